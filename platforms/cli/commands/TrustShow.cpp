#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"

#include "core/trust/TrustFolder.h"

#include <QFile>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

// What would keep the item from being used, if it came from somebody trusted.
QString problemOf(const trust::TrustItem &item)
{
    trust::TrustArchive trial;
    const auto added = trial.add(item, trust::Standing::Vouched);
    return added ? QString() : added.error().detail;
}

class TrustShow final : public Command {
public:
    QString name() const override { return QStringLiteral("trust show"); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QStringLiteral("say who signed a trust bundle and when, and what it holds from when");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString name = context.arguments().first();
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return context.fail({ ErrorCode::NotReadable, name }, name);
        const trust::TrustStore store = trustStore(context);
        const auto bundle = trust::TrustBundle::read(file.read(trust::TrustBundle::mostBytes + 1), store.resolver());
        if (!bundle)
            return context.fail(bundle.error(), name);
        const auto publisher = store.publisherName(bundle->signer());
        const bool isSigned = !bundle->signer().isEmpty();
        QString text = QStringLiteral("%1: made %2, %3\n")
                           .arg(name, toRfc3339(bundle->created()),
                               isSigned ? QStringLiteral("signed by %1 (%2)")
                                              .arg(bundle->signer(), publisher.value_or(QStringLiteral("not known here")))
                                        : QStringLiteral("signer unknown: ") + bundle->signerProblem());
        QJsonArray items;
        for (const trust::TrustItem &item : bundle->items()) {
            const QString problem = problemOf(item);
            text += QStringLiteral("  %1 %2 %3%4\n")
                        .arg(QString(trust::kindName(item.kind)), -11)
                        .arg(item.fetched.toUTC().date().toString(Qt::ISODate), item.url,
                            problem.isEmpty() ? QString() : QStringLiteral(" (cannot be used: %1)").arg(problem));
            items.append(QJsonObject { { L1("kind"), trust::kindName(item.kind) }, { L1("url"), item.url },
                { L1("name"), item.name }, { L1("fetched"), toRfc3339(item.fetched) }, { L1("bytes"), item.content.size() },
                { L1("sha256"), toHex(crypto::sha256(item.content)) },
                { L1("problem"), problem.isEmpty() ? QJsonValue() : QJsonValue(problem) } });
        }
        context.print(text.trimmed(),
            { { L1("file"), name }, { L1("created"), toRfc3339(bundle->created()) },
                { L1("signer"), isSigned ? QJsonValue(bundle->signer()) : QJsonValue() },
                { L1("signerName"), publisher ? QJsonValue(*publisher) : QJsonValue() },
                { L1("signature"), isSigned ? L1("pass") : L1("unknown") }, { L1("items"), items } });
        return Done;
    }
};

} // namespace

CommandPointer makeTrustShow()
{
    return std::make_unique<TrustShow>();
}

} // namespace wb::cli
