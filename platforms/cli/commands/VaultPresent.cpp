#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/OfferText.h"
#include "platforms/cli/VaultAccess.h"

#include <cstdio>
#include <iostream>
#include <string>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace wb::cli {

namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) != 0;
#else
    return false;
#endif
}

class VaultPresent final : public Command {
public:
    QString name() const override { return QStringLiteral("vault present"); }
    QString arguments() const override { return QStringLiteral("REQUEST"); }
    QString summary() const override
    {
        return QStringLiteral("show credentials to a verifier that asks by OpenID4VP; REQUEST is the text of its QR code or link");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("credential"),
            QStringLiteral("Show this credential where it fits; may be given several times."), QStringLiteral("ID") });
        parser.addOption(
            { QStringLiteral("yes"), QStringLiteral("Send without asking. Without it and without a terminal nothing is sent.") });
        parser.addOption(
            { QStringLiteral("refuse"), QStringLiteral("Say no: the verifier is told that nothing is shown, and nothing else.") });
        parser.addOption({ QStringLiteral("local"),
            QStringLiteral("The verifier is on this network: private addresses and plain http are allowed.") });
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto open = openVault(context);
        if (!open)
            return failVault(context, open.error());
        const trust::TrustStore store = trustStore(context);
        sync::PresentationSettings settings;
        if (context.has(QStringLiteral("local")))
            settings.reach = { true, true };
        const sync::PresentationFlow flow(*open->vault, store, context.clock(), settings);
        const auto offer = flow.open(context.arguments().first());
        if (!offer)
            return failRequest(context, offer.error());
        return context.has(QStringLiteral("refuse")) ? refuse(context, flow, *offer) : answer(context, flow, *offer);
    }

private:
    static int refuse(const Context &context, const sync::PresentationFlow &flow, const sync::PresentationOffer &offer)
    {
        const auto receipt = flow.refuse(offer, true);
        if (!receipt)
            return failRequest(context, receipt.error());
        print(context, QStringLiteral("refused: nothing was shown to %1").arg(offer.request.verifier.name), offerJson(offer, {}),
            "declined", receipt->redirect);
        return Done;
    }

    static int answer(const Context &context, const sync::PresentationFlow &flow, const sync::PresentationOffer &offer)
    {
        if (!offer.canAnswer) {
            context.print(offerText(offer, {}), offerJson(offer, {}));
            return context.fail(QStringLiteral("the request cannot be answered: %1").arg(offerProblem(offer)),
                QStringLiteral("get what is missing, or tell the verifier with --refuse"));
        }
        const auto choice = offer.choiceWith(context.options(QStringLiteral("credential")));
        if (!choice)
            return context.fail(choice.error().detail, QStringLiteral("see what fits: leave --credential out"));
        if (!context.json())
            context.print(offerText(offer, *choice), {});
        if (!context.has(QStringLiteral("yes")) && !agreed(context)) {
            if (context.json())
                print(context, {}, offerJson(offer, *choice), "not-sent", {});
            return context.fail(QStringLiteral("nothing was sent"), QStringLiteral("add --yes to send it, or --refuse to say no"));
        }
        const auto receipt = flow.answer(offer, *choice);
        if (!receipt)
            return failRequest(context, receipt.error());
        print(context, QStringLiteral("shown to %1").arg(offer.request.verifier.name), offerJson(offer, *choice), "sent",
            receipt->redirect);
        return Done;
    }

    static void print(const Context &context, QString text, QJsonObject object, const char *outcome, const QUrl &redirect)
    {
        object.insert(QStringLiteral("outcome"), QString::fromLatin1(outcome));
        if (!redirect.isEmpty()) {
            object.insert(QStringLiteral("redirect"), redirect.toString(QUrl::FullyEncoded));
            text += QStringLiteral("\ngo on in the browser: %1").arg(redirect.toString(QUrl::FullyEncoded));
        }
        context.print(text, object);
    }

    static bool agreed(const Context &context)
    {
        if (context.json() || !isTerminal())
            return false;
        context.note(QStringLiteral("Show this? Type yes: "));
        std::string typed;
        std::getline(std::cin, typed);
        return typed == "yes";
    }

    // In words of its own where a code's general ones would not fit a request.
    static int failRequest(const Context &context, const Error &error)
    {
        const QString again = QStringLiteral("ask the verifier for a new request");
        switch (error.code) {
        case ErrorCode::AlreadyExists: return context.fail(QStringLiteral("this request was answered before"), again);
        case ErrorCode::InvalidArgument:
        case ErrorCode::MalformedDocument: return context.fail(error.detail, again);
        case ErrorCode::UnsupportedFormat:
            return context.fail(
                QStringLiteral("not supported: %1").arg(error.detail), QStringLiteral("ask the verifier for another way"));
        case ErrorCode::KeyNotFound:
        case ErrorCode::NotSigned:
            return context.fail(QStringLiteral("it is not known who asks: %1").arg(error.detail),
                QStringLiteral("show nothing unless you know the verifier otherwise"));
        case ErrorCode::BadSignature:
            return context.fail(
                QStringLiteral("the request is not by who it says: %1").arg(error.detail), QStringLiteral("show nothing there"));
        case ErrorCode::RequestRefused:
        case ErrorCode::NotAuthorized:
            return context.fail(QStringLiteral("the verifier does not take it (%1)").arg(error.detail), again);
        default: return context.fail(error, QStringLiteral("the verifier"));
        }
    }
};

} // namespace

CommandPointer makeVaultPresent()
{
    return std::make_unique<VaultPresent>();
}

} // namespace wb::cli
