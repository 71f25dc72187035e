#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/ErrorText.h"
#include "platforms/cli/Passphrase.h"
#include "platforms/cli/ReceivedList.h"
#include "platforms/cli/VaultAccess.h"
#include "sync/issuance/Issuance.h"
#include "sync/issuance/IssuanceStore.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

constexpr qint64 mostOfferBytes = 64 * 1024;
constexpr int defaultWaitSeconds = 600;

QString nameOf(const issuance::DisplayText &display, const QString &otherwise)
{
    return display.name.isEmpty() ? otherwise : QStringLiteral("%1 (%2)").arg(display.name, otherwise);
}

class VaultReceive final : public Command {
public:
    QString name() const override { return QStringLiteral("vault receive"); }
    QString arguments() const override { return QStringLiteral("[OFFER]"); }
    QString summary() const override
    {
        return QStringLiteral("take credentials that an issuer offers (OpenID4VCI) into the vault, each verified first");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("look"), QStringLiteral("Only show what is offered, by whom, and what it takes.") });
        parser.addOption({ QStringLiteral("tx-code-file"),
            QStringLiteral("The file whose first line is the transaction code that the issuer sent."), QStringLiteral("F") });
        parser.addOption({ QStringLiteral("only"), QStringLiteral("Take this credential of the offer; may be given several times."),
            QStringLiteral("ID") });
        parser.addOption({ QStringLiteral("copies"), QStringLiteral("How many of each, every one bound to a key of its own."),
            QStringLiteral("N"), QStringLiteral("1") });
        parser.addOption({ QStringLiteral("insist"), QStringLiteral("Keep credentials that do not hold, too.") });
        parser.addOption(
            { QStringLiteral("local-network"), QStringLiteral("The issuer is in your own network, or without TLS: you know it.") });
        parser.addOption({ QStringLiteral("wait"), QStringLiteral("How long to wait for the browser."), QStringLiteral("SECONDS"),
            QString::number(defaultWaitSeconds) });
    }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto open = openVault(context, { issuance::migrations() });
        if (!open)
            return failVault(context, open.error());
        issuance::Issuance issuance(*open->vault, context.clock());
        issuance.setTrust(trustStore(context));
        // Without an offer: what issuers needed time for, and what waits since an earlier call.
        if (context.arguments().isEmpty()) {
            const auto summary = issuance.continueDeferred().result();
            return summary ? keep(context, issuance, *summary) : failIssuance(context, summary.error());
        }
        const auto offer = readOffer(context);
        if (!offer)
            return context.fail(offer.error(), QStringLiteral("the offer"));
        const auto offered = issuance.open(*offer, context.has(QStringLiteral("local-network"))).result();
        if (!offered)
            return failIssuance(context, offered.error());
        if (context.has(QStringLiteral("look"))) {
            context.print(offerText(*offered), offerJson(*offered));
            return Done;
        }
        const auto summary =
            offered->needsBrowser ? throughBrowser(context, issuance, *offered) : withCode(context, issuance, *offered);
        return summary ? keep(context, issuance, *summary) : failIssuance(context, summary.error());
    }

private:
    // An offer may hold a secret, which others could read on the command line: "-" reads it from standard input.
    static Result<QString> readOffer(const Context &context)
    {
        const QString given = context.arguments().first();
        if (given != L1("-"))
            return given;
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::NotReadable, QStringLiteral("standard input"));
        QByteArray bytes;
        while (bytes.size() <= mostOfferBytes) {
            const QByteArray piece = input.read(mostOfferBytes + 1 - bytes.size());
            if (piece.isEmpty())
                break;
            bytes += piece;
        }
        return QString::fromUtf8(bytes);
    }

    static issuance::ReceiveChoice choice(const Context &context)
    {
        return { context.options(QStringLiteral("only")), qMax(1, context.option(QStringLiteral("copies")).toInt()) };
    }

    static Result<issuance::ReceiveSummary> withCode(
        const Context &context, issuance::Issuance &issuance, const issuance::OfferSummary &offered)
    {
        QString code;
        if (offered.txCode) {
            const QString file = context.option(QStringLiteral("tx-code-file"));
            QString prompt = QStringLiteral("Transaction code");
            if (!offered.txCode->description.isEmpty())
                prompt += QStringLiteral(" (%1)").arg(offered.txCode->description);
            WB_TRY(const auto secret, file.isEmpty() ? askPassphrase(prompt, false) : passphraseFromFile(file));
            code = QString::fromUtf8(secret.view());
        }
        return issuance.receive(offered.id, choice(context), code).result();
    }

    static Result<issuance::ReceiveSummary> throughBrowser(
        const Context &context, issuance::Issuance &issuance, const issuance::OfferSummary &offered)
    {
        WB_TRY(const QUrl address, issuance.authorize(offered.id, choice(context)).result());
        QTextStream(stderr) << "open this address in your browser and say yes there:\n"
                            << address.toString(QUrl::FullyEncoded) << Qt::endl;
        const int seconds = qBound(1, context.option(QStringLiteral("wait")).toInt(), 24 * 60 * 60);
        return issuance.awaitBrowser(QStringLiteral("You can close this window and go back to the terminal."), seconds * 1000)
            .result();
    }

    static int keep(const Context &context, issuance::Issuance &issuance, const issuance::ReceiveSummary &summary)
    {
        const auto candidates = issuance.candidates().result();
        if (!candidates)
            return failIssuance(context, candidates.error());
        auto received = acceptAll(*candidates, [&issuance, insist = context.has(QStringLiteral("insist"))](const QString &id) {
            return issuance.accept(id, insist).result();
        });
        for (qsizetype i = 0; i < candidates->size(); ++i) {
            QJsonObject object = received.json.at(i).toObject();
            object.insert(L1("boundToThisVault"), candidates->at(i).boundToUs);
            received.json.replace(i, object);
        }
        QString text = received.text;
        QJsonArray failed;
        for (const auto &[configuration, error] : summary.failed) {
            text += QStringLiteral("%1  %2: %3\n").arg(QStringLiteral("failed"), -13).arg(configuration, error.detail);
            failed.append(QJsonObject { { L1("configuration"), configuration }, { L1("code"), QString(errorName(error.code)) },
                { L1("reason"), error.detail } });
        }
        QJsonArray waiting;
        const auto deferred = issuance.deferred().result();
        for (const issuance::DeferredSummary &one : deferred.value_or(QList<issuance::DeferredSummary>())) {
            text += QStringLiteral("%1  %2 from %3: not before %4\n")
                        .arg(QStringLiteral("later"), -13)
                        .arg(one.display.name, nameOf(one.issuerDisplay, one.issuer), toRfc3339(one.nextAt));
            waiting.append(QJsonObject {
                { L1("from"), one.issuer }, { L1("name"), one.display.name }, { L1("notBefore"), toRfc3339(one.nextAt) } });
        }
        if (text.isEmpty())
            text = QStringLiteral("nothing came, and nothing is waited for");
        context.print(text.trimmed(), { { L1("received"), received.json }, { L1("later"), waiting }, { L1("failed"), failed } });
        if (received.left > 0)
            return context.fail(QStringLiteral("%1 of %2 credentials do not hold and were not put into the vault")
                                    .arg(received.left)
                                    .arg(received.json.size()),
                QStringLiteral("tell the issuer; keep them all the same with: wanderbuch-cli vault receive --insist"));
        if (!summary.failed.isEmpty())
            return context.fail(QStringLiteral("%1 of the offered credentials did not come").arg(summary.failed.size()),
                QStringLiteral("see the reasons above; everything else is in the vault"));
        return Done;
    }

    static QString offerText(const issuance::OfferSummary &offered)
    {
        QString text = QStringLiteral("from: %1\n").arg(nameOf(offered.issuerDisplay, offered.issuer));
        for (const issuance::OfferedCredential &credential : offered.credentials) {
            text += QStringLiteral("  %1, %2, %3").arg(credential.configuration, credential.display.name, credential.format);
            text += credential.obstacle ? QStringLiteral("; cannot be taken: %1\n").arg(credential.obstacle->detail)
                                        : QStringLiteral("\n");
            if (!credential.claims.isEmpty())
                text += QStringLiteral("    holds: %1\n").arg(credential.claims.join(L1(", ")));
        }
        if (offered.needsBrowser)
            text += QStringLiteral("you log in at: %1").arg(offered.authorizationServer);
        else if (offered.txCode)
            text +=
                QStringLiteral("asks for a transaction code%1")
                    .arg(offered.txCode->description.isEmpty() ? QString() : QStringLiteral(": ") + offered.txCode->description);
        return text.trimmed();
    }

    static QJsonObject offerJson(const issuance::OfferSummary &offered)
    {
        QJsonArray credentials;
        for (const issuance::OfferedCredential &credential : offered.credentials)
            credentials.append(QJsonObject { { L1("id"), credential.configuration }, { L1("name"), credential.display.name },
                { L1("format"), credential.format }, { L1("claims"), QJsonArray::fromStringList(credential.claims) },
                { L1("obstacle"), credential.obstacle ? QJsonValue(credential.obstacle->detail) : QJsonValue() } });
        return { { L1("issuer"), QJsonObject { { L1("id"), offered.issuer }, { L1("name"), offered.issuerDisplay.name } } },
            { L1("credentials"), credentials }, { L1("needsBrowser"), offered.needsBrowser },
            { L1("authorizationServer"), offered.authorizationServer },
            { L1("transactionCode"),
                offered.txCode ? QJsonValue(QJsonObject { { L1("numeric"), offered.txCode->numeric },
                    { L1("length"), offered.txCode->length }, { L1("description"), offered.txCode->description } })
                               : QJsonValue() },
            { L1("mostCopies"), offered.mostCopies } };
    }

    static int failIssuance(const Context &context, const Error &error)
    {
        if (error.detail.contains(L1("invalid_grant")))
            return context.fail(
                QStringLiteral(
                    "the issuer does not take this offer: it was used, has expired, or the transaction code is wrong (%1)")
                    .arg(error.detail),
                QStringLiteral("check the code, or ask for a new offer"));
        if (error.code == ErrorCode::AddressRefused)
            return context.fail(QStringLiteral("%1 is in a private network, or without TLS").arg(error.detail),
                QStringLiteral("if you know this issuer, add --local-network"));
        if (error.code == ErrorCode::UnsupportedFormat || error.code == ErrorCode::UnsupportedAlgorithm)
            return context.fail(error.detail, QStringLiteral("ask the issuer for another form of it"));
        if (error.code == ErrorCode::NotReadable || error.code == ErrorCode::InvalidArgument)
            return context.fail(error.detail.isEmpty() ? QStringLiteral("the transaction code cannot be read") : error.detail,
                QStringLiteral("give the transaction code with --tx-code-file, or run it in a terminal"));
        if (error.code == ErrorCode::TimedOut && error.detail.isEmpty())
            return context.fail(
                QStringLiteral("the browser did not come back"), QStringLiteral("run it again; --wait gives more time"));
        return context.fail(error);
    }
};

} // namespace

CommandPointer makeVaultReceive()
{
    return std::make_unique<VaultReceive>();
}

} // namespace wb::cli
