// Revocation lists and OCSP responses: whom they are by, whom they are about, and what they say.
#include "core/crypto/Revocation.h"
#include "tests/core/crypto/TestSigner.h"

#include <QTest>

using namespace wb;
using namespace wb::crypto;
using test::TestSigner;

namespace {

QDateTime day(int month, int date)
{
    return QDateTime(QDate(2026, month, date), QTime(12, 0), Qt::UTC);
}

} // namespace

class TestRevocation : public QObject {
    Q_OBJECT

    const TestSigner m_authorityKey = TestSigner::generate(KeyType::P256);
    const TestSigner m_signerKey = TestSigner::generate(KeyType::P256);
    const TestSigner m_strangerKey = TestSigner::generate(KeyType::P256);
    const TestSigner::CertificateOptions m_authorityOptions { .commonName = QStringLiteral("Authority"), .authority = true };
    const TestSigner::CertificateOptions m_signerOptions { .commonName = QStringLiteral("Signer") };
    const Certificate m_authority = m_authorityKey.certificate(m_authorityOptions);
    const Certificate m_signer = m_signerKey.certificate(m_signerOptions, &m_authorityKey, &m_authorityOptions);

    TestSigner::Revocation good() const { return { .issuer = m_authorityOptions, .made = day(5, 1) }; }
    TestSigner::Revocation withdrawn() const { return { .issuer = m_authorityOptions, .made = day(5, 1), .revoked = day(4, 2) }; }
    Result<RevocationAnswer> asked(const QByteArray &list) const { return askRevocationList(list, m_signer, m_authority); }

private slots:
    void whoIssuedIt()
    {
        QVERIFY(isIssuedBy(m_signer, m_authority));
        QVERIFY(!isIssuedBy(m_authority, m_signer));
        QVERIFY(!isIssuedBy(m_signer, m_strangerKey.certificate(m_authorityOptions))); // the name alone
        const TestSigner::CertificateOptions plain { .commonName = QStringLiteral("Authority") };
        QVERIFY(!isIssuedBy(m_signer, m_authorityKey.certificate(plain))); // has no right to
    }

    void aListSays()
    {
        const auto held = asked(m_authorityKey.revocationList(good()));
        QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
        QVERIFY(!held->isRevoked);
        QCOMPARE(held->asOf, day(5, 1));
        const auto gone = asked(m_authorityKey.revocationList(withdrawn()));
        QVERIFY(gone && gone->isRevoked);
        QCOMPARE(gone->revokedAt, day(4, 2));
    }

    void whatIsNoListForIt()
    {
        const auto code = [&](const QByteArray &list) { return asked(list).error().code; };
        QCOMPARE(code(m_strangerKey.revocationList(withdrawn())), ErrorCode::BadSignature);
        auto other = withdrawn();
        other.issuer.commonName = QStringLiteral("Another");
        QCOMPARE(code(m_authorityKey.revocationList(other)), ErrorCode::NotFound);
        auto scoped = good();
        for (const char *scope :
            { "critical,onlyCA:TRUE", "critical,onlyAA:TRUE", "critical,fullname:URI:https://ca.example/part-2.crl" }) {
            scoped.scope = scope;
            QVERIFY2(code(m_authorityKey.revocationList(scoped)) == ErrorCode::NotFound, scope);
        }
        for (const char *scope : { "critical,indirectCRL:TRUE", "critical,onlysomereasons:keyCompromise" }) {
            scoped.scope = scope;
            QVERIFY2(code(m_authorityKey.revocationList(scoped)) == ErrorCode::UnsupportedAlgorithm, scope);
        }
        scoped.scope = "critical,onlyuser:TRUE";
        QVERIFY(asked(m_authorityKey.revocationList(scoped)));
        QCOMPARE(code("no list"), ErrorCode::MalformedDocument);
        QCOMPARE(code(m_authorityKey.revocationList(good()) + 'x'), ErrorCode::MalformedDocument);
        QCOMPARE(code(QByteArray(4 * 1024 * 1024 + 1, '0')), ErrorCode::TooLarge);
        const TestSigner::CertificateOptions noLists {
            .commonName = QStringLiteral("Authority"), .authority = true, .keyUsage = "critical,keyCertSign"
        };
        QCOMPARE(
            askRevocationList(m_authorityKey.revocationList(good()), m_signer, m_authorityKey.certificate(noLists)).error().code,
            ErrorCode::BadSignature);
    }

    void aResponseSays()
    {
        const auto ask = [&](const QByteArray &response) { return askOcspResponse(response, m_signer, m_authority); };
        const auto held = ask(m_authorityKey.ocspResponse(good(), m_signer, m_authority, m_authority));
        QVERIFY2(held, held ? "" : qPrintable(held.error().detail));
        QVERIFY(!held->isRevoked);
        QCOMPARE(held->asOf, day(5, 1));
        const auto gone = ask(m_authorityKey.ocspResponse(withdrawn(), m_signer, m_authority, m_authority));
        QVERIFY(gone && gone->isRevoked);
        QCOMPARE(gone->revokedAt, day(4, 2));
        // By somebody the authority named for it, and by somebody it did not.
        const TestSigner::CertificateOptions delegate { .commonName = QStringLiteral("Responder"),
            .extendedKeyUsage = "OCSPSigning" };
        const auto responder = m_strangerKey.certificate(delegate, &m_authorityKey, &m_authorityOptions);
        QVERIFY(ask(m_strangerKey.ocspResponse(good(), m_signer, m_authority, responder)));
        const TestSigner::CertificateOptions plain { .commonName = QStringLiteral("Responder") };
        const auto nobody = m_strangerKey.certificate(plain, &m_authorityKey, &m_authorityOptions);
        QCOMPARE(ask(m_strangerKey.ocspResponse(withdrawn(), m_signer, m_authority, nobody)).error().code, ErrorCode::BadSignature);
        const auto itself = m_strangerKey.certificate(delegate);
        QCOMPARE(ask(m_strangerKey.ocspResponse(withdrawn(), m_signer, m_authority, itself)).error().code, ErrorCode::BadSignature);
        // About somebody else, and no response at all.
        const TestSigner::CertificateOptions another { .commonName = QStringLiteral("Another"), .authority = true };
        const auto other = m_strangerKey.certificate(another);
        QCOMPARE(ask(m_authorityKey.ocspResponse(good(), m_signer, other, m_authority)).error().code, ErrorCode::NotFound);
        QCOMPARE(ask("no response").error().code, ErrorCode::MalformedDocument);
    }
};

QTEST_APPLESS_MAIN(TestRevocation)
#include "tst_crypto_revocation.moc"
