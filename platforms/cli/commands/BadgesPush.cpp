#include "platforms/cli/Commands.h"
#include "platforms/cli/CredentialFile.h"
#include "platforms/cli/VaultAccess.h"
#include "sync/badges/Badges.h"

namespace wb::cli {

namespace {

class BadgesPush final : public Command {
public:
    QString name() const override { return QStringLiteral("badges push"); }
    QString arguments() const override { return QStringLiteral("CREDENTIAL"); }
    QString summary() const override
    {
        return QStringLiteral("put a credential of the vault, by its id, at a host of your badges");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("to"), QStringLiteral("The host, if there are several: a part of its address."),
            QStringLiteral("HOST") });
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        auto open = openVault(context, { sync::badgesMigrations() });
        if (!open)
            return failVault(context, open.error());
        const trust::TrustStore trust = trustStore(context);
        sync::Badges badges(*open->vault, context.clock(), trust, {});
        auto accounts = badges.accounts();
        if (!accounts)
            return context.fail(accounts.error());
        accounts->removeIf([part = context.option(QStringLiteral("to"))](const sync::BadgeAccount &account) {
            return !account.host.base.toString().contains(part, Qt::CaseInsensitive);
        });
        if (accounts->size() != 1)
            return context.fail(accounts->isEmpty() ? QStringLiteral("you are logged in at no such host")
                                                    : QStringLiteral("you are logged in at %1 such hosts").arg(accounts->size()),
                accounts->isEmpty() ? QStringLiteral("log in with: wanderbuch-cli badges connect ADDRESS --write")
                                    : QStringLiteral("say which one with --to"));
        const auto &host = accounts->first().host;
        const auto isNew = badges.push(accounts->first().id, context.arguments().first());
        if (!isNew && isNew.error().code == ErrorCode::NotAuthorized)
            return context.fail(QStringLiteral("%1 does not let you put badges there (%2)").arg(host.name, isNew.error().detail),
                QStringLiteral("log in again with: wanderbuch-cli badges connect %1 --write").arg(host.base.toString()));
        if (!isNew)
            return context.fail(isNew.error(), context.arguments().first());
        context.print(QStringLiteral("%1 at %2").arg(*isNew ? QStringLiteral("new") : QStringLiteral("renewed"), host.name),
            { { QStringLiteral("new"), *isNew }, { QStringLiteral("host"), host.base.toString() } });
        return Done;
    }
};

} // namespace

CommandPointer makeBadgesPush()
{
    return std::make_unique<BadgesPush>();
}

} // namespace wb::cli
