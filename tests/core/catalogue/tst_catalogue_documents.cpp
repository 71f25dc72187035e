// Publications and pathways of strangers are read within bounds; whatever breaks them is named.
#include "core/base/Json.h"
#include "core/catalogue/CompactJson.h"
#include "core/catalogue/Facets.h"
#include "core/catalogue/Pathway.h"
#include "core/catalogue/Publication.h"
#include "tests/support/SyntheticCatalogue.h"
#include "tests/support/TestData.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace wb;
using namespace wb::catalogue;

namespace {

QByteArray fixture(const char *name)
{
    return test::readFile(QStringLiteral(WANDERBUCH_FIXTURES "/catalogue/") + QString::fromLatin1(name));
}

QJsonObject json(const QByteArray &text)
{
    const auto object = parseJsonObject(text);
    return object ? *object : QJsonObject();
}

} // namespace

class TestDocuments final : public QObject
{
    Q_OBJECT
private slots:
    void aPublicationIsReadWhole()
    {
        const auto read = readPublication(json(fixture("publication.json")));
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->identifier, QStringLiteral("urn:x:m:1"));
        QCOMPARE(read->author, QStringLiteral("A, B"));
        QCOMPARE(read->subjects, (QStringList{QStringLiteral("repair"), QStringLiteral("craft")}));
        QCOMPARE(read->provider, QStringLiteral("P")); // the publisher stands in
        QCOMPARE(read->skills, (QList<Skill>{{QStringLiteral("http://data.europa.eu/esco/skill/1"), QStringLiteral("repair"), 5}}));
        QCOMPARE(read->area, QStringLiteral("sustainability"));
        QVERIFY(read->cost && read->cost->amount == 0);
        QCOMPARE(read->pack.href, QStringLiteral("../packs/a.wbpack"));
        QCOMPARE(read->pack.bytes, 10);
        QCOMPARE(read->cover, QStringLiteral("covers/1.svg"));
        QCOMPARE(read->steps.size(), 2);
        QCOMPARE(read->longestStepSeconds(), 900);
    }

    void facetValuesFollowThePublication()
    {
        const auto read = readPublication(json(fixture("publication.json")));
        QVERIFY(read);
        QStringList values;
        for (const Facet facet : allFacets)
            values.append(facetName(facet) + QLatin1Char('=') + facetValue(facet, *read));
        QCOMPARE(values.join(QLatin1Char(' ')),
            QStringLiteral("area=sustainability eqf=5 hours=1-3 session=15 language=en region=EU participation=self-paced "
                           "assessment=quiz cost=free"));
    }

    void aPublicationOutOfBoundsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("member");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to, const char *member) {
            QTest::newRow(name) << from << to << QString::fromLatin1(member);
        };
        row("no-title", "\"title\":\"Repairable by design\",", "", "title");
        row("no-identifier", "urn:x:m:1", "", "identifier");
        row("title-not-a-text", "\"Repairable by design\"", "7", "title");
        row("long-title", "Repairable", QByteArray(400, 'x'), "title");
        row("language-path", "\"language\":\"en\"", "\"language\":\"../en\"", "language");
        row("eqf-9", "\"eqfLevel\":5", "\"eqfLevel\":9", "eqfLevel");
        row("hours-text", "\"hours\":3", "\"hours\":\"3\"", "hours");
        row("hours-negative", "\"hours\":3", "\"hours\":-3", "hours");
        row("many-outcomes", "[\"Choose\"]", "[" + QByteArray("\"a\",").repeated(100) + "\"b\"]", "outcomes");
        row("skill-without-name", "\"name\":\"repair\",", "", "name");
        row("digest-short", "00112233445566778899aabbccddeeff00", "00", "sha256");
    }
    void aPublicationOutOfBoundsIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, member);
        const QByteArray original = fixture("publication.json");
        const QByteArray changed = QByteArray(original).replace(from, to);
        QVERIFY(changed != original);
        const auto read = readPublication(json(changed));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedDocument);
        QVERIFY2(read.error().detail.startsWith(QLatin1Char('"') + member), qPrintable(read.error().detail));
    }

    void aPathwayIsReadWhole()
    {
        const auto read = readPathway(json(fixture("pathway.json")));
        QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->stops.size(), 3);
        QVERIFY(read->stops.at(1).optional);
        QVERIFY(read->stops.at(2).isChoice());
        QCOMPARE(read->modules(),
            (QStringList{QStringLiteral("urn:a"), QStringLiteral("urn:b"), QStringLiteral("urn:c"), QStringLiteral("urn:d")}));
        QCOMPARE(read->languages(), (QStringList{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("it")}));
        QCOMPARE(read->textIn({QStringLiteral("de-AT")}).title, QStringLiteral("Hinüber"));
        QCOMPARE(read->textIn({QStringLiteral("fr"), QStringLiteral("en")}).title, QStringLiteral("Across"));
        QCOMPARE(read->textIn({QStringLiteral("fr")}).title, QStringLiteral("Across"));
        QCOMPARE(read->textIn({QStringLiteral("de")}).stacksInto.title, QStringLiteral("Eintrag"));
        QCOMPARE(read->textIn({QStringLiteral("it")}).stacksInto.title, QStringLiteral("Record")); // it says nothing of its own
        QCOMPARE(read->text.stacksInto.description, QStringLiteral("R"));
    }

    void aPathwayOutOfBoundsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("choose-too-many") << QByteArray("\"choose\":1") << QByteArray("\"choose\":3");
        QTest::newRow("choose-none") << QByteArray("\"choose\":1") << QByteArray("\"choose\":0");
        QTest::newRow("choose-missing") << QByteArray("\"choose\":1,") << QByteArray();
        QTest::newRow("no-stops") << QByteArray("\"stops\"") << QByteArray("\"halts\"");
        QTest::newRow("stop-without-module") << QByteArray("{\"module\":\"urn:a\"}") << QByteArray("{}");
        QTest::newRow("module-twice") << QByteArray("urn:b") << QByteArray("urn:a");
        QTest::newRow("module-again-in-choice") << QByteArray("urn:d") << QByteArray("urn:a");
        QTest::newRow("translation-tag") << QByteArray("\"de\"") << QByteArray("\"d e\"");
        QTest::newRow("no-title") << QByteArray("\"title\":\"Across\",") << QByteArray();
    }
    void aPathwayOutOfBoundsIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QByteArray original = fixture("pathway.json");
        const QByteArray changed = QByteArray(original).replace(from, to);
        QVERIFY(changed != original);
        const auto read = readPathway(json(changed));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::MalformedDocument);
    }

    // Digests of what is in libraries already were made with Qt's form.
    void compactJsonIsQts()
    {
        QRandomGenerator random(20261126);
        const auto text = [&random] {
            QString all;
            for (qsizetype left = random.bounded(12); left > 0; --left) {
                switch (random.bounded(6)) {
                case 0: all += QChar(char16_t(random.bounded(0x20, 0x80))); break;
                case 1: all += QChar(char16_t(random.bounded(0x80))); break;
                case 2: all += QChar(char16_t(random.bounded(0x80, 0x800))); break;
                case 3: all += QChar(char16_t(random.bounded(0x10000))); break;
                case 4: all += QChar::fromUcs4(char32_t(random.bounded(0x10000, 0x110000))); break;
                default: all += QStringLiteral("plain"); break;
                }
            }
            return all;
        };
        const auto same = [](const QJsonObject &object) {
            return compactJson(object) == QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        for (int i = 0; i < 5000; ++i) {
            const double number = random.bounded(2) ? random.bounded(-200'000, 200'000) : random.generateDouble() * 1e6;
            const QJsonObject object{{text(), text()}, {QStringLiteral("n"), number}, {QStringLiteral("i"), random.bounded(-200'000, 200'000)},
                {QStringLiteral("l"), QJsonArray{text(), true, QJsonValue(), QJsonObject{{text(), -0.0}}, QJsonArray{}}},
                {QStringLiteral("b"), qint64(random.generate64())}};
            QVERIFY2(same(object), QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
            // As a reader makes it of text.
            const auto read = QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
            QVERIFY2(same(read), QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
        }
        for (const char *numbers : {R"({"a":[1.0,100000,1e5,99999,-0,-0.0,0.5,12345678901234567,1e300,5e-324]})", "{}"})
            QVERIFY2(same(QJsonDocument::fromJson(numbers).object()), numbers);
        for (int i = 0; i < 200; ++i)
            QVERIFY(same(test::syntheticPublication(i)));
        QVERIFY(same(json(fixture("publication.json"))) && same(json(fixture("pathway.json"))));
    }
};

QTEST_APPLESS_MAIN(TestDocuments)
#include "tst_catalogue_documents.moc"
