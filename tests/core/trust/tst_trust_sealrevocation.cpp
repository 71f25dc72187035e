// A seal brings along what its authority said about the signer's certificate: that decides, and nobody else's word does.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/trust/Verifier.h"
#include "tests/core/trust/TestCredentials.h"
#include "tests/support/FixedClock.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;
using crypto::KeyType;
using test::TestSigner;

namespace {

using S = QLatin1StringView;

QDateTime day(int month, int date)
{
    return QDateTime(QDate(2026, month, date), QTime(12, 0), Qt::UTC);
}

QJsonObject ders(const char *kind, const QByteArray &der)
{
    return { { QLatin1StringView(kind), QJsonArray { QJsonObject { { S("val"), QString::fromLatin1(der.toBase64()) } } } } };
}

} // namespace

class TestSealRevocation : public QObject {
    Q_OBJECT

    const TestSigner m_authorityKey = TestSigner::generate(KeyType::P256);
    const TestSigner m_signerKey = TestSigner::generate(KeyType::P256);
    const TestSigner m_strangerKey = TestSigner::generate(KeyType::P256);
    const TestSigner m_clockKey = TestSigner::generate(KeyType::P256);
    const TestSigner::CertificateOptions m_authorityOptions { .commonName = QStringLiteral("Authority"), .authority = true };
    const TestSigner::CertificateOptions m_signerOptions { .commonName = QStringLiteral("Academy") };
    const TestSigner::CertificateOptions m_clockOptions { .commonName = QStringLiteral("Time"),
        .extendedKeyUsage = "critical,timeStamping" };
    const crypto::Certificate m_authority = m_authorityKey.certificate(m_authorityOptions);
    const crypto::Certificate m_signer = m_signerKey.certificate(m_signerOptions, &m_authorityKey, &m_authorityOptions);
    const crypto::Certificate m_clock = m_clockKey.certificate(m_clockOptions);

    // Sealed on 1 March; with a time stamp if `stamped` is valid.
    QByteArray seal(const QJsonObject &revocation, const QDateTime &stamped = {}) const
    {
        QJsonObject jws = parseJsonObject(test::asJades(test::credential20(QStringLiteral("urn:epass:org:1")), m_signerKey,
                                              { m_signer, m_authority }, QStringLiteral("2026-03-01T12:00:00Z")))
                              .value();
        QJsonObject entry = jws.value(S("signatures")).toArray().first().toObject();
        QJsonArray extras { QJsonObject { { S("rVals"), revocation } } };
        if (stamped.isValid()) {
            const QByteArray token = m_clockKey.timeStamp(entry.value(S("signature")).toString().toLatin1(), stamped, m_clock);
            extras.prepend(QJsonObject { { S("sigTst"), ders("tstTokens", token) } });
        }
        entry.insert(S("header"), QJsonObject { { S("etsiU"), extras } });
        jws.insert(S("signatures"), QJsonArray { entry });
        return canonicalJson(jws).value();
    }
    TestSigner::Revocation by(const QDateTime &revoked) const
    {
        return { .issuer = m_authorityOptions, .made = day(5, 1), .revoked = revoked };
    }

private slots:
    void whatItsAuthoritySaysDecides_data()
    {
        QTest::addColumn<QByteArray>("sealed");
        QTest::addColumn<bool>("clockIsTrusted");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("reason");
        const auto list = [this](const QDateTime &revoked) { return ders("crlVals", m_authorityKey.revocationList(by(revoked))); };
        const auto response = [this](const QDateTime &revoked) {
            return ders("ocspVals", m_authorityKey.ocspResponse(by(revoked), m_signer, m_authority, m_authority));
        };
        QTest::newRow("a list without it") << seal(list({})) << false << Outcome::Pass << "not withdrawn as of 2026-05-01";
        QTest::newRow("a response that it is good")
            << seal(response({})) << false << Outcome::Pass << "not withdrawn as of 2026-05-01";
        QTest::newRow("a list with it") << seal(list(day(2, 1))) << false << Outcome::Unknown
                                        << "was withdrawn on 2026-02-01, and nothing";
        QTest::newRow("a response that it is not")
            << seal(response(day(2, 1))) << false << Outcome::Unknown << "was withdrawn on 2026-02-01, and nothing";
        QTest::newRow("later, which only the signer's word says")
            << seal(list(day(4, 1))) << false << Outcome::Unknown << "was withdrawn on 2026-04-01, and nothing";
        QTest::newRow("later, says somebody unknown")
            << seal(list(day(4, 1)), day(3, 1)) << false << Outcome::Unknown << "was withdrawn on 2026-04-01, and nothing";
        QTest::newRow("later, as is proven") << seal(list(day(4, 1)), day(3, 1)) << true << Outcome::Pass
                                             << "was withdrawn on 2026-04-01, after the seal was made";
        QTest::newRow("before, as is proven")
            << seal(list(day(2, 1)), day(3, 1)) << true << Outcome::Unknown << "was withdrawn on 2026-02-01, and nothing";
        QJsonObject both = list({});
        both.insert(S("ocspVals"), response(day(2, 1)).value(S("ocspVals")));
        QTest::newRow("one says this and one that") << seal(both) << false << Outcome::Unknown << "was withdrawn on 2026-02-01";
    }
    void whatItsAuthoritySaysDecides()
    {
        QFETCH(QByteArray, sealed);
        QFETCH(bool, clockIsTrusted);
        QFETCH(Outcome, outcome);
        QFETCH(QString, reason);
        TrustStore store;
        if (clockIsTrusted)
            store.addRoot(m_clock);
        const test::FixedClock now;
        const VerificationReport report = Verifier(now, store).verify(sealed);
        const Check &proof = *report.check(CheckKind::Proof);
        QVERIFY2(proof.outcome == outcome && proof.reason.contains(reason), qPrintable(proof.reason));
        QCOMPARE(report.verdict == Verdict::Valid, outcome == Outcome::Pass);
        QVERIFY(!report.check(CheckKind::Timestamp)->reason.contains(S("rVals")));
    }

    void othersSayNothing_data()
    {
        QTest::addColumn<QJsonObject>("revocation");
        QTest::newRow("a stranger of the same name") << ders("crlVals", m_strangerKey.revocationList(by(day(2, 1))));
        QTest::newRow("a stranger's response") << ders("ocspVals",
            m_strangerKey.ocspResponse(by(day(2, 1)), m_signer, m_authority, m_strangerKey.certificate(m_authorityOptions)));
        QTest::newRow("noise") << ders("crlVals", "noise");
        QTest::newRow("nothing") << QJsonObject();
    }
    void othersSayNothing()
    {
        QFETCH(QJsonObject, revocation);
        const test::FixedClock now;
        const TrustStore store;
        const VerificationReport report = Verifier(now, store).verify(seal(revocation));
        QCOMPARE(report.check(CheckKind::Proof)->outcome, Outcome::Pass);
        QVERIFY(!report.check(CheckKind::Proof)->reason.contains(S("withdrawn")));
        QVERIFY(report.check(CheckKind::Timestamp)->reason.contains(S("not evaluated: rVals")));
    }
};

QTEST_APPLESS_MAIN(TestSealRevocation)
#include "tst_trust_sealrevocation.moc"
