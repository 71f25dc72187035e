#include "core/credentials/PresentationBuilder.h"
#include "core/vault/HolderPresentation.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"

#include <QFile>
#include <QSaveFile>

namespace wb::cli {

namespace {

class VaultExport final : public Command
{
public:
    QString name() const override { return QStringLiteral("vault export"); }
    QString arguments() const override { return QStringLiteral("ID... -o FILE"); }
    QString summary() const override
    {
        return QStringLiteral("write a credential to a file, byte for byte as it came, or one or several as a presentation signed by the vault's own key");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("o"), QStringLiteral("The file to write; one that is there already is left alone."),
            QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("as"), QStringLiteral("original (the default) or presentation."), QStringLiteral("FORM"), QStringLiteral("original")});
        parser.addOption({QStringLiteral("challenge"), QStringLiteral("What the one who asked said, signed along with a presentation."), QStringLiteral("TEXT")});
        parser.addOption({QStringLiteral("domain"), QStringLiteral("Whom a presentation is made for."), QStringLiteral("TEXT")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return int(credentials::mostPresented); }

    int run(Context &context) const override
    {
        const QString out = context.option(QStringLiteral("o"));
        if (QFile::exists(out))
            return context.fail(QStringLiteral("%1 is there already").arg(out), QStringLiteral("choose another name"));
        const QString form = context.option(QStringLiteral("as"));
        if (form != QLatin1String("original") && form != QLatin1String("presentation"))
            return context.fail(QStringLiteral("a credential cannot be exported as %1").arg(form), QStringLiteral("choose --as original or --as presentation"));
        const QStringList ids = context.arguments();
        if (ids.size() > 1 && form != QLatin1String("presentation"))
            return context.fail(QStringLiteral("one file holds several credentials only as a presentation"),
                QStringLiteral("add --as presentation, or export one after the other"));
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        QList<vault::CredentialRecord> records;
        for (const QString &id : ids) {
            const auto record =
                open->vault->run([id](vault::Session &session) { return vault::CredentialStore(session).get(id); }).result();
            if (!record && record.error().code == ErrorCode::NotFound)
                return context.fail(QStringLiteral("the vault holds no credential %1").arg(id),
                    QStringLiteral("see their ids with: wanderbuch-cli vault list"));
            if (!record)
                return failVault(context, record.error());
            records.append(*record);
        }
        QByteArray bytes = records.first().raw;
        if (form == QLatin1String("presentation")) {
            for (const auto &record : records) {
                if (const auto fit = credentials::canBePresented(record.raw); !fit)
                    return context.fail(QStringLiteral("%1 has no place in a presentation (%2)").arg(record.title, fit.error().detail),
                        QStringLiteral("export it as it came"));
            }
            auto present = [ids, challenge = context.option(QStringLiteral("challenge")), domain = context.option(QStringLiteral("domain"))](
                               vault::Session &session) { return vault::presentationOf(session, ids, challenge, domain); };
            const auto made = open->vault->run(std::move(present)).result();
            if (!made)
                return failVault(context, made.error());
            bytes = *made;
        }
        QSaveFile file(out);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return context.fail(Error{ErrorCode::NotWritable, {}}, out);
        QStringList titles;
        for (const auto &record : records)
            titles.append(record.title);
        QJsonObject result{{QStringLiteral("file"), out}, {QStringLiteral("ids"), QJsonArray::fromStringList(ids)},
            {QStringLiteral("form"), form}, {QStringLiteral("bytes"), bytes.size()}};
        if (records.size() == 1) {
            result.insert(QStringLiteral("id"), records.first().id);
            result.insert(QStringLiteral("digest"), records.first().digest);
        }
        context.print(QStringLiteral("%1: %2 (%3 bytes)").arg(out, titles.join(QStringLiteral(", "))).arg(bytes.size()), result);
        return Done;
    }
};

} // namespace

CommandPointer makeVaultExport()
{
    return std::make_unique<VaultExport>();
}

} // namespace wb::cli
