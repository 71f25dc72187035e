#include "core/trust/TrustFolder.h"
#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"

#include <QSaveFile>

namespace wb::cli {

namespace {

class TrustBuild final : public Command {
public:
    QString name() const override { return QStringLiteral("trust build"); }
    QString arguments() const override { return QStringLiteral("DIR -o FILE --key KEYFILE"); }
    QString summary() const override
    {
        return QStringLiteral("build a signed trust bundle (.wbtrust) from a folder with sources.json and the files it names");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({ QStringLiteral("o"), QStringLiteral("The bundle to write."), QStringLiteral("FILE") });
        parser.addOption(
            { QStringLiteral("key"), QStringLiteral("The key to sign with, made by: key new."), QStringLiteral("KEYFILE") });
    }
    QStringList neededOptions() const override { return { QStringLiteral("o"), QStringLiteral("key") }; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString folder = context.arguments().first();
        const QString target = context.option(QStringLiteral("o"));
        const auto key = readKeyFile(context.option(QStringLiteral("key")));
        if (!key)
            return context.fail(key.error(), context.option(QStringLiteral("key")));
        const auto items = trust::readSources(folder);
        if (!items)
            return context.fail(items.error(), folder);
        const auto bytes = trust::TrustBundle::build(*items, *key, context.clock().nowUtc());
        if (!bytes)
            return context.fail(bytes.error(), folder);
        QSaveFile file(target);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
            return context.fail({ ErrorCode::NotWritable, target }, target);
        const QString signer = trust::didKey(key->publicKey());
        context.print(QStringLiteral("%1: %2 items, signed by %3").arg(target).arg(items->size()).arg(signer),
            { { QStringLiteral("file"), target }, { QStringLiteral("items"), items->size() },
                { QStringLiteral("bytes"), bytes->size() }, { QStringLiteral("signer"), signer } });
        return Done;
    }
};

} // namespace

CommandPointer makeTrustBuild()
{
    return std::make_unique<TrustBuild>();
}

} // namespace wb::cli
