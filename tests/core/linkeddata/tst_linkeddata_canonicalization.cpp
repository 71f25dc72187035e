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
};

QTEST_APPLESS_MAIN(TestCanonicalization)
#include "tst_linkeddata_canonicalization.moc"
