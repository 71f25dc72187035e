#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
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
        QString text;
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
        QJsonArray received;
        int left = 0;
        for (const auto &candidate : *candidates) {
            const auto accepted = badges.accept(candidate.id, context.has(QStringLiteral("insist")));
            const QString outcome = !accepted ? QStringLiteral("left")
                : candidate.alreadyHeld       ? QStringLiteral("already-there")
                                              : QStringLiteral("added");
            left += accepted ? 0 : 1;
            QJsonObject object = recordJson(accepted.value_or(candidate.record));
            object.insert(QStringLiteral("outcome"), outcome);
            object.insert(QStringLiteral("from"), candidate.issuer);
            received.append(object);
            text += QStringLiteral("%1  %2: %3\n")
                        .arg(outcome, -13)
                        .arg(recordLine(accepted.value_or(candidate.record)).simplified(),
                            QString(trust::verdictName(candidate.report.verdict)));
        }
        context.print(text.isEmpty() ? QStringLiteral("nothing new") : text.trimmed(),
            { { QStringLiteral("hosts"), hosts }, { QStringLiteral("received"), received } });
        if (left > 0)
            return context.fail(
                QStringLiteral("%1 of %2 badges do not hold and were not put into the vault").arg(left).arg(received.size()),
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
