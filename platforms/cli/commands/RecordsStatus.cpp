#include "platforms/cli/Commands.h"
#include "platforms/cli/RecordsAccess.h"

namespace wb::cli {

namespace {

class RecordsStatus final : public Command
{
public:
    QString name() const override { return QStringLiteral("records status"); }
    QString arguments() const override { return {}; }
    QString summary() const override { return QStringLiteral("which providers may have what, what waits, what was refused and why"); }

    int run(Context &context) const override
    {
        auto open = openRecords(context);
        if (!open)
            return failVault(context, open.error());
        const auto consents = open->records->consents();
        if (!consents)
            return context.fail(consents.error());
        QString text;
        QJsonArray providers;
        for (const auto &consent : *consents) {
            const auto modules = modulesOf(context, *open->records, consent.provider);
            if (!modules)
                return context.fail(modules.error());
            const auto status = open->records->status(consent.provider, *modules);
            if (!status)
                return context.fail(status.error());
            text += statusText(*status);
            providers.append(statusJson(*status));
        }
        if (providers.isEmpty())
            text = QStringLiteral("no provider may have anything; see: wanderbuch-cli records consent --help");
        context.print(text.trimmed(), {{QStringLiteral("providers"), providers}});
        return Done;
    }
};

} // namespace

CommandPointer makeRecordsStatus()
{
    return std::make_unique<RecordsStatus>();
}

} // namespace wb::cli
