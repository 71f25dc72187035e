// JSON-LD 1.1: the W3C suite's cases for expansion and for RDF, with every context served from the suite's folder.
#include "core/base/Json.h"
#include "core/linkeddata/JsonLd.h"
#include "tests/support/TestData.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace wb;
using namespace wb::linkeddata;

namespace {

const QString baseIri = QStringLiteral("https://w3c.github.io/json-ld-api/tests/");

// Cases that say nothing about a JSON-LD 1.1 processor without a document loader, each with its reason. Cases for JSON-LD 1.0 only
// are left out by their specVersion or processingMode.
const QHash<QString, QString> exceptions {
    { QStringLiteral("expand/er05-in.jsonld"),
        QStringLiteral("the table refuses what is no context when it is filled: see insertRefuses") },
    { QStringLiteral("toRdf/er05-in.jsonld"),
        QStringLiteral("the table refuses what is no context when it is filled: see insertRefuses") },
};

QString inSuite(const QString &file)
{
    return test::testData(QStringLiteral("w3c-json-ld-api")) + QLatin1Char('/') + file;
}

// Each document of the suite by the address it would have.
const ContextTable &suiteContexts()
{
    static const ContextTable table = [] {
        ContextTable contexts;
        for (const QString &folder : { QStringLiteral("expand"), QStringLiteral("toRdf") }) {
            QDirIterator walk(inSuite(folder), { QStringLiteral("*.jsonld") }, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                const QString path = walk.next();
                // Documents without a context are no contexts; asking for one is an error of the case's own.
                (void)contexts.insert(baseIri + path.sliced(inSuite(QString()).size()), test::readFile(path));
            }
        }
        return contexts;
    }();
    return table;
}

// Order counts in lists only.
QByteArray comparable(const QJsonValue &value, bool isList = false)
{
    if (value.isObject()) {
        QByteArray text("{");
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            text += canonicalJson(member.key()).value() + ':'
                + (object.value(QLatin1StringView("@type")) == QLatin1StringView("@json")
                        ? canonicalJson(member.value()).value()
                        : comparable(member.value(), member.key() == QLatin1String("@list")))
                + ',';
        return text + '}';
    }
    if (!value.isArray())
        return canonicalJson(value).value();
    QList<QByteArray> items;
    for (const auto &item : value.toArray())
        items.append(comparable(item));
    if (!isList)
        std::sort(items.begin(), items.end());
    return '[' + items.join(',') + ']';
}

JsonLdOptions optionsOf(const QJsonObject &test)
{
    const QJsonObject given = test.value(QStringLiteral("option")).toObject();
    JsonLdOptions options;
    options.safe = false; // the suite tests what is dropped, too
    options.base = given.value(QStringLiteral("base")).toString(baseIri + test.value(QStringLiteral("input")).toString());
    if (given.contains(QStringLiteral("expandContext")))
        options.expandContext = test::readJson(inSuite(given.value(QStringLiteral("expandContext")).toString()));
    const QString direction = given.value(QStringLiteral("rdfDirection")).toString();
    if (direction == QLatin1String("i18n-datatype"))
        options.direction = RdfDirection::I18nDatatype;
    if (direction == QLatin1String("compound-literal"))
        options.direction = RdfDirection::CompoundLiteral;
    return options;
}

void rows(const QString &manifest, int expected)
{
    QTest::addColumn<QJsonObject>("test");
    int cases = 0;
    for (const auto &value : test::readJson(inSuite(manifest)).toObject().value(QStringLiteral("sequence")).toArray()) {
        const QJsonObject test = value.toObject();
        QTest::newRow(qPrintable(test.value(QStringLiteral("@id")).toString().sliced(1))) << test;
        ++cases;
    }
    QCOMPARE(cases, expected);
}

// Empty if the case is to run.
QString exceptionOf(const QJsonObject &test)
{
    const QJsonObject option = test.value(QStringLiteral("option")).toObject();
    for (const QString &name : { QStringLiteral("specVersion"), QStringLiteral("processingMode") }) {
        if (option.value(name).toString() == QLatin1String("json-ld-1.0"))
            return QStringLiteral("JSON-LD 1.0 only");
    }
    if (option.value(QStringLiteral("produceGeneralizedRdf")).toBool())
        return QStringLiteral("generalized RDF: blank nodes as properties");
    return exceptions.value(test.value(QStringLiteral("input")).toString());
}

// A negative case: the error code of the standard begins the detail.
void compareError(const Error &error, const QJsonObject &test)
{
    const QString code = test.value(QStringLiteral("expectErrorCode")).toString();
    if (code == QLatin1String("loading remote context failed")) {
        QCOMPARE(error.code, ErrorCode::NotFound);
        return;
    }
    QVERIFY2(error.detail.startsWith(code + QStringLiteral(": ")) || error.detail == code,
        qPrintable(QStringLiteral("expected '%1', got '%2'").arg(code, error.detail)));
}

} // namespace

// (moc takes two slashes in a raw string for a comment; JSON may write them with backslashes.)
class TestJsonLd : public QObject {
    Q_OBJECT

private slots:
    void expandSuite_data()
    {
        WB_REQUIRE_TESTDATA("w3c-json-ld-api");
        rows(QStringLiteral("expand-manifest.jsonld"), 385);
    }
    void expandSuite()
    {
        QFETCH(QJsonObject, test);
        if (const QString reason = exceptionOf(test); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        const auto result =
            expand(test::readJson(inSuite(test.value(QStringLiteral("input")).toString())), suiteContexts(), optionsOf(test));
        if (test.contains(QStringLiteral("expectErrorCode"))) {
            QVERIFY(!result);
            return compareError(result.error(), test);
        }
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(comparable(*result), comparable(test::readJson(inSuite(test.value(QStringLiteral("expect")).toString()))));
    }

    void rdfSuite_data()
    {
        WB_REQUIRE_TESTDATA("w3c-json-ld-api");
        rows(QStringLiteral("toRdf-manifest.jsonld"), 467);
    }
    void rdfSuite()
    {
        QFETCH(QJsonObject, test);
        if (const QString reason = exceptionOf(test); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        const auto result =
            toDataset(test::readJson(inSuite(test.value(QStringLiteral("input")).toString())), suiteContexts(), optionsOf(test));
        if (test.contains(QStringLiteral("expectErrorCode"))) {
            QVERIFY(!result);
            return compareError(result.error(), test);
        }
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        if (!test.contains(QStringLiteral("expect"))) // a syntax test: that it can be read is all
            return;
        const auto expected = Dataset::fromNQuads(test::readFile(inSuite(test.value(QStringLiteral("expect")).toString())));
        QVERIFY2(expected, expected ? "" : qPrintable(expected.error().detail));
        QCOMPARE(canonicalNQuads(*result).value(), canonicalNQuads(*expected).value());
    }

    void insertRefuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("an array") << QByteArray(R"([{"@context": {}}])") << ErrorCode::MalformedDocument;
        QTest::newRow("no context") << QByteArray(R"({"a": "http:\/\/example.org/a"})") << ErrorCode::MalformedDocument;
        QTest::newRow("no JSON") << QByteArray(R"({"@context": )") << ErrorCode::MalformedJson;
        QTest::newRow("a name twice") << QByteArray(R"({"@context": {"a": "x:a", "a": "x:b"}})") << ErrorCode::MalformedJson;
    }
    void insertRefuses()
    {
        QFETCH(QByteArray, json);
        ContextTable table;
        const auto result = table.insert(QStringLiteral("https://example.org/c"), json);
        QVERIFY(!result);
        QTEST(result.error().code, "code");
        QVERIFY(table.urls().isEmpty());
    }

    void anUnknownContextIsNamed()
    {
        const ContextTable none;
        const auto result = expand(parseJson(R"({"@context": "https:\/\/example.org/new/v1", "a": 1})").value(), none);
        QCOMPARE(result.error(), (Error { ErrorCode::NotFound, QStringLiteral("https://example.org/new/v1") }));
    }

    void safeModeNamesWhatWouldBeLost_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *json, const char *path) {
            QTest::newRow(name)
                << QByteArray(
                       R"({"@context": {"a": "x:a", "b": {"@id": "x:b", "@type": "@id"}, "off": null, "l": {"@id": "x:l", "@container": "@language"}}, )")
                    + json + '}'
                << QString::fromLatin1(path);
        };
        row("undefined term", R"("a": {"unknown": 1})", "/a/unknown");
        row("undefined term in a list", R"("a": [1, {"a": [{"x/y": 1}]}])", "/a/1/a/0/x~1y");
        row("term set to null", R"("off": 1)", "/off");
        row("relative identifier", R"("@id": "relative", "a": 1)", "/@id");
        row("relative reference", R"("b": "relative")", "/b");
        row("relative type", R"("@type": "Unknown")", "/@type");
        row("relative type below", R"("a": {"@type": ["x:T", "Unknown"]})", "/a/@type");
        row("malformed language", R"("a": {"@value": "x", "@language": "not a tag"})", "/a/@language");
        row("malformed language in a map", R"("l": {"no tag": "x"})", "/l/no tag");
        row("blank node as property", R"("_:p": 1)", "/_:p");
        row("something like a keyword", R"("@strange": 1)", "/@strange");
        row("an identifier with a space", R"("@id": "x:a b", "a": 1)", "/@id");
    }
    void safeModeNamesWhatWouldBeLost()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        const QJsonValue document = parseJson(json).value();
        const ContextTable none;
        const auto result = toDataset(document, none);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::MalformedDocument);
        QVERIFY2(result.error().detail.endsWith(QStringLiteral(": ") + path), qPrintable(result.error().detail));
        JsonLdOptions lenient;
        lenient.safe = false;
        QVERIFY(toDataset(document, none, lenient));
    }

    void depthIsLimited()
    {
        const QByteArray deep = QByteArray(R"({"x:a":)").repeated(500) + '1' + QByteArray("}").repeated(500);
        const auto document = parseJson(deep, { .depth = 1000 });
        QVERIFY(document);
        QCOMPARE(toDataset(*document, {}).error().code, ErrorCode::TooLarge);
    }

    // Contexts on contexts, each of which copies a large one: what a stranger could send to keep us busy.
    void contextWorkIsLimited()
    {
        QByteArray terms;
        for (int i = 0; i < 20000; ++i)
            terms += QByteArrayLiteral("\"t") + QByteArray::number(i) + QByteArrayLiteral("\":\"x:t\",");
        QByteArray items;
        for (int i = 0; i < 3000; ++i)
            items += QByteArrayLiteral("{\"@context\":{\"z\":\"x:") + QByteArray::number(i) + QByteArrayLiteral("\"},\"z\":1},");
        const auto document = parseJson("{\"@context\":{" + terms + "\"a\":\"x:a\"},\"a\":[" + items + "1]}");
        QVERIFY(document);
        QCOMPARE(toDataset(*document, {}).error().code, ErrorCode::TooLarge);
    }

    void manyThreadsShareOneTable()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        ContextTable table;
        QVERIFY(table.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
        const QJsonValue document = parseJson(R"({"@context": ["https:\/\/www.w3.org/ns/credentials/v2",
            "https:\/\/purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"], "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {"id": "did:example:i", "type": "Profile", "name": "N"},
            "credentialSubject": {"type": "AchievementSubject", "achievement": {"id": "urn:x:a", "type": "Achievement",
            "criteria": {"narrative": "n"}, "description": "d", "name": "A"}}})")
                                        .value();
        QByteArray reference = canonicalize(document, table).value();
        ContextTable fresh;
        QVERIFY(fresh.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
        std::vector<std::thread> threads;
        threads.reserve(4);
        std::atomic<int> same = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 20; ++round)
                    same += canonicalize(document, fresh).value_or(QByteArray()) == reference;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(same.load(), 80);
    }
};

QTEST_APPLESS_MAIN(TestJsonLd)
#include "tst_linkeddata_jsonld.moc"
