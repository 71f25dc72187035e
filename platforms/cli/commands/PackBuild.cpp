#include "core/packs/PackBuilder.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"
#include "platforms/cli/PackSummary.h"

namespace wb::cli {

namespace {

class PackBuild final : public Command
{
public:
    QString name() const override { return QStringLiteral("pack build"); }
    QString arguments() const override { return QStringLiteral("DIR -o FILE --key KEYFILE"); }
    QString summary() const override { return QStringLiteral("build a signed course pack (.wbpack) from a folder with pack.json"); }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("o"), QStringLiteral("The pack to write."), QStringLiteral("FILE")});
        parser.addOption(
            {QStringLiteral("key"), QStringLiteral("The publisher's key, made by: key new."), QStringLiteral("KEYFILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("o"), QStringLiteral("key")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const auto key = readKeyFile(context.option(QStringLiteral("key")));
        if (!key)
            return context.fail(key.error(), context.option(QStringLiteral("key")));
        const QString folder = context.arguments().first();
        const auto pack = packs::PackBuilder::build(folder, context.option(QStringLiteral("o")), *key);
        if (!pack)
            return context.fail(pack.error(), folder);
        context.print(QStringLiteral("%1: %2").arg(pack->path(), packLine(*pack)), packJson(*pack));
        return Done;
    }
};

} // namespace

CommandPointer makePackBuild()
{
    return std::make_unique<PackBuild>();
}

} // namespace wb::cli
