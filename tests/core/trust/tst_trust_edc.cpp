// European Digital Credentials that were really issued verify, each check with its reason; changed ones do not.
#include "core/base/Json.h"
#include "core/proofs/Jades.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/ReportChecks.h"
#include "tests/support/FixedClock.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QTest>

using namespace wb;
using namespace wb::trust;
using test::outcomeOf;
using test::reasonOf;

namespace {

QByteArray sample(const QString &file)
{
    return test::readFile(test::testData(QStringLiteral("edc-elm/signed/") + file));
}

// A store with those certificates of the seal's `xVals` as roots that have one of these common names.
TrustStore rootsOf(const QString &file, const QStringList &commonNames)
{
    const auto jws = proofs::parseJsonJws(parseJsonObject(sample(file)).value());
    TrustStore store;
    for (const crypto::Certificate &certificate : proofs::verifyJades(*jws).intermediates) {
        if (commonNames.contains(certificate.commonName()))
            store.addRoot(certificate);
    }
    return store;
}

} // namespace

class TestEdc : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    TrustStore m_store;
    Verifier m_verifier{m_clock, m_store};

private slots:
    void initTestCase() { WB_REQUIRE_TESTDATA("edc-elm"); }

    void theGenuineOnesVerify_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"edc-coa-signed.jsonld", "edc-cps-signed.jsonld", "edc-matriculation-signed.jsonld", "edc-mc-signed.jsonld"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theGenuineOnesVerify()
    {
        QFETCH(QString, file);
        const VerificationReport report = m_verifier.verify(sample(file));
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Issuer), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Issuer).contains(QLatin1StringView("CN=VELOCERT OU")));
        QCOMPARE(outcomeOf(report, CheckKind::Trust), Outcome::Unknown);
        QVERIFY(reasonOf(report, CheckKind::Trust).contains(QLatin1StringView("no EU trusted list")));
        QCOMPARE(outcomeOf(report, CheckKind::Validity), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("for whose authority nobody here vouches")));
        QCOMPARE(outcomeOf(report, CheckKind::Schema), Outcome::Unknown); // they name a schema that is not held
        QCOMPARE(outcomeOf(report, CheckKind::Timestamp), Outcome::Unknown);
        QVERIFY(reasonOf(report, CheckKind::Timestamp).contains(QLatin1StringView("signed at the latest 2026-01-12T0")));
        QVERIFY(reasonOf(report, CheckKind::Timestamp).contains(QLatin1StringView("CN=self-signed-tsa")));
        // The list of its authority that came along is from the same day.
        QVERIFY(reasonOf(report, CheckKind::Proof).contains(QLatin1StringView("not withdrawn as of 2026-01-12")));
        QVERIFY(!reasonOf(report, CheckKind::Timestamp).contains(QLatin1StringView("rVals")));
        // They name a status list of their issuer: without it nobody can say that they were not taken back.
        QCOMPARE(outcomeOf(report, CheckKind::Status), Outcome::Unknown);
        QVERIFY(reasonOf(report, CheckKind::Status).contains(QLatin1StringView("https://app.velocert.com/status/")));
        QCOMPARE(report.verdict, Verdict::Undecided);
        QCOMPARE(report.issuerName, QStringLiteral("Velocert OÜ"));
    }

    // With the roots held (taken here from what the seal brings along, which alone proves nothing) seal and time stamp are vouched for.
    void withTheRootsHeldTheyAreVouchedFor_data() { theGenuineOnesVerify_data(); }
    void withTheRootsHeldTheyAreVouchedFor()
    {
        QFETCH(QString, file);
        const TrustStore store = rootsOf(file, {QStringLiteral("Halcom Root Certificate Authority"), QStringLiteral("self-signed-tsa")});
        const VerificationReport report = Verifier(m_clock, store).verify(sample(file));
        QCOMPARE(outcomeOf(report, CheckKind::Trust), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Trust).contains(QLatin1StringView("Halcom Root")));
        QCOMPARE(outcomeOf(report, CheckKind::Timestamp), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Timestamp).contains(QLatin1StringView("2026-01-12T0")));
        QCOMPARE(outcomeOf(report, CheckKind::Validity), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("a time stamp proves")));
    }

    void aProvenTimeOutlivesTheCertificate()
    {
        const QString file = QStringLiteral("elm-Sample-MC-Annex1-signed.jsonld");
        QCOMPARE(outcomeOf(m_verifier.verify(sample(file)), CheckKind::Validity), Outcome::Unknown);
        const TrustStore store = rootsOf(file, {QStringLiteral("root-ca")});
        const VerificationReport report = Verifier(m_clock, store).verify(sample(file));
        QCOMPARE(outcomeOf(report, CheckKind::Timestamp), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Validity), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("2023-09-27T11:54:20.000Z, when the signer's certificate was valid")));
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("has ended since (2025-05-10)")));
    }

    void aForeignTimeStampFailsAndDecidesNothing()
    {
        QJsonObject seal = parseJsonObject(sample(QStringLiteral("edc-mc-signed.jsonld"))).value();
        const QJsonObject other = parseJsonObject(sample(QStringLiteral("edc-cps-signed.jsonld"))).value();
        QJsonArray signatures = seal.value(QLatin1StringView("signatures")).toArray();
        QJsonObject signature = signatures.first().toObject();
        signature.insert(QStringLiteral("header"), other.value(QLatin1StringView("signatures")).toArray().first().toObject().value(QLatin1StringView("header")));
        signatures.replace(0, signature);
        seal.insert(QStringLiteral("signatures"), signatures);
        const VerificationReport report = m_verifier.verify(canonicalJson(seal).value());
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Pass);
        QCOMPARE(outcomeOf(report, CheckKind::Timestamp), Outcome::Fail);
        QCOMPARE(outcomeOf(report, CheckKind::Validity), Outcome::Pass);
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("only the signer claims")));
    }

    void theOthersEndAsExpected_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Outcome>("proof");
        QTest::addColumn<Outcome>("validity");
        const auto row = [](const char *file, Verdict verdict, Outcome proof, Outcome validity) {
            QTest::newRow(file) << QString::fromLatin1(file) << verdict << proof << validity;
        };
        row("ec-credential-jws-invalid.jsonld", Verdict::Invalid, Outcome::Pass, Outcome::Fail); // ended in 2024
        row("ec-signed_credential.jsonld", Verdict::Invalid, Outcome::Pass, Outcome::Fail);
        // Their certificates have ended, and for the authorities of their time stamps nobody here vouches.
        row("ec-json_sealed_test_output.json", Verdict::Valid, Outcome::Pass, Outcome::Unknown);
        row("ec-json_to_seal-signed-jades-baseline-lta.json", Verdict::Valid, Outcome::Pass, Outcome::Unknown);
        row("elm-Sample-MC-Annex1-signed.jsonld", Verdict::Valid, Outcome::Pass, Outcome::Unknown);
    }
    void theOthersEndAsExpected()
    {
        QFETCH(QString, file);
        const VerificationReport report = m_verifier.verify(sample(file));
        QTEST(report.verdict, "verdict");
        QTEST(outcomeOf(report, CheckKind::Proof), "proof");
        QTEST(outcomeOf(report, CheckKind::Validity), "validity");
    }

    void aCertificateThatHasEndedIsSaid()
    {
        const VerificationReport report = m_verifier.verify(sample(QStringLiteral("elm-Sample-MC-Annex1-signed.jsonld")));
        QVERIFY(reasonOf(report, CheckKind::Validity).contains(QLatin1StringView("the certificate has ended since (2025-05-10)")));
    }

    void theMalformedOneIsRefused()
    {
        const VerificationReport report = m_verifier.verify(sample(QStringLiteral("MALFORMED-open-badge-mc-signed.jwt")));
        QVERIFY(report.readError);
        QCOMPARE(report.readError->code, ErrorCode::MalformedDocument);
        QCOMPARE(report.verdict, Verdict::Invalid);
    }

    void beforeItsTimeNothingIsValid()
    {
        test::FixedClock early(QStringLiteral("2026-01-01T00:00:00Z"));
        const Verifier verifier(early, m_store);
        const VerificationReport report = verifier.verify(sample(QStringLiteral("edc-mc-signed.jsonld")));
        QCOMPARE(outcomeOf(report, CheckKind::Validity), Outcome::Fail);
        QCOMPARE(report.verdict, Verdict::Invalid);
    }

    void oneChangedLetterIsFound_data() { theGenuineOnesVerify_data(); }
    void oneChangedLetterIsFound()
    {
        QFETCH(QString, file);
        QByteArray bytes = sample(file);
        const qsizetype at = bytes.indexOf("Velocert");
        QVERIFY(at > 0);
        bytes[at] = 'W';
        const VerificationReport report = m_verifier.verify(bytes);
        QCOMPARE(outcomeOf(report, CheckKind::Proof), Outcome::Fail);
        QCOMPARE(report.verdict, Verdict::Invalid);
    }
};

QTEST_APPLESS_MAIN(TestEdc)
#include "tst_trust_edc.moc"
