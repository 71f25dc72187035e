#include "platforms/cli/Commands.h"
#include "platforms/cli/RecordsAccess.h"

namespace wb::cli {

namespace {

class RecordsConsent final : public Command
{
public:
    QString name() const override { return QStringLiteral("records consent"); }
    QString arguments() const override { return QStringLiteral("PROVIDER"); }
    QString summary() const override
    {
        return QStringLiteral("let a provider have what you do in its modules from now on, or no longer");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("withdraw"), QStringLiteral("No longer; what has not gone stays private.")});
        parser.addOption({QStringLiteral("earlier"), QStringLiteral("What was done before goes too.")});
        parser.addOption({QStringLiteral("did"), QStringLiteral("As your DID, the same everywhere, instead of a pseudonym.")});
        parser.addOption({QStringLiteral("name"), QStringLiteral("With this name beside the pseudonym."), QStringLiteral("NAME")});
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString provider = context.arguments().first();
        auto open = openRecords(context);
        if (!open)
            return failVault(context, open.error());
        if (context.has(QStringLiteral("withdraw"))) {
            if (const auto done = open->records->withdraw(provider); !done)
                return context.fail(done.error(), provider);
        } else {
            sync::ConsentChoice choice;
            choice.earlierToo = context.has(QStringLiteral("earlier"));
            choice.name = context.option(QStringLiteral("name"));
            if (context.has(QStringLiteral("did")))
                choice.actor = sync::ActorChoice::Did;
            else if (!choice.name.isEmpty())
                choice.actor = sync::ActorChoice::Name;
            if (const auto done = open->records->grant(provider, choice); !done)
                return context.fail(done.error(), provider);
        }
        const auto modules = modulesOf(context, *open->records, provider);
        if (!modules)
            return context.fail(modules.error());
        const auto status = open->records->status(provider, *modules);
        if (!status)
            return context.fail(status.error());
        context.print(statusText(*status).trimmed(), statusJson(*status));
        return Done;
    }
};

} // namespace

CommandPointer makeRecordsConsent()
{
    return std::make_unique<RecordsConsent>();
}

} // namespace wb::cli
