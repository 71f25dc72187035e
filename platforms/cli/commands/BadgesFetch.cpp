#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/ReceivedList.h"
#include "platforms/cli/VaultAccess.h"
#include "sync/badges/Badges.h"

namespace wb::cli {

namespace {

class BadgesFetch final : public Command {
public:
    QString name() const override { return QStringLiteral("badges fetch"); }
    QString arguments() const override { return {}; }
    QString summary() const override
    {
        return QStringLiteral("take new badges from the hosts you are logged in at into the vault, each verified first");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("all"), QStringLiteral("Ask for everything, not for what is new since the last time.") });
        parser.addOption({ QStringLiteral("insist"), QStringLiteral("Keep badges that do not hold, too.") });
    }

    int run(Context &context) const override
    {
        auto open = openVault(context, { sync::badgesMigrations() });
        if (!open)
            return failVault(context, open.error());
        const trust::TrustStore trust = trustStore(context);
        sync::Badges badges(*open->vault, context.clock(), trust, {});
        const auto accounts = badges.accounts();
        if (!accounts)
            return context.fail(accounts.error());
        if (accounts->isEmpty())
            return context.fail(QStringLiteral("you are logged in at no host of badges"),
                QStringLiteral("log in with: wanderbuch-cli badges connect ADDRESS"));
        QJsonArray hosts;
        int failed = 0;
        for (const auto &account : *accounts) {
            const auto fetched = badges.fetch(account.id, context.has(QStringLiteral("all")));
            failed += fetched ? 0 : 1;
            if (!fetched)
                (void)context.fail(fetched.error(), account.host.name);
            hosts.append(QJsonObject { { QStringLiteral("name"), account.host.name },
                { QStringLiteral("seen"), fetched ? fetched->seen : 0 }, { QStringLiteral("new"), fetched ? fetched->added : 0 },
                { QStringLiteral("error"), fetched ? QString() : QString(errorName(fetched.error().code)) } });
        }
        const auto candidates = badges.candidates();
        if (!candidates)
            return context.fail(candidates.error());
        const auto received = acceptAll(*candidates,
            [&badges, insist = context.has(QStringLiteral("insist"))](const QString &id) { return badges.accept(id, insist); });
        context.print(received.text.isEmpty() ? QStringLiteral("nothing new") : received.text.trimmed(),
            { { QStringLiteral("hosts"), hosts }, { QStringLiteral("received"), received.json } });
        if (received.left > 0)
            return context.fail(QStringLiteral("%1 of %2 badges do not hold and were not put into the vault")
                                    .arg(received.left)
                                    .arg(received.json.size()),
                QStringLiteral("tell whoever issued them; keep them all the same with: wanderbuch-cli badges fetch --insist"));
        return failed > 0 ? int(Failed) : int(Done);
    }
};

} // namespace

CommandPointer makeBadgesFetch()
{
    return std::make_unique<BadgesFetch>();
}

} // namespace wb::cli
