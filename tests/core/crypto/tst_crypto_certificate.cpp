// A certificate says who, until when and vouched for by whom; a path holds only if every link does.
#include "core/crypto/Certificate.h"
#include "tests/core/crypto/TestSigner.h"

#include <QTest>

using namespace wb;
using namespace wb::crypto;
using test::TestSigner;
using Options = TestSigner::CertificateOptions;

namespace {

QDateTime day(int year)
{
    return QDateTime(QDate(year, 6, 1), QTime(12, 0), Qt::UTC);
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

    TestSigner m_rootKey = TestSigner::generate(KeyType::P256);
    TestSigner m_middleKey = TestSigner::generate(KeyType::Rsa);
    TestSigner m_leafKey = TestSigner::generate(KeyType::P384);
    Options m_rootName{.commonName = QStringLiteral("Root"), .authority = true};
    Options m_middleName{.commonName = QStringLiteral("Middle"), .notAfter = day(2030), .authority = true};
    Options m_leafName{.commonName = QStringLiteral("Zunft der Gürtler, Köln"), .organization = QStringLiteral("Zunft + Söhne"),
                       .country = QStringLiteral("DE"), .notBefore = day(2024), .notAfter = day(2027)};
    Certificate m_root = m_rootKey.certificate(m_rootName);
    Certificate m_middle = m_middleKey.certificate(m_middleName, &m_rootKey, &m_rootName);
    Certificate m_leaf = m_leafKey.certificate(m_leafName, &m_middleKey, &m_middleName);

private slots:
    void namesAreReadAsTheyAreWritten()
    {
        QCOMPARE(m_leaf.commonName(), QStringLiteral("Zunft der Gürtler, Köln"));
        QCOMPARE(m_leaf.organization(), QStringLiteral("Zunft + Söhne"));
        QCOMPARE(m_leaf.country(), QStringLiteral("DE"));
        QCOMPARE(m_leaf.subject(), QStringLiteral("CN=Zunft der Gürtler\\, Köln,O=Zunft \\+ Söhne,C=DE"));
        QCOMPARE(m_leaf.issuer(), QStringLiteral("CN=Middle,C=BE"));
        QCOMPARE(m_leaf.organizationIdentifier(), QString());
        QCOMPARE(m_leaf.serialNumber(), QStringLiteral("1267"));
        QCOMPARE(m_leaf.publicKey()->type, KeyType::P384);
        QCOMPARE(*m_leaf.publicKey(), m_leafKey.publicKey());
        QCOMPARE(m_leaf.notBefore(), day(2024));
        QCOMPARE(m_leaf.sha256().size(), 32);
        QVERIFY(m_leaf.isValidAt(day(2025)));
        QVERIFY(!m_leaf.isValidAt(day(2028)));
        QVERIFY(!m_leaf.isValidAt(QDateTime()));
        QVERIFY(m_root.isSelfSigned());
        QVERIFY(!m_leaf.isSelfSigned());
    }

    void keyUsageMayForbidSigning()
    {
        QVERIFY(m_leaf.maySign());
        Options options = m_leafName;
        options.keyUsage = "critical,keyEncipherment";
        QVERIFY(!m_leafKey.certificate(options).maySign());
        options.keyUsage = "critical,nonRepudiation";
        QVERIFY(m_leafKey.certificate(options).maySign());
    }

    void aWholePathIsFound()
    {
        const auto path = verifyCertificateChain(m_leaf, {m_middle}, {m_root}, day(2025));
        QVERIFY(path);
        QCOMPARE(path->size(), 3);
        QCOMPARE(path->first().der(), m_leaf.der());
        QCOMPARE(path->last().der(), m_root.der());
        QVERIFY(verifyCertificateChain(m_leaf, {}, {m_middle}, day(2025))); // an anchor that is no root
    }

    void brokenPathsAreRefused()
    {
        QCOMPARE(verifyCertificateChain(m_leaf, {}, {m_root}, day(2025)).error().code, ErrorCode::KeyNotFound);
        QCOMPARE(verifyCertificateChain(m_leaf, {m_middle}, {}, day(2025)).error().code, ErrorCode::KeyNotFound);
        QVERIFY(!verifyCertificateChain(m_leaf, {m_middle}, {m_root}, day(2028))); // the leaf has ended
        QVERIFY(!verifyCertificateChain(m_leaf, {m_middle}, {m_root}, day(2023))); // or not begun
        QVERIFY(!verifyCertificateChain(m_leaf, QList<Certificate>(17, m_middle), {m_root}, day(2025)));

        // Somebody with the same name and another key.
        const TestSigner stranger = TestSigner::generate(KeyType::P256);
        QVERIFY(!verifyCertificateChain(m_leaf, {m_middle}, {stranger.certificate(m_rootName)}, day(2025)));

        // A leaf that signs another leaf.
        const Certificate underLeaf = stranger.certificate(m_rootName, &m_leafKey, &m_leafName);
        QVERIFY(!verifyCertificateChain(underLeaf, {m_leaf, m_middle}, {m_root}, day(2025)));
    }

    void onlyWholeDerIsRead()
    {
        const QByteArray der = m_leaf.der();
        QVERIFY(Certificate::fromDer(der));
        QVERIFY(!Certificate::fromDer({}));
        QVERIFY(!Certificate::fromDer(der + 'x'));
        QCOMPARE(Certificate::fromDer(QByteArray(70000, '0')).error().code, ErrorCode::TooLarge);
        for (qsizetype size = 0; size < der.size(); ++size)
            QVERIFY(!Certificate::fromDer(der.left(size)));
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_crypto_certificate.moc"
