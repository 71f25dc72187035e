#include "platforms/cli/Commands.h"
#include "platforms/cli/KeyFile.h"
#include "sync/records/SealedRecords.h"

#include <QFile>
#include <QJsonDocument>

namespace wb::cli {

namespace {

class RecordsOpen final : public Command
{
public:
    QString name() const override { return QStringLiteral("records open"); }
    QString arguments() const override { return QStringLiteral("FILE --key KEYFILE"); }
    QString summary() const override
    {
        return QStringLiteral("for a provider: open a sealed file; prints the xAPI statements as an LRS takes them");
    }
    void declare(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("key"), QStringLiteral("The provider's key, made by: key new."), QStringLiteral("KEYFILE")});
    }
    QStringList neededOptions() const override { return {QStringLiteral("key")}; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QString name = context.arguments().first();
        const auto key = readKeyFile(context.option(QStringLiteral("key")));
        if (!key)
            return context.fail(key.error(), context.option(QStringLiteral("key")));
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return context.fail({ErrorCode::NotReadable, file.errorString()}, name);
        const auto opened = sync::openStatements(file.read(sync::mostSealedBytes + 1), *key);
        if (!opened)
            return context.fail(opened.error(), name);
        context.print(QString::fromUtf8(QJsonDocument(opened->statements).toJson()).trimmed(),
            {{QStringLiteral("provider"), opened->provider}, {QStringLiteral("created"), toRfc3339(opened->created)},
                {QStringLiteral("statements"), opened->statements}});
        return Done;
    }
};

} // namespace

CommandPointer makeRecordsOpen()
{
    return std::make_unique<RecordsOpen>();
}

} // namespace wb::cli
