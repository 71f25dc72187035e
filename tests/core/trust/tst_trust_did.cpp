// Names that hold their key give exactly that key; every other name gives none.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/crypto/Jwk.h"
#include "core/trust/DidResolver.h"
#include "tests/core/crypto/TestSigner.h"

#include <QTest>

using namespace wb;
using namespace wb::trust;
using crypto::KeyType;

class TestDid : public QObject
{
    Q_OBJECT

    DidResolver m_resolver;

    ErrorCode refused(const QString &method, const QString &purpose = QStringLiteral("assertionMethod")) const
    {
        const auto key = m_resolver.resolve(method, purpose);
        return key ? ErrorCode::Internal : key.error().code;
    }

private slots:
    void aDidKeyHoldsItsKey_data()
    {
        QTest::addColumn<KeyType>("type");
        QTest::newRow("Ed25519") << KeyType::Ed25519;
        QTest::newRow("P-256") << KeyType::P256;
        QTest::newRow("P-384") << KeyType::P384;
    }
    void aDidKeyHoldsItsKey()
    {
        QFETCH(KeyType, type);
        const crypto::PublicKey key = test::TestSigner::generate(type).publicKey();
        const auto resolved = m_resolver.resolve(didKeyMethod(key), QStringLiteral("assertionMethod"));
        QCOMPARE(resolved->key, key);
        QCOMPARE(resolved->controller, didKey(key));
        QCOMPARE(m_resolver.resolve(didKey(key), QStringLiteral("authentication"))->key, key);
    }

    void aDidJwkHoldsItsKey()
    {
        const crypto::PublicKey key = test::TestSigner::generate(KeyType::Rsa).publicKey();
        const QString did = QStringLiteral("did:jwk:") + toBase64Url(canonicalJson(crypto::toJwk(key)).value());
        QCOMPARE(m_resolver.resolve(did + QStringLiteral("#0"), QStringLiteral("assertionMethod"))->key, key);
        QCOMPARE(m_resolver.resolve(did, QStringLiteral("assertionMethod"))->controller, did);
        QCOMPARE(refused(did + QStringLiteral("#1")), ErrorCode::InvalidArgument);
        QJsonObject forEncryption = crypto::toJwk(key);
        forEncryption.insert(QStringLiteral("use"), QStringLiteral("enc"));
        QCOMPARE(refused(QStringLiteral("did:jwk:") + toBase64Url(canonicalJson(forEncryption).value())), ErrorCode::InvalidArgument);
    }

    void nothingElseGivesAKey()
    {
        const crypto::PublicKey key = crypto::Ed25519KeyPair::generate().publicKey();
        const QString multikey = didKey(key).mid(8);
        QCOMPARE(refused(QStringLiteral("https://example.org/issuer#") + multikey), ErrorCode::KeyNotFound);
        QCOMPARE(refused(QStringLiteral("did:web:example.org#") + multikey), ErrorCode::KeyNotFound);
        QCOMPARE(refused(QStringLiteral("did:example:") + multikey), ErrorCode::KeyNotFound);
        QCOMPARE(refused(multikey), ErrorCode::KeyNotFound);
        QCOMPARE(refused({}), ErrorCode::KeyNotFound);
        QCOMPARE(refused(didKey(key) + QStringLiteral("?versionId=1#") + multikey), ErrorCode::KeyNotFound);
        QCOMPARE(refused(didKey(key) + QStringLiteral("/path")), ErrorCode::KeyNotFound);
        const QString other = didKey(crypto::Ed25519KeyPair::generate().publicKey()).mid(8);
        QCOMPARE(refused(didKey(key) + QLatin1Char('#') + other), ErrorCode::InvalidArgument);
        QCOMPARE(refused(didKeyMethod(key), QStringLiteral("keyAgreement")), ErrorCode::InvalidArgument);
        QCOMPARE(refused(QStringLiteral("did:key:z6Mk")), ErrorCode::UnsupportedAlgorithm);
        QCOMPARE(refused(QStringLiteral("did:key:u7QE")), ErrorCode::MalformedEncoding);
        QCOMPARE(refused(QStringLiteral("did:jwk:e30")), ErrorCode::UnsupportedAlgorithm);
        QCOMPARE(refused(QStringLiteral("did:jwk:AAAA")), ErrorCode::MalformedJson);
        QCOMPARE(refused(QString(10000, QLatin1Char('d'))), ErrorCode::TooLarge);
    }

    void theDidOfAUrlIsItsStart()
    {
        QCOMPARE(didOf(QStringLiteral("did:web:example.org:a#key-1")), QStringLiteral("did:web:example.org:a"));
        QCOMPARE(didOf(QStringLiteral("did:web:example.org/path?x#y")), QStringLiteral("did:web:example.org"));
        QCOMPARE(didOf(QStringLiteral("https://example.org#x")), QString());
    }
};

QTEST_APPLESS_MAIN(TestDid)
#include "tst_trust_did.moc"
