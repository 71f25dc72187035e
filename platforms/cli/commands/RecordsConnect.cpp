#include "platforms/cli/Commands.h"
#include "platforms/cli/RecordsAccess.h"

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

class RecordsConnect final : public Command
{
public:
    QString name() const override { return QStringLiteral("records connect"); }
    QString arguments() const override { return QStringLiteral("PROVIDER"); }
    QString summary() const override { return QStringLiteral("say how to get in at a provider's LRS (learning record store)"); }
    void declare(QCommandLineParser &parser) const override
    {
        const auto option = [&parser](const char *name, const char *text, const char *value) {
            parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value)});
        };
        option("endpoint", "The address of the LRS, if the provider was not added or names another.", "URL");
        option("user", "Basic: the name.", "NAME");
        option("password-file", "Basic: a file with the password in its first line.", "FILE");
        option("token-endpoint", "OAuth 2.0 with client credentials: where tokens are given.", "URL");
        option("client", "OAuth 2.0: the client's id.", "ID");
        option("secret-file", "OAuth 2.0: a file with the client's secret in its first line.", "FILE");
        option("scope", "OAuth 2.0: may be given several times.", "SCOPE");
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString provider = context.arguments().first();
        auto open = openRecords(context);
        if (!open)
            return failVault(context, open.error());
        const auto account = accountOf(context, provider, *open->records);
        if (!account)
            return context.fail(account.error(), provider);
        if (account->access.kind == sync::LrsAccess::Kind::Code) {
            const auto said = open->records->connectByBrowser(
                *account, [&context](const QUrl &page) { context.warn(QStringLiteral("open this page to log in: %1").arg(page.toString(QUrl::FullyEncoded))); },
                QStringLiteral("You are logged in. This page can be closed."));
            if (!said)
                return context.fail(said.error(), provider);
        } else if (const auto kept = open->records->connect(*account); !kept) {
            return context.fail(kept.error(), account->endpoint.toString());
        }
        const QString endpoint = account->endpoint.toString(QUrl::FullyEncoded);
        context.print(QStringLiteral("%1\nnothing is sent before: wanderbuch-cli records consent %2").arg(endpoint, provider),
            {{QStringLiteral("provider"), provider}, {QStringLiteral("endpoint"), endpoint}});
        return Done;
    }

private:
    static Result<sync::LrsAccount> accountOf(const Context &context, const QString &provider, sync::RecordsOut &records)
    {
        const auto option = [&context](const char *name) { return context.option(QString::fromLatin1(name)); };
        sync::LrsAccount account;
        account.provider = provider;
        QString address = option("endpoint");
        if (address.isEmpty()) {
            WB_TRY(address, lrsOfProvider(context, provider));
        }
        if (address.isEmpty())
            return failure(ErrorCode::NotFound, QStringLiteral("the provider names no LRS: give its address with --endpoint"));
        WB_TRY(account.endpoint, sync::lrsEndpoint(address));
        account.reach = sync::Reach::ofProvider(account.endpoint);
        auto &access = account.access;
        access.scopes = context.options(QStringLiteral("scope"));
        if (context.has(QStringLiteral("user"))) {
            access.kind = sync::LrsAccess::Kind::Basic;
            access.user = option("user");
            WB_TRY(access.password, secretIn(option("password-file")));
            return account;
        }
        access.client.id = option("client");
        if (context.has(QStringLiteral("secret-file"))) {
            WB_TRY(access.client.secret, secretIn(option("secret-file")));
        }
        if (context.has(QStringLiteral("token-endpoint"))) {
            access.kind = sync::LrsAccess::Kind::ClientCredentials;
            access.server.token = QUrl(option("token-endpoint"), QUrl::StrictMode);
            WB_CHECK(sync::checkReach(access.server.token, account.reach));
            return account;
        }
        WB_TRY(const auto offer, records.discover(account.endpoint, account.reach));
        if (offer.issuer.isEmpty())
            return failure(ErrorCode::NotAuthorized, QStringLiteral("give --user and --password-file"));
        sync::HttpClient http;
        WB_TRY(access.server, sync::OAuthFlow(http, context.clock(), account.reach).discover(offer.issuer));
        access.kind = sync::LrsAccess::Kind::Code;
        if (access.scopes.isEmpty())
            access.scopes = offer.scopes;
        return account;
    }
};

} // namespace

CommandPointer makeRecordsConnect()
{
    return std::make_unique<RecordsConnect>();
}

} // namespace wb::cli
