// What is encrypted to our key opens, an example by others included, and nothing else does.
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/Jwe.h"

#include <QTest>

using namespace wb;
using namespace wb::proofs;
using crypto::ContentCipher;
using crypto::EcdsaKeyPair;
using crypto::KeyType;
using crypto::SecretBytes;

namespace {

using S = QLatin1StringView;

// RFC 7520 section 5.5: made by another implementation, with ECDH-ES and A128CBC-HS256.
constexpr const char *cookbook =
    "eyJhbGciOiJFQ0RILUVTIiwia2lkIjoibWVyaWFkb2MuYnJhbmR5YnVja0BidWNrbGFuZC5leGFtcGxlIiwiZXBrIjp7Imt0eSI6IkVDIiwiY3J2IjoiUC0yNTYi"
    "LCJ4IjoibVBVS1RfYkFXR0hJaGcwVHBqanFWc1AxclhXUXVfdndWT0hIdE5rZFlvQSIsInkiOiI4QlFBc0ltR2VBUzQ2ZnlXdzVNaFlmR1RUMElqQnBGdzJTUzM0"
    "RHY0SXJzIn0sImVuYyI6IkExMjhDQkMtSFMyNTYifQ..yc9N8v5sYyv3iGQT926IUg.BoDlwPnTypYq-ivjmQvAYJLb5Q6l-F3LIgQomlz87yW4OPKbWE1zSTEFj"
    "DfhU9IPIOSA9Bml4m7iDFwA-1ZXvHteLDtw4R1XRGMEsDIqAYtskTTmzmzNa-_q4F_evAPUmwlO-ZG45Mnq4uhM1fm_D9rBtWolqZSF3xGNNkpOMQKF1Cl8i8wjzR"
    "li7-IXgyirlKQsbhhqRzkv8IcY6aHl24j03C-AR2le1r7URUhArM79BY8soZU0lzwI-sD5PZ3l4NDCCei9XkoIAfsXJWmySPoeRb2Ni5UZL4mYpvKDiwmyzGd65Kq"
    "Vw7MsFfI_K767G9C9Azp73gKZD0DyUn1mn0WW5LmyX_yJ-3AROq8p1WZBfG-ZyJ6195_JGG2m9Csg.WCCkNa-x4BeB9hIDIfFuhg";

QByteArray withHeader(const QByteArray &jwe, const QJsonObject &header)
{
    return toBase64Url(*canonicalJson(header)).toLatin1() + jwe.mid(jwe.indexOf('.'));
}

} // namespace

class TestJwe : public QObject {
    Q_OBJECT

    EcdsaKeyPair m_key = *EcdsaKeyPair::generate(KeyType::P256);

private slots:
    void theCookbooksExampleOpens()
    {
        const EcdsaKeyPair key = *EcdsaKeyPair::fromSecret(
            KeyType::P256, SecretBytes::copyOf(*fromBase64Url(u"r_kHyZ-a06rmxM3yESK84r1otSg-aQcVStkRhA-iCM8")));
        const auto opened = decryptCompactJwe(cookbook, key);
        QVERIFY(opened);
        QVERIFY(opened->plain.startsWith("You can trust us to stick with you through thick and thin"));
        QVERIFY(opened->plain.endsWith("We are your friends, Frodo."));
        QCOMPARE(opened->header.value(S("kid")).toString(), QStringLiteral("meriadoc.brandybuck@buckland.example"));
        QCOMPARE(decryptCompactJwe(cookbook, m_key).error().code, ErrorCode::DecryptionFailed);
    }

    void opensWhatWasEncryptedToIt_data()
    {
        QTest::addColumn<KeyType>("curve");
        QTest::addColumn<QString>("cipher");
        for (const char *cipher : { "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512" }) {
            QTest::addRow("P-256 %s", cipher) << KeyType::P256 << QString::fromLatin1(cipher);
            QTest::addRow("P-384 %s", cipher) << KeyType::P384 << QString::fromLatin1(cipher);
        }
    }

    void opensWhatWasEncryptedToIt()
    {
        QFETCH(KeyType, curve);
        QFETCH(QString, cipher);
        const EcdsaKeyPair key = *EcdsaKeyPair::generate(curve);
        const QJsonObject header { { S("apu"), S("QWxpY2U") }, { S("apv"), S("Qm9i") }, { S("kid"), S("one") } };
        const auto jwe = encryptCompactJwe("a secret", key.publicKey(), *crypto::contentCipher(cipher), header);
        QVERIFY(jwe);
        QVERIFY(looksLikeJwe(*jwe));
        const auto opened = decryptCompactJwe(*jwe, key);
        QVERIFY(opened);
        QCOMPARE(opened->plain, QByteArray("a secret"));
        QCOMPARE(opened->header.value(S("enc")).toString(), cipher);
        QCOMPARE(opened->header.value(S("kid")).toString(), QStringLiteral("one"));
        // What stands in the header is part of the key and of what is authenticated.
        QJsonObject other = opened->header;
        other.insert(S("apu"), S("RXZl"));
        QCOMPARE(decryptCompactJwe(withHeader(*jwe, other), key).error().code, ErrorCode::DecryptionFailed);
        other = opened->header;
        other.insert(S("kid"), S("two"));
        QCOMPARE(decryptCompactJwe(withHeader(*jwe, other), key).error().code, ErrorCode::DecryptionFailed);
    }

    void aPublishedKeySaysWhatItIsFor()
    {
        QJsonObject jwk = crypto::toJwk(m_key.publicKey());
        jwk.insert(S("kid"), S("enc-1"));
        jwk.insert(S("use"), S("enc"));
        jwk.insert(S("alg"), S("ECDH-ES"));
        const auto jwe = encryptCompactJweTo("{}", jwk, ContentCipher::Aes128Gcm, { { S("cty"), S("json") } });
        QVERIFY(jwe);
        const auto opened = decryptCompactJwe(*jwe, m_key);
        QVERIFY(opened);
        QCOMPARE(opened->header.value(S("kid")).toString(), QStringLiteral("enc-1"));
        QCOMPARE(opened->header.value(S("cty")).toString(), QStringLiteral("json"));
        jwk.insert(S("use"), S("sig"));
        QCOMPARE(encryptCompactJweTo("{}", jwk).error().code, ErrorCode::MalformedKey);
        jwk.insert(S("alg"), S("RSA-OAEP-256"));
        QCOMPARE(encryptCompactJweTo("{}", jwk).error().code, ErrorCode::UnsupportedAlgorithm);
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("direct") << QByteArray(R"({"alg":"dir","enc":"A256GCM"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("RSA1_5") << QByteArray(R"({"alg":"RSA1_5","enc":"A256GCM"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("another cipher") << QByteArray(R"({"alg":"ECDH-ES","enc":"A192GCM"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("compressed") << QByteArray(R"({"alg":"ECDH-ES","enc":"A256GCM","zip":"DEF"})")
                                    << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("critical") << QByteArray(R"({"alg":"ECDH-ES","enc":"A256GCM","crit":["exp"]})")
                                  << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("no key") << QByteArray(R"({"alg":"ECDH-ES","enc":"A256GCM"})") << ErrorCode::UnsupportedAlgorithm;
        QTest::newRow("key not on the curve") << QByteArray(
            R"({"alg":"ECDH-ES","enc":"A256GCM","epk":{"kty":"EC","crv":"P-256","x":"gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0","y":"gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0"}})")
                                              << ErrorCode::MalformedKey;
        QTest::newRow("not JSON") << QByteArray("{") << ErrorCode::MalformedJson;
    }

    void whatIsNotOursIsRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(ErrorCode, code);
        const QByteArray jwe = toBase64Url(header).toLatin1() + "..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
        const auto opened = decryptCompactJwe(jwe, m_key);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
    }

    void brokenTextIsRefused()
    {
        QCOMPARE(decryptCompactJwe("a.b.c", m_key).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(
            decryptCompactJwe("e30.AAAA.AAAA.AAAA.AAAA", m_key).error().code, ErrorCode::MalformedDocument); // an encrypted key
        QCOMPARE(decryptCompactJwe(QByteArray(25 * 1024 * 1024, 'A'), m_key).error().code, ErrorCode::TooLarge);
        const QByteArray jwe = *encryptCompactJwe("x", m_key.publicKey());
        for (qsizetype at = 0; at < jwe.size(); ++at) { // every changed character
            QByteArray changed = jwe;
            changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
            QVERIFY2(!decryptCompactJwe(changed, m_key), qPrintable(QString::number(at)));
        }
        QVERIFY(!looksLikeJwe("a.b.c"));
        QVERIFY(!looksLikeJwe("{\"a\":\"....\"}"));
        QCOMPARE(encryptCompactJwe("x", m_key.publicKey(), ContentCipher::Aes128Gcm, { { S("zip"), S("DEF") } }).error().code,
            ErrorCode::InvalidArgument);
        QCOMPARE(encryptCompactJwe("x", { KeyType::Ed25519, QByteArray(32, 'a') }).error().code, ErrorCode::UnsupportedAlgorithm);
    }
};

QTEST_APPLESS_MAIN(TestJwe)
#include "tst_proofs_jwe.moc"
