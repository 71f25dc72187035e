#include "core/catalogue/DocumentReader.h"
#include "platforms/cli/Commands.h"
#include "sync/providers/ProviderDocuments.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace wb::cli {

namespace {

class ProviderInit final : public Command {
public:
    QString name() const override { return QStringLiteral("provider init"); }
    QString arguments() const override { return QStringLiteral("DIR --name NAME"); }
    QString summary() const override
    {
        return QStringLiteral("begin a library folder: where packs and pathways are written before they are published");
    }
    void declare(QCommandLineParser &parser) const override
    {
        const auto option = [&parser](const char *name, const char *what, const char *value) {
            parser.addOption({ QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value) });
        };
        option("name", "The provider's name, as people read it.", "NAME");
        option("description", "What it offers, in a sentence.", "TEXT");
        option("region", "Where it is at home, e.g. EU or DE-BY.", "REGION");
        option("language", "A language of the offer; may be repeated.", "TAG");
        option("mirror", "Another address of the published folder; may be repeated.", "URL");
        option("endpoint", "What else is spoken where: xapi, openid4vci, openbadges; may be repeated.", "NAME=URL");
    }
    QStringList neededOptions() const override { return { QStringLiteral("name") }; }
    int leastArguments() const override { return 1; }
    int mostArguments() const override { return 1; }

    int run(Context &context) const override
    {
        const QDir folder(context.arguments().first());
        const QString path = folder.filePath(QStringLiteral("provider.json"));
        if (QFile::exists(path))
            return context.fail({ ErrorCode::AlreadyExists, path }, path);
        QJsonObject document { { QStringLiteral("name"), context.option(QStringLiteral("name")) },
            { QStringLiteral("languages"), QJsonArray::fromStringList(context.options(QStringLiteral("language"))) } };
        for (const char *name : { "description", "region" }) {
            if (context.has(QString::fromLatin1(name)))
                document.insert(QString::fromLatin1(name), context.option(QString::fromLatin1(name)));
        }
        if (context.has(QStringLiteral("mirror")))
            document.insert(QStringLiteral("mirrors"), QJsonArray::fromStringList(context.options(QStringLiteral("mirror"))));
        QJsonObject endpoints;
        for (const QString &text : context.options(QStringLiteral("endpoint")))
            endpoints.insert(text.section(QLatin1Char('='), 0, 0), text.section(QLatin1Char('='), 1));
        if (!endpoints.isEmpty())
            document.insert(QStringLiteral("endpoints"), endpoints);
        if (const auto sound = check(document); !sound)
            return context.fail(sound.error(), path);
        QFile file(path);
        const QByteArray bytes = QJsonDocument(document).toJson();
        if (!folder.mkpath(QStringLiteral("packs")) || !folder.mkpath(QStringLiteral("pathways"))
            || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return context.fail({ ErrorCode::NotWritable, path }, path);
        context.print(QStringLiteral("%1\nnext: packs/<id>/<language>/pack.json, then provider publish %2 -o OUT --key KEYFILE")
                          .arg(path, folder.path()),
            { { QStringLiteral("folder"), folder.absolutePath() }, { QStringLiteral("provider"), document } });
        return Done;
    }

private:
    static Result<void> check(const QJsonObject &document)
    {
        catalogue::DocumentReader reader;
        sync::ProviderDescriptor descriptor;
        std::ignore = reader.requiredText(document, QLatin1StringView("name"), 200);
        sync::readPlaces(reader, document, descriptor);
        return reader.outcome();
    }
};

} // namespace

CommandPointer makeProviderInit()
{
    return std::make_unique<ProviderInit>();
}

} // namespace wb::cli
