// RDFC-1.0 gives every dataset one form, whatever its blank nodes are called, and stops at graphs made to exhaust it.
#include "core/base/Json.h"
#include "core/linkeddata/Canonicalization.h"
#include "tests/support/TestData.h"

#include <QFile>
#include <QTest>

using namespace wb;
using namespace wb::linkeddata;

namespace {

QString inSuite(const QString &file)
{
    return test::testData(QStringLiteral("w3c-rdf-canon")) + QLatin1Char('/') + file;
}

} // namespace

class TestCanonicalization : public QObject {
    Q_OBJECT

private slots:
    void suite_data()
    {
        WB_REQUIRE_TESTDATA("w3c-rdf-canon");
        QTest::addColumn<QJsonObject>("entry");
        int cases = 0;
        for (const auto &value :
            test::readJson(inSuite(QStringLiteral("manifest.jsonld"))).toObject().value(QStringLiteral("entries")).toArray()) {
            const QJsonObject entry = value.toObject();
            QTest::newRow(qPrintable(entry.value(QStringLiteral("id")).toString().sliced(1))) << entry;
            ++cases;
        }
        QCOMPARE(cases, 86);
    }
    void suite()
    {
        QFETCH(QJsonObject, entry);
        const QString type = entry.value(QStringLiteral("type")).toString();
        CanonicalizationOptions options;
        if (entry.value(QStringLiteral("hashAlgorithm")).toString() == QLatin1String("SHA384"))
            options.hash = HashAlgorithm::Sha384;
        const auto dataset = Dataset::fromNQuads(test::readFile(inSuite(entry.value(QStringLiteral("action")).toString())));
        QVERIFY2(dataset, dataset ? "" : qPrintable(dataset.error().detail));
        const auto canonical = canonicalizeDataset(*dataset, options);
        if (type == QLatin1String("rdfc:RDFC10NegativeEvalTest")) {
            QVERIFY(!canonical);
            QCOMPARE(canonical.error().code, ErrorCode::TooLarge);
            return;
        }
        QVERIFY2(canonical, canonical ? "" : qPrintable(canonical.error().detail));
        const QByteArray expected = test::readFile(inSuite(entry.value(QStringLiteral("result")).toString()));
        if (type == QLatin1String("rdfc:RDFC10EvalTest")) {
            QCOMPARE(canonical->nquads(), expected);
            QCOMPARE(canonicalNQuads(*dataset, options).value(), expected);
            return;
        }
        QCOMPARE(type, QStringLiteral("rdfc:RDFC10MapTest"));
        QJsonObject labels;
        for (auto label = canonical->labels.cbegin(); label != canonical->labels.cend(); ++label)
            labels.insert(QString::fromUtf8(label.key()), QString::fromUtf8(label.value()));
        QCOMPARE(labels, parseJsonObject(expected).value());
    }

    void whatIsNoNQuadIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("relative IRI") << QByteArray("<a> <x:p> <x:o> .");
        QTest::newRow("a space in an IRI") << QByteArray("<x:a b> <x:p> <x:o> .");
        QTest::newRow("a control character, escaped, in an IRI") << QByteArray("<x:a\\u0001> <x:p> <x:o> .");
        QTest::newRow("the end of an IRI, escaped") << QByteArray("<x:a\\u003E> <x:p> <x:o> .");
        QTest::newRow("literal as subject") << QByteArray("\"a\" <x:p> <x:o> .");
        QTest::newRow("blank node as property") << QByteArray("<x:a> _:p <x:o> .");
        QTest::newRow("no full stop") << QByteArray("<x:a> <x:p> <x:o>");
        QTest::newRow("something behind the full stop") << QByteArray("<x:a> <x:p> <x:o> . <x:b>");
        QTest::newRow("lone surrogate") << QByteArray("<x:a> <x:p> \"\\uD800\" .");
        QTest::newRow("unknown escape") << QByteArray("<x:a> <x:p> \"\\x\" .");
        QTest::newRow("unfinished escape") << QByteArray("<x:a> <x:p> \"\\u00\" .");
        QTest::newRow("unfinished literal") << QByteArray("<x:a> <x:p> \"a .");
        QTest::newRow("empty language") << QByteArray("<x:a> <x:p> \"a\"@ .");
    }
    void whatIsNoNQuadIsRefused()
    {
        QFETCH(QByteArray, line);
        const auto result = Dataset::fromNQuads("<x:a> <x:p> <x:o> . # fine\n\n" + line);
        QVERIFY(!result);
        QCOMPARE(result.error(), (Error { ErrorCode::MalformedDocument, QStringLiteral("no N-Quad in line 3") }));
        QCOMPARE(Dataset::fromNQuads("\xff").error().code, ErrorCode::MalformedEncoding);
    }

    void poisonStopsAtTheLimit_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<bool>("everyPair");
        QTest::newRow("clique") << 10 << true;
        QTest::newRow("large clique") << 60 << true;
        QTest::newRow("ring that is too long to follow") << 5000 << false;
    }
    void poisonStopsAtTheLimit()
    {
        QFETCH(int, nodes);
        QFETCH(bool, everyPair);
        Dataset dataset;
        for (int i = 0; i < nodes; ++i) {
            for (int j = 0; j < (everyPair ? nodes : 1); ++j)
                dataset.add({ dataset.blankNode(std::to_string(i)), dataset.iri("x:p"),
                    dataset.blankNode(std::to_string(everyPair ? j : (i + 1) % nodes)) });
        }
        QCOMPARE(canonicalNQuads(dataset).error().code, ErrorCode::TooLarge);
        QCOMPARE(canonicalizeDataset(dataset).error().code, ErrorCode::TooLarge);
    }

    void theLimitCanBeRaised()
    {
        WB_REQUIRE_TESTDATA("w3c-rdf-canon");
        const auto dataset = Dataset::fromNQuads(test::readFile(inSuite(QStringLiteral("rdfc10/test044-in.nq")))).value();
        QCOMPARE(canonicalNQuads(dataset, { .steps = 100 }).error().code, ErrorCode::TooLarge);
        QVERIFY(canonicalNQuads(dataset, { .steps = 1'000'000 }));
    }
};

QTEST_APPLESS_MAIN(TestCanonicalization)
#include "tst_linkeddata_canonicalization.moc"
