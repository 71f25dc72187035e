#include "tests/support/SmallLibrary.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace wb::test {

SmallLibrary::SmallLibrary(const QString &folder) : m_folder(folder)
{
    write(QStringLiteral("provider.json"),
        R"({"name": "Small school", "description": "Two modules", "region": "EU", "languages": ["en", "de"]})");
    writePack(QStringLiteral("joints"), QStringLiteral("en"), QStringLiteral("Joints that open"));
    writePack(QStringLiteral("joints"), QStringLiteral("de"), QStringLiteral("Lösbare Verbindungen"));
    writePack(QStringLiteral("rates"), QStringLiteral("en"), QStringLiteral("Day rates"));
    write(QStringLiteral("pathways/craft.json"),
        R"({"identifier": "urn:x-test:pathway:craft", "title": "Craft that pays", "language": "en",
        "provider": "Small school", "area": "business", "eqfLevel": 5, "region": "EU",
        "stops": [{"module": "urn:x-test:module:joints"}, {"module": "urn:x-test:module:rates"}], "stacksInto": {"title": "Record"}})");
}

void SmallLibrary::write(const QString &path, const QByteArray &bytes) const
{
    const QString name = m_folder + QLatin1Char('/') + path;
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        QTest::qFail(qPrintable(name), __FILE__, __LINE__);
}

void SmallLibrary::writePack(const QString &id, const QString &language, const QString &title) const
{
    const QJsonObject learning{{QStringLiteral("area"), QStringLiteral("business")},
        {QStringLiteral("outcomes"), QJsonArray{QStringLiteral("Choose")}}, {QStringLiteral("eqfLevel"), 5},
        {QStringLiteral("hours"), 3}, {QStringLiteral("ects"), 0.1}, {QStringLiteral("assessment"), QStringLiteral("quiz")},
        {QStringLiteral("participation"), QStringLiteral("self-paced")},
        {QStringLiteral("provider"), QStringLiteral("Small school")}};
    const QJsonObject metadata{{QStringLiteral("identifier"), QStringLiteral("urn:x-test:module:") + id},
        {QStringLiteral("title"), title}, {QStringLiteral("language"), language},
        {QStringLiteral("published"), QStringLiteral("2026-11-22")}, {QStringLiteral("version"), QStringLiteral("1.0.0")},
        {QStringLiteral("author"), QStringLiteral("Small school")}, {QStringLiteral("publisher"), QStringLiteral("Small school")},
        {QStringLiteral("license"), QStringLiteral("https://creativecommons.org/licenses/by/4.0/")},
        {QStringLiteral("learning"), learning}};
    const auto step = [](const char *href, const char *name) {
        return QJsonObject{{QStringLiteral("href"), QString::fromLatin1(href)},
            {QStringLiteral("title"), QString::fromLatin1(name)}, {QStringLiteral("duration"), 600}};
    };
    const QJsonObject pack{{QStringLiteral("metadata"), metadata},
        {QStringLiteral("readingOrder"), QJsonArray{step("lessons/01.md", "First"), step("quiz.gift", "Check yourself")}},
        {QStringLiteral("cover"), QStringLiteral("images/cover.svg")}};
    const QString at = QStringLiteral("packs/%1/%2/").arg(id, language);
    write(at + QStringLiteral("pack.json"), QJsonDocument(pack).toJson());
    write(at + QStringLiteral("lessons/01.md"), "# First\n\nOpen a joint.\n");
    write(at + QStringLiteral("quiz.gift"), "::One:: Two and two? {#4}\n");
    write(at + QStringLiteral("images/cover.svg"),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"><circle cx=\"" + id.toLatin1() + "\" r=\"9\"/></svg>\n");
}

} // namespace wb::test
