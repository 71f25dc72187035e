#include "platforms/cli/Commands.h"
#include "platforms/cli/RecordsAccess.h"

namespace wb::cli {

namespace {

class RecordsSend final : public Command
{
public:
    QString name() const override { return QStringLiteral("records send"); }
    QString arguments() const override { return QStringLiteral("PROVIDER"); }
    QString summary() const override { return QStringLiteral("send what waits to the provider's LRS; goes on where it stopped"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("again"), QStringLiteral("Also what was refused before.")});
        parser.addOption({QStringLiteral("batch"), QStringLiteral("Most statements in one request."), QStringLiteral("N")});
    }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString provider = context.arguments().first();
        auto open = openRecords(context);
        if (!open)
            return failVault(context, open.error());
        sync::SendLimits limits;
        if (context.has(QStringLiteral("batch")))
            limits.statements = qBound(1, context.option(QStringLiteral("batch")).toInt(), 5000);
        sync::RecordsOut records(*open->open.vault, context.clock(), {}, limits);
        if (context.has(QStringLiteral("again"))) {
            if (const auto marked = records.tryAgain(provider); !marked)
                return failSend(context, marked.error(), provider);
        }
        const auto modules = modulesOf(context, records, provider);
        if (!modules)
            return context.fail(modules.error());
        const auto report = records.send(provider, *modules);
        if (!report)
            return failSend(context, report.error(), provider);
        const auto status = records.status(provider, *modules);
        if (!status)
            return context.fail(status.error());
        context.print(QStringLiteral("%1 statements accepted (%2 of them were there), %3 refused, %4 wait\n%5")
                          .arg(report->accepted)
                          .arg(report->alreadyThere)
                          .arg(report->refused)
                          .arg(status->waiting)
                          .arg(status->refused.isEmpty() ? QString() : statusText(*status))
                          .trimmed(),
            {{QStringLiteral("accepted"), report->accepted}, {QStringLiteral("alreadyThere"), report->alreadyThere},
                {QStringLiteral("refused"), report->refused}, {QStringLiteral("waiting"), status->waiting},
                {QStringLiteral("requests"), report->requests}, {QStringLiteral("bytes"), report->bodyBytes}});
        return report->stopped ? failSend(context, *report->stopped, provider) : int(Done);
    }

private:
    static int failSend(const Context &context, const Error &error, const QString &provider)
    {
        if (error.code == ErrorCode::Cancelled)
            return context.fail(QStringLiteral("%1 may not have anything").arg(provider),
                QStringLiteral("if you want it to, run: wanderbuch-cli records consent %1").arg(provider));
        if (error.code == ErrorCode::NotFound && error.detail.contains(QStringLiteral("no account")))
            return context.fail(error.detail, QStringLiteral("run: wanderbuch-cli records connect %1").arg(provider));
        if (error.code == ErrorCode::NotAuthorized)
            return context.fail(QStringLiteral("the LRS asks you to log in, or says no (%1)").arg(error.detail),
                QStringLiteral("run: wanderbuch-cli records connect %1").arg(provider));
        if (error.code == ErrorCode::ServerBusy)
            return context.fail(QStringLiteral("the LRS asks to wait %1 seconds").arg(error.detail), QStringLiteral("run it again then"));
        return context.fail(error, provider);
    }
};

} // namespace

CommandPointer makeRecordsSend()
{
    return std::make_unique<RecordsSend>();
}

} // namespace wb::cli
