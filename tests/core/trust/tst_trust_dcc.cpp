// Credentials of the Digital Credentials Consortium end as their expected.json says: every signature by itself, the dates, and the
// report as a whole. What status lists and registries say about them is tested in tst_trust_status and tst_trust_data.
#include "core/base/Json.h"
#include "core/proofs/DataIntegrity.h"
#include "core/trust/Verifier.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;

namespace {

using S = QLatin1StringView;

const QStringList folders { QStringLiteral("dcc-vc-test-fixtures"), QStringLiteral("dcc-docs-examples") };

// expected.json: true verifies, false does not, null cannot be decided.
Outcome outcomeFor(const QJsonValue &expected)
{
    return expected.isNull() ? Outcome::Unknown : expected.toBool() ? Outcome::Pass : Outcome::Fail;
}

Outcome outcomeOf(const VerificationReport &report, CheckKind kind)
{
    const Check *check = report.check(kind);
    return check == nullptr ? Outcome::NotApplicable : check->outcome;
}

} // namespace

class TestDcc : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock { QStringLiteral("2026-11-22T00:00:00Z") };
    TrustStore m_store;
    Verifier m_verifier { m_clock, m_store };

private slots:
    void initTestCase()
    {
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        WB_REQUIRE_TESTDATA("dcc-docs-examples");
        WB_REQUIRE_TESTDATA("jsonld-contexts");
        linkeddata::ContextTable contexts;
        QVERIFY(contexts.insertFolder(test::testData(QStringLiteral("jsonld-contexts"))));
        m_store.setContexts(contexts);
        TrustArchive archive;
        for (const char *name : { "legacy", "oidf" }) {
            const TrustItem item { .kind = TrustKind::Did,
                .url = QStringLiteral("https://digitalcredentials.github.io/vc-test-fixtures/dids/%1/did.json").arg(S(name)),
                .name = {},
                .fetched = m_clock.nowUtc(),
                .content = test::readFile(test::testData(QStringLiteral("dcc-vc-test-fixtures/dids/%1/did.json").arg(S(name)))) };
            QVERIFY(archive.add(item, Standing::Vouched));
        }
        m_store.setArchive(std::move(archive));
    }

    void everyCaseEndsAsExpected_data()
    {
        WB_REQUIRE_TESTDATA("dcc-vc-test-fixtures");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QJsonObject>("expected");
        qsizetype cases = 0;
        for (const QString &folder : folders) {
            const QJsonObject all = test::readJson(test::testData(folder + S("/expected.json"))).toObject();
            for (auto it = all.begin(); it != all.end(); ++it) {
                QTest::newRow(qPrintable(it.key())) << folder + QLatin1Char('/') + it.key() << it.value().toObject();
                ++cases;
            }
        }
        QCOMPARE(cases, 61 + 13);
    }
    void everyCaseEndsAsExpected()
    {
        QFETCH(QString, file);
        QFETCH(QJsonObject, expected);
        const QByteArray bytes = test::readFile(test::testData(file));
        const VerificationReport report = m_verifier.verify(bytes);
        if (expected.value(S("parse_error")).toBool()) {
            QVERIFY(report.readError);
            QCOMPARE(report.verdict, Verdict::Invalid);
            return;
        }
        const QJsonObject document = parseJsonObject(bytes).value();
        if (!expected.value(S("signatures")).isObject()) { // "unsigned"
            QCOMPARE(report.verdict, Verdict::Invalid);
            return;
        }
        // One case is a presentation that nobody signed: what it holds is.
        const bool isPresentation = asArray(document.value(S("type"))).contains(QJsonValue(S("VerifiablePresentation")));
        const QJsonObject signatures = expected.value(S("signatures")).toObject();
        const QJsonObject secured =
            isPresentation ? asArray(document.value(S("verifiableCredential"))).first().toObject() : document;
        const auto proofs = proofs::verifyEachProof(secured, m_store.resolver(), { .contexts = &m_store.contexts() });
        QCOMPARE(proofs.size(), signatures.size());
        bool allPass = true;
        for (const proofs::ProofResult &proof : proofs) {
            QVERIFY2(signatures.contains(proof.type), qPrintable(proof.type));
            const Outcome wanted = outcomeFor(signatures.value(proof.type));
            QVERIFY2(proof.outcome == wanted, qPrintable(proof.reason));
            allPass = allPass && wanted == Outcome::Pass;
        }
        if (!isPresentation)
            QCOMPARE(outcomeOf(report, CheckKind::Proof) == Outcome::Pass, allPass);
        const bool expired = expected.value(S("expired_on_2026-11-22")).toBool();
        const bool early = expected.value(S("not_yet_valid_on_2026-11-22")).toBool();
        QCOMPARE(outcomeOf(report, CheckKind::Validity) == Outcome::Fail, expired || early);
        if (expired || early)
            QCOMPARE(report.verdict, Verdict::Invalid);
        else if (allPass && !document.contains(S("credentialStatus")))
            QCOMPARE(report.verdict, Verdict::Valid);
        else
            QVERIFY(report.verdict != Verdict::Valid); // no status list is held in this test
        if (allPass && !isPresentation)
            QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
    }
};

QTEST_APPLESS_MAIN(TestDcc)
#include "tst_trust_dcc.moc"
