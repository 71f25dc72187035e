// A folder becomes a pack that any tool opens, the same bytes every time; a mistake in it is named with its file.
#include "core/packs/PackBuilder.h"
#include "core/packs/Publisher.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <zip.h>

using namespace wb;
using namespace wb::packs;

namespace {

crypto::Ed25519KeyPair key()
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::fromBytes(QByteArray(32, 'k')));
}

QJsonObject description()
{
    const char *text =
        "{ "
        "'metadata': {'identifier': 'urn:x-test:one', 'title': 'One', 'subtitle': 'Sub', 'language': 'en', 'author': 'A', 'publisher': 'P', "
        "'license': 'https://creativecommons.org/licenses/by/4.0/', 'published': '2026-11-22', 'version': '1.0.0', 'x-own': {'kept': true}, "
        "'subject': ['a', 'b'], "
        "'learning': {'area': 'business', 'outcomes': ['Do it'], 'hours': 3, 'ects': 0.1, 'eqfLevel': 5, "
        "'skills': [{'uri': 'http://data.europa.eu/esco/skill/1', 'name': 'price work', 'level': 5}], "
        "'award': {'name': 'Record', 'type': 'self-asserted'}, 'cost': {'amount': 0, 'currency': 'EUR'}}, "
        "'accessibility': {'accessMode': ['textual'], 'summary': 'All text.'}}, "
        "'readingOrder': [{'href': 'lessons/01.md', 'title': 'First', 'duration': 600}, {'href': 'quiz.gift', 'title': 'Check'}], "
        "'resources': [{'href': 'media/talk.mp3', 'title': 'Talk', 'x-more': 1}], "
        "'cover': 'images/cover.svg'} ";
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

class Folder
{
public:
    Folder()
    {
        write("pack.json", QJsonDocument(description()).toJson());
        write("lessons/01.md", "# First\n\nText.\n");
        write("quiz.gift", "a{T}\n");
        write("images/cover.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write("media/talk.mp3", QByteArray(3 * 1024 * 1024 + 17, 'm'));
        write("media/größe 2.bin", "b");
        write(".hidden", "no");
        write("images/.DS_Store", "no");
    }
    void write(const char *path, const QByteArray &bytes) const
    {
        const QString file = dir.filePath(QString::fromUtf8(path));
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    void describe(const QJsonObject &json) const { write("pack.json", QJsonDocument(json).toJson()); }
    [[nodiscard]] QString path() const { return dir.path(); }

    QTemporaryDir dir;
};

} // namespace

class TestBuilder : public QObject
{
    Q_OBJECT
private slots:
    void aFolderBecomesASignedPack()
    {
        Folder folder;
        QTemporaryDir out;
        const auto pack = PackBuilder::build(folder.path(), out.filePath(QStringLiteral("one.wbpack")), key());
        QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
        const Manifest &m = pack->manifest();
        QCOMPARE(pack->publisher().outcome, proofs::Outcome::Pass);
        QCOMPARE(pack->publisher().controller, didKeyOf(key().publicKey()));
        QCOMPARE(m.identifier(), QStringLiteral("urn:x-test:one"));
        QCOMPARE(m.title(), QStringLiteral("One"));
        QCOMPARE(m.subtitle(), QStringLiteral("Sub"));
        QCOMPARE(m.languages(), QStringList{QStringLiteral("en")});
        QCOMPARE(m.authors(), QStringList{QStringLiteral("A")});
        QCOMPARE(m.version(), QStringLiteral("1.0.0"));
        QCOMPARE(m.subjects().size(), 2);
        QCOMPARE(m.learning().skills.first().name, QStringLiteral("price work"));
        QCOMPARE(m.learning().eqfLevel, 5);
        QCOMPARE(m.learning().awardType, QStringLiteral("self-asserted"));
        QCOMPARE(m.learning().currency, QStringLiteral("EUR"));
        QCOMPARE(m.accessibility().summary, QStringLiteral("All text."));
        QVERIFY(m.json().value(QLatin1String("metadata")).toObject().value(QLatin1String("x-own")).toObject().value(QLatin1String("kept")).toBool());
        QCOMPARE(m.readingOrder().size(), 2);
        QCOMPARE(m.readingOrder()[0].type, QStringLiteral("text/markdown"));
        QCOMPARE(m.readingOrder()[0].duration, 600);
        QCOMPARE(m.resources().size(), 3);
        QCOMPARE(m.cover()->path, QStringLiteral("images/cover.svg"));
        const Resource *talk = m.find(QStringLiteral("media/talk.mp3"));
        QCOMPARE(talk->title, QStringLiteral("Talk"));
        QCOMPARE(talk->blocks.size(), 4);
        QVERIFY(m.find(QStringLiteral("media/gr%C3%B6%C3%9Fe%202.bin")));
        QCOMPARE(m.json().value(QLatin1String("toc")).toArray().size(), 2);
        QVERIFY(pack->unlisted().isEmpty());
        QVERIFY(pack->verifyAll()->isGood());
        QCOMPARE(*pack->resource(QStringLiteral("lessons/01.md")), QByteArray("# First\n\nText.\n"));
        QCOMPARE(QDir(out.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("one.wbpack")});
    }

    void theSameFolderGivesTheSameBytes()
    {
        QTemporaryDir out;
        QByteArray first;
        for (int i = 0; i < 3; ++i) {
            Folder folder; // other times, other place, other inode order
            const QString file = out.filePath(QString::number(i));
            QVERIFY(PackBuilder::build(folder.path(), file, key()));
            QFile touched(folder.dir.filePath(QStringLiteral("quiz.gift")));
            QVERIFY(touched.open(QIODevice::ReadWrite));
            QVERIFY(touched.setFileTime(QDateTime::fromSecsSinceEpoch(1000000000 + i * 86400), QFileDevice::FileModificationTime));
            const QString again = out.filePath(QString::number(i) + u'b');
            QVERIFY(PackBuilder::build(folder.path(), again, key()));
            QCOMPARE(test::readFile(again), test::readFile(file));
            if (i == 0)
                first = test::readFile(file);
            QCOMPARE(test::readFile(file), first);
        }
    }

    void otherToolsOpenIt()
    {
        Folder folder;
        QTemporaryDir out;
        const QString file = out.filePath(QStringLiteral("one.wbpack"));
        QVERIFY(PackBuilder::build(folder.path(), file, key()));
        int code = 0;
        zip_t *zip = zip_open(qPrintable(file), ZIP_RDONLY | ZIP_CHECKCONS, &code);
        QVERIFY(zip);
        QStringList names;
        for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
            zip_stat_t stat;
            QCOMPARE(zip_stat_index(zip, zip_uint64_t(i), 0, &stat), 0);
            names += QString::fromUtf8(stat.name);
            const bool text = names.last().endsWith(QLatin1String(".md")) || names.last().endsWith(QLatin1String(".svg"))
                || names.last().endsWith(QLatin1String(".json")) || names.last().endsWith(QLatin1String(".gift"));
            QCOMPARE(stat.comp_method, text ? ZIP_CM_DEFLATE : ZIP_CM_STORE);
        }
        zip_discard(zip);
        QCOMPARE(names, QStringList({QStringLiteral("manifest.json"), QStringLiteral("images/cover.svg"), QStringLiteral("lessons/01.md"),
                                     QStringLiteral("media/größe 2.bin"), QStringLiteral("media/talk.mp3"), QStringLiteral("quiz.gift")}));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("member"); // of pack.json, dots between
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *member, const QJsonValue &value, ErrorCode code, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(member) << value << int(code) << QString::fromLatin1(says);
        };
        const QJsonValue none(QJsonValue::Undefined);
        row("no identifier", "metadata.identifier", none, ErrorCode::MalformedDocument, "pack.json: metadata.identifier");
        row("identifier no URI", "metadata.identifier", QStringLiteral("one two"), ErrorCode::MalformedDocument, "not a URI");
        row("no title", "metadata.title", QString(), ErrorCode::MalformedDocument, "metadata.title");
        row("no licence", "metadata.license", none, ErrorCode::MalformedDocument, "metadata.license");
        row("language", "metadata.language", QStringLiteral("English (UK)"), ErrorCode::MalformedDocument, "BCP 47");
        row("date", "metadata.published", QStringLiteral("22.11.2026"), ErrorCode::MalformedDocument, "2026-11-22");
        row("no outcomes", "metadata.learning.outcomes", QJsonArray(), ErrorCode::MalformedDocument, "outcomes");
        row("level", "metadata.learning.eqfLevel", 9, ErrorCode::MalformedDocument, "eqfLevel");
        row("hours as text", "metadata.learning.hours", QStringLiteral("3"), ErrorCode::MalformedDocument, "hours");
        row("skill without uri", "metadata.learning.skills", QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("x")}}},
            ErrorCode::MalformedDocument, "skills");
        row("no reading order", "readingOrder", QJsonArray(), ErrorCode::MalformedDocument, "readingOrder");
        const auto link = [](const char *href, const char *title = "t") {
            return QJsonArray{QJsonObject{{QStringLiteral("href"), QString::fromLatin1(href)}, {QStringLiteral("title"), QString::fromLatin1(title)}}};
        };
        row("lesson missing", "readingOrder", link("lessons/02.md"), ErrorCode::NotFound, "lessons/02.md");
        row("lesson outside", "readingOrder", link("../01.md"), ErrorCode::UnsafePath, "../01.md");
        row("lesson remote", "readingOrder", link("https://e.org/1.md"), ErrorCode::UnsafePath, "https://e.org");
        row("lesson without title", "readingOrder", link("quiz.gift", ""), ErrorCode::MalformedDocument, "quiz.gift");
        row("cover missing", "cover", QStringLiteral("images/none.svg"), ErrorCode::NotFound, "images/none.svg");
        row("cover no picture", "cover", QStringLiteral("quiz.gift"), ErrorCode::MalformedDocument, "not a picture");
        row("resource missing", "resources", link("media/none.mp3"), ErrorCode::NotFound, "media/none.mp3");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(QString, says);
        Folder folder;
        QJsonObject json = description();
        const QStringList names = member.split(u'.');
        const std::function<QJsonObject(QJsonObject, qsizetype)> put = [&](QJsonObject object, qsizetype at) {
            if (at + 1 == names.size())
                object.insert(names[at], value);
            else
                object.insert(names[at], put(object.value(names[at]).toObject(), at + 1));
            return object;
        };
        folder.describe(put(json, 0));
        QTemporaryDir out;
        const auto pack = PackBuilder::build(folder.path(), out.filePath(QStringLiteral("p")), key());
        QVERIFY(!pack);
        QTEST(int(pack.error().code), "code");
        QVERIFY2(pack.error().detail.contains(says), qPrintable(pack.error().detail));
        QVERIFY(QDir(out.path()).isEmpty());
    }

    void brokenFoldersAreRefused()
    {
        QTemporaryDir out;
        const QString file = out.filePath(QStringLiteral("p"));
        const auto code = [&](const Folder &folder) { return PackBuilder::build(folder.path(), file, key()).error().code; };
        QCOMPARE(PackBuilder::build(out.filePath(QStringLiteral("none")), file, key()).error().code, ErrorCode::NotFound);
        {
            Folder folder;
            QFile::remove(folder.dir.filePath(QStringLiteral("pack.json")));
            QCOMPARE(code(folder), ErrorCode::NotReadable);
        }
        {
            Folder folder;
            folder.write("pack.json", "{\"metadata\": 1, \"metadata\": 2}");
            QCOMPARE(code(folder), ErrorCode::MalformedJson);
        }
        {
            Folder folder;
            folder.write("manifest.json", "{}");
            QCOMPARE(code(folder), ErrorCode::UnsafePath);
        }
        {
            Folder folder;
            folder.write("QUIZ.gift", "x");
            QCOMPARE(code(folder), ErrorCode::UnsafePath);
        }
        {
            Folder folder;
            QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), folder.dir.filePath(QStringLiteral("images/leak.svg"))));
            QCOMPARE(code(folder), ErrorCode::UnsafePath);
        }
        {
            Folder folder;
            QVERIFY(QFile::link(QStringLiteral("/etc"), folder.dir.filePath(QStringLiteral("images/etc"))));
            QCOMPARE(code(folder), ErrorCode::UnsafePath);
        }
        QVERIFY(QDir(out.path()).isEmpty());
    }

    void aFailedBuildLeavesTheOldPackAlone()
    {
        QTemporaryDir out;
        const QString file = out.filePath(QStringLiteral("one.wbpack"));
        Folder folder;
        QVERIFY(PackBuilder::build(folder.path(), file, key()));
        const QByteArray before = test::readFile(file);
        QFile::remove(folder.dir.filePath(QStringLiteral("quiz.gift")));
        QVERIFY(!PackBuilder::build(folder.path(), file, key()));
        QCOMPARE(test::readFile(file), before);
        Folder other;
        QVERIFY(PackBuilder::build(other.path(), file, key(), {QDateTime(QDate(2027, 1, 1), QTime(), Qt::UTC)}));
        QVERIFY(test::readFile(file) != before);
        QCOMPARE(PackBuilder::build(other.path(), out.filePath(QStringLiteral("no/such/folder.wbpack")), key()).error().code, ErrorCode::NotWritable);
    }
};

QTEST_APPLESS_MAIN(TestBuilder)
#include "tst_packs_builder.moc"
