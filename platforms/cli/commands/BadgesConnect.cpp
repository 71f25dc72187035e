#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"
#include "sync/badges/Badges.h"

#include <QTextStream>

namespace wb::cli {

namespace {

class BadgesConnect final : public Command {
public:
    QString name() const override { return QStringLiteral("badges connect"); }
    QString arguments() const override { return QStringLiteral("ADDRESS"); }
    QString summary() const override
    {
        return QStringLiteral("log in at a host of your badges (Open Badges 3.0 API), in the browser");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("look"), QStringLiteral("Only show who it is and what it may be asked for.") });
        parser.addOption({ QStringLiteral("write"), QStringLiteral("Also ask to put badges and your profile there.") });
        parser.addOption(
            { QStringLiteral("local-network"), QStringLiteral("The host is in your own network, or without TLS: you know it.") });
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString typed = context.arguments().first();
        const QUrl address =
            QUrl::fromUserInput(typed.contains(QStringLiteral("://")) ? typed : QStringLiteral("https://") + typed);
        auto open = openVault(context, { sync::badgesMigrations() });
        if (!open)
            return failVault(context, open.error());
        const trust::TrustStore trust = trustStore(context);
        sync::Badges badges(*open->vault, context.clock(), trust, {});
        const sync::Reach reach =
            context.has(QStringLiteral("local-network")) ? sync::Reach { true, true } : sync::Reach::strangers();
        const auto host = badges.discover(address, reach);
        if (!host)
            return context.fail(host.error(), typed);
        QString text = QStringLiteral("%1 at %2").arg(host->name, host->base.toString());
        if (!host->terms.isEmpty())
            text += QStringLiteral("\nits terms: %1").arg(host->terms.toString());
        if (!host->privacy.isEmpty())
            text += QStringLiteral("\nwhat it does with data: %1").arg(host->privacy.toString());
        QJsonObject object { { QStringLiteral("name"), host->name }, { QStringLiteral("base"), host->base.toString() },
            { QStringLiteral("scopes"), QJsonArray::fromStringList(host->scopes) } };
        if (!context.has(QStringLiteral("look"))) {
            QStringList scopes;
            for (const auto &scope : host->scopes) {
                const bool reads = scope.endsWith(QStringLiteral(".readonly"));
                if (reads || context.has(QStringLiteral("write")))
                    scopes.append(scope);
            }
            const auto id = badges.connect(
                *host, scopes, reach,
                [](const QUrl &page) {
                    QTextStream(stderr) << "open this address in your browser and say yes there:\n"
                                        << page.toString(QUrl::FullyEncoded) << Qt::endl;
                },
                QStringLiteral("You can close this window and go back to the terminal."));
            if (!id)
                return context.fail(id.error(), host->name);
            object.insert(QStringLiteral("id"), *id);
            text += QStringLiteral("\nlogged in; next: wanderbuch-cli badges fetch");
        }
        context.print(text, object);
        return Done;
    }
};

} // namespace

CommandPointer makeBadgesConnect()
{
    return std::make_unique<BadgesConnect>();
}

} // namespace wb::cli
