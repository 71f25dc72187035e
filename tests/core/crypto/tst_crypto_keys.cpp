// Keys keep their value through every written form, and malformed ones are refused.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/EcdsaKeyPair.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/crypto/Hmac.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Multikey.h"
#include "core/crypto/Signature.h"
#include "tests/core/crypto/TestSigner.h"

#include <QTest>

using namespace wb;
using namespace wb::crypto;
using test::TestSigner;

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void ed25519IsTheOneOfRfc8032() // section 7.1, test 2
    {
        const auto pair = Ed25519KeyPair::fromSeed(SecretBytes::fromBytes(
            QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
        QCOMPARE(pair->publicKey().bytes.toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        const QByteArray signature = pair->sign(QByteArray::fromHex("72"));
        QCOMPARE(signature.toHex(),
                 QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        QVERIFY(verifySignature(SignatureAlgorithm::EdDsa, pair->publicKey(), QByteArray("r"), signature));
        QCOMPARE(Ed25519KeyPair::fromSeed(SecretBytes::random(31)).error().code, ErrorCode::InvalidArgument);
        QVERIFY(Ed25519KeyPair::generate().publicKey() != Ed25519KeyPair::generate().publicKey());
    }

    void everyAlgorithmVerifiesWhatItSigned_data()
    {
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::addColumn<KeyType>("type");
        const auto row = [](SignatureAlgorithm algorithm, KeyType type) { QTest::newRow(qPrintable(joseName(algorithm))) << algorithm << type; };
        row(SignatureAlgorithm::EdDsa, KeyType::Ed25519);
        row(SignatureAlgorithm::Es256, KeyType::P256);
        row(SignatureAlgorithm::Es384, KeyType::P384);
        row(SignatureAlgorithm::Es512, KeyType::P521);
        for (const auto algorithm : {SignatureAlgorithm::Rs256, SignatureAlgorithm::Rs384, SignatureAlgorithm::Rs512,
                                     SignatureAlgorithm::Ps256, SignatureAlgorithm::Ps384, SignatureAlgorithm::Ps512})
            row(algorithm, KeyType::Rsa);
    }
    void everyAlgorithmVerifiesWhatItSigned()
    {
        QFETCH(SignatureAlgorithm, algorithm);
        QFETCH(KeyType, type);
        // RSA keys take long to make.
        static const TestSigner rsa = TestSigner::generate(KeyType::Rsa);
        static const TestSigner otherRsa = TestSigner::generate(KeyType::Rsa);
        const TestSigner signer = type == KeyType::Rsa ? rsa : TestSigner::generate(type);
        const TestSigner stranger = type == KeyType::Rsa ? otherRsa : TestSigner::generate(type);
        const QByteArray message("counts towards something");
        const QByteArray signature = signer.sign(algorithm, message);
        QVERIFY(verifySignature(algorithm, signer.publicKey(), message, signature));
        QCOMPARE(verifySignature(algorithm, signer.publicKey(), message + '!', signature).error().code, ErrorCode::BadSignature);
        QCOMPARE(verifySignature(algorithm, signer.publicKey(), message, signature + '\0').error().code, ErrorCode::BadSignature);
        QCOMPARE(verifySignature(algorithm, signer.publicKey(), message, {}).error().code, ErrorCode::BadSignature);
        QCOMPARE(verifySignature(algorithm, stranger.publicKey(), message, signature).error().code, ErrorCode::BadSignature);
        QCOMPARE(*signatureAlgorithm(joseName(algorithm)), algorithm);

        const PublicKey key = signer.publicKey();
        QCOMPARE(*fromJwk(toJwk(key)), key);
        if (type != KeyType::Rsa)
            QCOMPARE(*fromMultikey(toMultikey(key)), key);
        else
            QVERIFY(toMultikey(key).isEmpty());
    }

    void ecdsaPairsAreTheOnesOfRfc6979() // appendices A.2.5 and A.2.6: the public keys of the secrets there
    {
        const auto p256 = EcdsaKeyPair::fromSecret(KeyType::P256, SecretBytes::fromBytes(QByteArray::fromHex(
            "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721")));
        QCOMPARE(p256->publicKey().bytes.toHex(), QByteArray("0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                                                             "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"));
        const auto p384 = EcdsaKeyPair::fromSecret(KeyType::P384, SecretBytes::fromBytes(QByteArray::fromHex(
            "6b9d3dad2e1b8c1c05b19875b6659f4de23c3b667bf297ba9aa47740787137d896d5724e4c70a825f872c9ea60d2edf5")));
        QVERIFY(p384->publicKey().bytes.toHex().startsWith("04ec3a4e415b4e19a4568618029f427fa5da9a8bc4ae92e02e06aae5286b300c64def8f0ea"));
        QVERIFY(verifySignature(SignatureAlgorithm::Es256, p256->publicKey(), QByteArray("sample"), p256->sign(QByteArray("sample")).value()));
        QVERIFY(verifySignature(SignatureAlgorithm::Es384, p384->publicKey(), QByteArray("sample"), p384->sign(QByteArray("sample")).value()));
        const auto fresh = EcdsaKeyPair::generate(KeyType::P384);
        QVERIFY(verifySignature(SignatureAlgorithm::Es384, fresh->publicKey(), QByteArray("x"), fresh->sign(QByteArray("x")).value()));
        QVERIFY(fresh->publicKey() != EcdsaKeyPair::generate(KeyType::P384)->publicKey());
    }

    void secretsThatAreNoScalarsAreRefused()
    {
        const auto code = [](KeyType type, const QByteArray &secret) {
            return EcdsaKeyPair::fromSecret(type, SecretBytes::copyOf(secret)).error().code;
        };
        QCOMPARE(code(KeyType::P256, QByteArray(32, '\0')), ErrorCode::MalformedKey);
        QCOMPARE(code(KeyType::P256, QByteArray(32, '\xff')), ErrorCode::MalformedKey);
        QCOMPARE(code(KeyType::P256, QByteArray(31, '\1')), ErrorCode::MalformedKey);
        QCOMPARE(code(KeyType::Ed25519, QByteArray(32, '\1')), ErrorCode::InvalidArgument);
        QCOMPARE(EcdsaKeyPair::generate(KeyType::Rsa).error().code, ErrorCode::InvalidArgument);
    }

    void hmacIsTheOneOfRfc4231() // test cases 1, 2 and 6
    {
        QCOMPARE(hmacSha256(QByteArray(20, '\x0b'), QByteArray("Hi There")).toHex(),
                 QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
        QCOMPARE(hmacSha256(QByteArray("Jefe"), QByteArray("what do ya want for nothing?")).toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        QCOMPARE(hmacSha256(QByteArray(131, '\xaa'), QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")).toHex(),
                 QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    }

    void anotherTypeOfKeyIsNoKeyForTheAlgorithm()
    {
        const TestSigner signer = TestSigner::generate(KeyType::P256);
        const QByteArray signature = signer.sign(SignatureAlgorithm::Es256, "m");
        QCOMPARE(verifySignature(SignatureAlgorithm::Es384, signer.publicKey(), QByteArray("m"), signature).error().code,
                 ErrorCode::UnsupportedAlgorithm);
        QVERIFY(!signatureAlgorithm(u"none"));
        QVERIFY(!signatureAlgorithm(u"HS256"));
        QVERIFY(!signatureAlgorithm(u"es256"));
        QVERIFY(!signatureAlgorithm(u"ES256K"));
    }

    void weakRsaKeysAreRefused()
    {
        QCOMPARE(TestSigner::generate(KeyType::Rsa, 1024).publicKey().bytes, QByteArray());
    }

    void multikeysArePublishedValues()
    {
        // W3C Controlled Identifiers 1.0 and did:key, examples.
        const QString ed25519 = QStringLiteral("z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
        QCOMPARE(fromMultikey(ed25519)->type, KeyType::Ed25519);
        QCOMPARE(toMultikey(*fromMultikey(ed25519)), ed25519);
        const QString p256 = QStringLiteral("zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv");
        QCOMPARE(fromMultikey(p256)->type, KeyType::P256);
        QCOMPARE(fromMultikey(p256)->bytes.size(), 65);
        QCOMPARE(toMultikey(*fromMultikey(p256)), p256);
        const QString p384 = QStringLiteral("z82LkvCwHNreneWpsgPEbV3gu1C6NFJEBg4srfJ5gdxEsMGRJUz2sG9FE42shbn2xkZJh54");
        QCOMPARE(fromMultikey(p384)->type, KeyType::P384);
        QCOMPARE(toMultikey(*fromMultikey(p384)), p384);
        const QString p521 =
            QStringLiteral("z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7");
        QCOMPARE(fromMultikey(p521)->type, KeyType::P521);
        QCOMPARE(toMultikey(*fromMultikey(p521)), p521);
    }

    void malformedMultikeysAreRefused()
    {
        QCOMPARE(fromMultikey(u"").error().code, ErrorCode::MalformedEncoding);
        QCOMPARE(fromMultikey(u"6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK").error().code, ErrorCode::MalformedEncoding);
        QCOMPARE(fromMultikey(QString(100000, QLatin1Char('z'))).error().code, ErrorCode::MalformedEncoding);
        QCOMPARE(fromMultikey(toMultibaseBase58(QByteArray("\xed\x01", 2) + QByteArray(31, 'x'))).error().code, ErrorCode::MalformedKey);
        QCOMPARE(fromMultikey(toMultibaseBase58(QByteArray("\x80\x24\x02", 3) + QByteArray(32, '\xff'))).error().code,
                 ErrorCode::MalformedKey);
        QCOMPARE(fromMultikey(toMultibaseBase58(QByteArray("\xec\x01", 2) + QByteArray(32, 'x'))).error().code,
                 ErrorCode::UnsupportedAlgorithm); // X25519
    }

    void thumbprintsArePublishedValues()
    {
        // RFC 7638 section 3.1 and RFC 8037 appendix A.3.
        const auto rsa = parseJsonObject(
            R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"})");
        QCOMPARE(jwkThumbprint(*fromJwk(*rsa)), QStringLiteral("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
        const auto okp = parseJsonObject(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})");
        QCOMPARE(jwkThumbprint(*fromJwk(*okp)), QStringLiteral("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
    }

    void malformedJwksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray("{}") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("oct") << QByteArray(R"({"kty":"oct","k":"AAAA"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("X25519") << QByteArray(R"({"kty":"OKP","crv":"X25519","x":"AAAA"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("short") << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})") << ErrorCode::MalformedKey;
        QTest::newRow("number") << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":1})") << ErrorCode::MalformedKey;
        QTest::newRow("padding") << QByteArray(R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo="})")
                                 << ErrorCode::MalformedKey;
        QTest::newRow("off the curve")
            << QByteArray(R"({"kty":"EC","crv":"P-256","x":"04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY","y":"UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgnw"})")
            << ErrorCode::MalformedKey;
        QTest::newRow("secp256k1") << QByteArray(R"({"kty":"EC","crv":"secp256k1","x":"AA","y":"AA"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("RSA exponent 1") << QByteArray(R"({"kty":"RSA","e":"AQ","n":")") + QByteArray(342, 'v') + QByteArray(R"("})")
                                        << ErrorCode::MalformedKey;
        QTest::newRow("RSA huge") << QByteArray(R"({"kty":"RSA","e":"AQAB","n":")") + QByteArray(3000, 'v') + QByteArray(R"("})")
                                  << ErrorCode::MalformedKey;
    }
    void malformedJwksAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto key = fromJwk(*parseJsonObject(json));
        QVERIFY(!key);
        QTEST(key.error().code, "code");
    }

    void aKeyMaySayWhatItIsFor()
    {
        const auto allows = [](const char *json, SignatureAlgorithm algorithm) { return jwkAllows(*parseJsonObject(json), algorithm); };
        QVERIFY(allows("{}", SignatureAlgorithm::Es256));
        QVERIFY(allows(R"({"alg":"ES256","use":"sig","key_ops":["verify"]})", SignatureAlgorithm::Es256));
        QVERIFY(!allows(R"({"alg":"ES384"})", SignatureAlgorithm::Es256));
        QVERIFY(!allows(R"({"alg":"ES521"})", SignatureAlgorithm::Es256));
        QVERIFY(!allows(R"({"use":"enc"})", SignatureAlgorithm::Es256));
        QVERIFY(!allows(R"({"key_ops":["encrypt"]})", SignatureAlgorithm::Es256));
    }
};

QTEST_APPLESS_MAIN(TestKeys)
#include "tst_crypto_keys.moc"
