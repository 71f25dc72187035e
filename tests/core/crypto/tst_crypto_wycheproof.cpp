// Signatures that attackers would like us to accept are refused, and the odd but valid ones are not:
// Project Wycheproof, every case a row.
#include "core/base/Encoding.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Signature.h"
#include "tests/support/TestData.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace wb;
using namespace wb::crypto;

namespace {

struct Suite {
    const char *file;
    SignatureAlgorithm algorithm;
    qsizetype cases;
};

constexpr Suite suites[] = {
    {"ed25519_test.json", SignatureAlgorithm::EdDsa, 151},
    {"ecdsa_secp256r1_sha256_p1363_test.json", SignatureAlgorithm::Es256, 262},
    {"ecdsa_secp384r1_sha384_p1363_test.json", SignatureAlgorithm::Es384, 280},
    {"rsa_signature_2048_sha256_test.json", SignatureAlgorithm::Rs256, 259},
    {"rsa_pss_2048_sha256_mgf1_32_test.json", SignatureAlgorithm::Ps256, 108},
};

QByteArray hex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

PublicKey keyOf(const QJsonObject &group, SignatureAlgorithm algorithm)
{
    const QJsonObject key = group[QLatin1StringView("publicKey")].toObject();
    switch (algorithm) {
    case SignatureAlgorithm::EdDsa: return {KeyType::Ed25519, hex(key[QLatin1StringView("pk")])};
    case SignatureAlgorithm::Es256: return {KeyType::P256, hex(key[QLatin1StringView("uncompressed")])};
    case SignatureAlgorithm::Es384: return {KeyType::P384, hex(key[QLatin1StringView("uncompressed")])};
    default: return {KeyType::Rsa, hex(group[QLatin1StringView("publicKeyDer")])};
    }
}

// Some groups write the key as JWK too, under one of two names.
QJsonObject jwkOf(const QJsonObject &group)
{
    const QJsonObject jwk = group[QLatin1StringView("publicKeyJwk")].toObject();
    return jwk.isEmpty() ? group[QLatin1StringView("keyJwk")].toObject() : jwk;
}

} // namespace

class TestWycheproof : public QObject
{
    Q_OBJECT

private slots:
    void signatures_data()
    {
        WB_REQUIRE_TESTDATA("wycheproof");
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::addColumn<PublicKey>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<QString>("expected");
        for (const Suite &suite : suites) {
            const QString path = test::testData(QStringLiteral("wycheproof/") + QString::fromLatin1(suite.file));
            qsizetype cases = 0;
            for (const QJsonValue group : test::readJson(path)[QLatin1StringView("testGroups")].toArray()) {
                const PublicKey key = keyOf(group.toObject(), suite.algorithm);
                for (const QJsonValue item : group[QLatin1StringView("tests")].toArray()) {
                    ++cases;
                    QTest::addRow("%s %d %s", qPrintable(joseName(suite.algorithm)), item[QLatin1StringView("tcId")].toInt(),
                                  qPrintable(item[QLatin1StringView("comment")].toString()))
                        << suite.algorithm << key << hex(item[QLatin1StringView("msg")]) << hex(item[QLatin1StringView("sig")])
                        << item[QLatin1StringView("result")].toString();
                }
            }
            QCOMPARE(cases, suite.cases);
        }
    }
    void signatures()
    {
        QFETCH(SignatureAlgorithm, algorithm);
        QFETCH(PublicKey, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        QFETCH(QString, expected);
        const auto result = verifySignature(algorithm, key, message, signature);
        if (expected == QLatin1StringView("valid"))
            QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        else if (expected == QLatin1StringView("invalid"))
            QVERIFY(!result);
        // The one "acceptable" case (a missing NULL in PKCS #1 padding) may end either way.
    }

    void keysReadTheSameAsJwk_data() { signaturesGroups(); }
    void keysReadTheSameAsJwk()
    {
        QFETCH(SignatureAlgorithm, algorithm);
        QFETCH(QJsonObject, group);
        const auto key = fromJwk(jwkOf(group));
        QVERIFY(key);
        QCOMPARE(*key, keyOf(group, algorithm));
        QCOMPARE(*fromJwk(toJwk(*key)), *key);
    }

private:
    static void signaturesGroups()
    {
        WB_REQUIRE_TESTDATA("wycheproof");
        QTest::addColumn<SignatureAlgorithm>("algorithm");
        QTest::addColumn<QJsonObject>("group");
        for (const Suite &suite : suites) {
            int number = 0;
            const QString path = test::testData(QStringLiteral("wycheproof/") + QString::fromLatin1(suite.file));
            for (const QJsonValue group : test::readJson(path)[QLatin1StringView("testGroups")].toArray()) {
                ++number;
                if (!jwkOf(group.toObject()).isEmpty())
                    QTest::addRow("%s group %d", qPrintable(joseName(suite.algorithm)), number) << suite.algorithm << group.toObject();
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestWycheproof)
#include "tst_crypto_wycheproof.moc"
