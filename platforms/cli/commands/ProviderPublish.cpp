#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"
#include "sync/providers/ProviderPublisher.h"

namespace wb::cli {

namespace {

class ProviderPublish final : public Command
{
public:
    QString name() const override { return QStringLiteral("provider publish"); }
    QString arguments() const override { return QStringLiteral("DIR -o OUT --key KEYFILE"); }
    QString summary() const override
    {
        return QStringLiteral("make a provider folder (static files for any web server or stick) from a library folder");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {QStringLiteral("o"), QStringLiteral("The folder to write; only what changed is touched."), QStringLiteral("OUT")});
        parser.addOption(
            {QStringLiteral("key"), QStringLiteral("The provider's key, made by: key new."), QStringLiteral("KEYFILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o"), QStringLiteral("key")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const auto key = readKeyFile(context.option(QStringLiteral("key")));
        if (!key)
            return context.fail(key.error(), context.option(QStringLiteral("key")));
        const QString out = context.option(QStringLiteral("o"));
        const auto report = sync::ProviderPublisher(context.arguments().first(), out, *key, context.clock()).publish();
        if (!report)
            return context.fail(report.error());
        for (const QString &warning : report->warnings)
            context.warn(warning);
        context.print(QStringLiteral("%1: %2 packs, %3 pathways; %4 files written, %5 removed\n%6")
                          .arg(out)
                          .arg(report->packs)
                          .arg(report->pathways)
                          .arg(report->written)
                          .arg(report->removed)
                          .arg(report->did),
            {{QStringLiteral("did"), report->did}, {QStringLiteral("folder"), out}, {QStringLiteral("packs"), report->packs},
                {QStringLiteral("pathways"), report->pathways}, {QStringLiteral("shards"), report->shards},
                {QStringLiteral("written"), report->written}, {QStringLiteral("removed"), report->removed},
                {QStringLiteral("warnings"), QJsonArray::fromStringList(report->warnings)}});
        return Done;
    }
};

} // namespace

CommandPointer makeProviderPublish()
{
    return std::make_unique<ProviderPublish>();
}

} // namespace wb::cli
