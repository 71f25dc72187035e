// Signed documents of the W3C come out byte for byte, whole and in parts.
#include "core/base/Json.h"
#include "core/linkeddata/JsonLd.h"
#include "core/linkeddata/Selection.h"
#include "tests/support/TestData.h"

#include <QTest>

#include <optional>

using namespace wb;
using namespace wb::linkeddata;

namespace {

const ContextTable &contexts()
{
    static const ContextTable table = [] {
        ContextTable filled;
        if (const auto result = filled.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))); !result)
            QTest::qFail(qPrintable(result.error().detail), __FILE__, __LINE__);
        return filled;
    }();
    return table;
}

QByteArray vector(const char *file)
{
    return test::readFile(test::testData(QLatin1StringView(file)));
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const auto &item : array.toArray())
        list.append(item.toString());
    return list;
}

QList<QByteArray> lines(const QJsonValue &array)
{
    QList<QByteArray> list;
    for (const QString &line : strings(array))
        list.append(line.toUtf8());
    return list;
}

} // namespace

class TestSelection : public QObject {
    Q_OBJECT

private slots:
    void canonicalVectors_data()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        WB_REQUIRE_TESTDATA("w3c-vc-di-eddsa");
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char *document, const char *canonical) {
            QTest::newRow(canonical) << vector(document) << vector(canonical);
        };
        row("w3c-vc-di-eddsa/unsigned.json", "w3c-vc-di-eddsa/eddsa-rdfc-2022/canonDocDataInt.txt");
        row("w3c-vc-di-eddsa/eddsa-rdfc-2022/proofConfigDataInt.json", "w3c-vc-di-eddsa/eddsa-rdfc-2022/proofCanonDataInt.txt");
        row("w3c-vc-di-eddsa/Ed25519Signature2020/proofConfigEdSig.json",
            "w3c-vc-di-eddsa/Ed25519Signature2020/proofCanonEdSig.txt");
        row("w3c-vc-di-ecdsa/unsigned.json", "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/canonDocECDSAP256.txt");
        row("w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/proofConfigECDSAP256.json",
            "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256/proofCanonECDSAP256.txt");
        row("w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/proofConfigECDSAP384.json",
            "w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384/proofCanonECDSAP384.txt");
    }
    void canonicalVectors()
    {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, canonical);
        const auto result = canonicalize(parseJsonObject(document).value(), contexts());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(*result, canonical);
    }

    // ecdsa-sd-2023, employ: the lines that the pointers choose are those of the vectors.
    void selectionVectors_data()
    {
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        QTest::addColumn<QByteArray>("pointers");
        QTest::addColumn<QString>("indexes");
        QTest::newRow("mandatory") << vector("w3c-vc-di-ecdsa/employMandatory.json") << QStringLiteral("mandatoryIndexes");
        const QByteArray both = vector("w3c-vc-di-ecdsa/employMandatory.json").trimmed().chopped(1) + ','
            + vector("w3c-vc-di-ecdsa/employSelective.json").trimmed().sliced(1);
        QTest::newRow("mandatory and selective") << both << QStringLiteral("combinedIndexes");
    }
    void selectionVectors()
    {
        QFETCH(QByteArray, pointers);
        QFETCH(QString, indexes);
        const auto document = parseJsonObject(vector("w3c-vc-di-ecdsa/employmentAuth.json")).value();
        const auto named = skolemize(document, contexts());
        QVERIFY2(named, named ? "" : qPrintable(named.error().detail));
        const Dataset whole = toDataset(*named, contexts()).value().deskolemized(skolemPrefix);
        const auto canonical = canonicalizeDataset(whole).value();
        QCOMPARE(canonical.lines, lines(parseJson(vector("w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/addBaseDocCanon.json")).value()));
        QCOMPARE(canonical.nquads(), canonicalize(document, contexts()).value());

        // The vectors number the lines by their HMAC labels, so both sides are compared in that order.
        const auto relabelled = lines(parseJson(vector("w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/addBaseDocHMACCanon.json")).value());
        const QHash<QByteArray, QByteArray> labels = hmacLabels(canonical, relabelled);
        QCOMPARE(whole.toLines(labels), relabelled);
        const auto selected = selectByPointers(*named, strings(parseJson(pointers).value()));
        QVERIFY2(selected, selected ? "" : qPrintable(selected.error().detail));
        QList<int> found;
        for (const QByteArray &line : toDataset(*selected, contexts()).value().deskolemized(skolemPrefix).toLines(labels))
            found.append(int(relabelled.indexOf(line)));
        QList<int> expected;
        for (const auto &index : parseJsonObject(vector("w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/derivedGroupIndexes.json"))
                                     .value()
                                     .value(indexes)
                                     .toArray())
            expected.append(index.toInt());
        QCOMPARE(found, expected);
    }

    void revealDocument()
    {
        WB_REQUIRE_TESTDATA("w3c-vc-di-ecdsa");
        const auto document = parseJsonObject(vector("w3c-vc-di-ecdsa/employmentAuth.json")).value();
        QStringList pointers = strings(parseJson(vector("w3c-vc-di-ecdsa/employMandatory.json")).value())
            + strings(parseJson(vector("w3c-vc-di-ecdsa/employSelective.json")).value());
        QCOMPARE(selectByPointers(document, pointers).value(),
            parseJsonObject(vector("w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/derivedUnsignedReveal.json")).value());
    }

    void pointersThatLeadNowhereAreNamed_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no such member") << QStringLiteral("/b/c") << ErrorCode::NotFound;
        QTest::newRow("behind a text") << QStringLiteral("/a/0/x") << ErrorCode::NotFound;
        QTest::newRow("behind the end") << QStringLiteral("/a/3") << ErrorCode::NotFound;
        QTest::newRow("a number in another form") << QStringLiteral("/a/01") << ErrorCode::NotFound;
        QTest::newRow("no pointer") << QStringLiteral("a") << ErrorCode::MalformedDocument;
    }
    void pointersThatLeadNowhereAreNamed()
    {
        QFETCH(QString, pointer);
        const auto document = parseJsonObject(R"({"a": ["x", {"id": "u:1", "type": "T", "k": 1, "l": 2}, 3], "b": {}})").value();
        const auto result = selectByPointers(document, { pointer });
        QVERIFY(!result);
        QTEST(result.error().code, "code");
        QCOMPARE(result.error().detail, pointer);
        QCOMPARE(QJsonValue(selectByPointers(document, { QStringLiteral("/a/2"), QStringLiteral("/a/1/k") }).value()),
            parseJson(R"({"a": [{"id": "u:1", "type": "T", "k": 1}, 3]})").value());
        QVERIFY(selectByPointers(document, {}).value().isEmpty());
    }

    void labelsOfTheDocumentAreKept()
    {
        const auto document = parseJsonObject(R"({"@id": "_:x", "u:knows": [{"@id": "_:y"}, {"u:name": "z"}]})").value();
        const auto named = skolemize(document, {}).value();
        QCOMPARE(QJsonValue(named),
            parseJson(R"({"@id": "urn:bnid:x", "u:knows": [{"@id": "urn:bnid:y"}, {"u:name": "z", "@id": "urn:bnid:_0"}]})")
                .value());
        QCOMPARE(toDataset(named, {}).value().deskolemized(skolemPrefix).toLines(),
            (QList<QByteArray> { "_:_0 <u:name> \"z\" .\n", "_:x <u:knows> _:_0 .\n", "_:x <u:knows> _:y .\n" }));
    }

    void whatTheDocumentDoesNotShowIsRefused()
    {
        const auto document = parseJsonObject(
            R"({"@context": {"g": {"@id": "u:g", "@container": "@graph"}}, "@id": "u:1", "g": {"@id": "u:2", "u:p": 1}})")
                                  .value();
        QCOMPARE(skolemize(document, {}).error().code, ErrorCode::UnsupportedFormat);
    }

private:
    // Which label the vectors give each blank node: the two lists are the same quads, so the lines that differ in nothing else
    // tell.
    static QHash<QByteArray, QByteArray> hmacLabels(const CanonicalDataset &canonical, const QList<QByteArray> &relabelled)
    {
        const auto words = [](QByteArray line) { return line.replace(" .\n", "").split(' '); };
        QHash<QByteArray, QByteArray> byCanonical;
        for (bool isGrowing = true; isGrowing;) {
            isGrowing = false;
            for (const QByteArray &line : canonical.lines) {
                std::optional<QByteArrayList> match;
                int matches = 0;
                for (const QByteArray &other : relabelled) {
                    if (fits(words(line), words(other), byCanonical)) {
                        match = words(other);
                        ++matches;
                    }
                }
                if (matches != 1)
                    continue;
                const auto own = words(line);
                for (qsizetype i = 0; i < own.size(); ++i) {
                    if (own[i].startsWith("_:") && !byCanonical.contains(own[i].sliced(2))) {
                        byCanonical.insert(own[i].sliced(2), (*match)[i].sliced(2));
                        isGrowing = true;
                    }
                }
            }
        }
        QHash<QByteArray, QByteArray> labels;
        for (auto label = canonical.labels.cbegin(); label != canonical.labels.cend(); ++label)
            labels.insert(label.key(), byCanonical.value(label.value()));
        return labels;
    }
    static bool fits(const QByteArrayList &own, const QByteArrayList &other, const QHash<QByteArray, QByteArray> &known)
    {
        if (own.size() != other.size())
            return false;
        for (qsizetype i = 0; i < own.size(); ++i) {
            const bool isBlank = own[i].startsWith("_:");
            if (isBlank != other[i].startsWith("_:"))
                return false;
            if (isBlank ? known.contains(own[i].sliced(2)) && known.value(own[i].sliced(2)) != other[i].sliced(2)
                        : own[i] != other[i])
                return false;
        }
        return true;
    }
};

QTEST_APPLESS_MAIN(TestSelection)
#include "tst_linkeddata_selection.moc"
