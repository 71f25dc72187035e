// AES that authenticates and keys that two sides agree on: the examples of RFC 7516 and RFC 7518, and what a changed byte does.
#include "core/base/Encoding.h"
#include "core/crypto/ContentCipher.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/KeyAgreement.h"

#include <QTest>

using namespace wb;
using namespace wb::crypto;

namespace {

QByteArray base64(const char *text)
{
    return *fromBase64Url(QString::fromLatin1(text));
}

EcdsaKeyPair keyPair(const char *secret)
{
    return *EcdsaKeyPair::fromSecret(KeyType::P256, SecretBytes::copyOf(base64(secret)));
}

} // namespace

class TestContentCipher : public QObject {
    Q_OBJECT

private slots:
    // RFC 7518 appendix C.
    void aKeyIsAgreedAsInTheExample()
    {
        const EcdsaKeyPair alice = keyPair("0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo");
        const EcdsaKeyPair bob = keyPair("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw");
        QCOMPARE(toJwk(alice.publicKey()).value(QLatin1StringView("x")).toString(),
            QStringLiteral("gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0"));
        QCOMPARE(toJwk(bob.publicKey()).value(QLatin1StringView("y")).toString(),
            QStringLiteral("e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck"));
        const auto agreed = agreedSecret(alice, bob.publicKey());
        QVERIFY(agreed);
        QCOMPARE(
            agreed->view().toByteArray().toHex(), QByteArray("9e56d91d817135d372834283bf84269cfb316ea3da806a48f6daa7798cfe90c4"));
        const QByteArray info = QByteArray::fromHex("00000007") + "A128GCM" + QByteArray::fromHex("00000005") + "Alice"
            + QByteArray::fromHex("00000003") + "Bob" + QByteArray::fromHex("00000080");
        QCOMPARE(toBase64Url(concatKdf(*agreed, info, 16).view()), QStringLiteral("VqqN6vgjbSBcIijNcacQGg"));
        const auto other = agreedSecret(bob, alice.publicKey());
        QVERIFY(other);
        QCOMPARE(other->view(), agreed->view());
    }

    void keysOfDifferentCurvesAgreeOnNothing()
    {
        const EcdsaKeyPair one = *EcdsaKeyPair::generate(KeyType::P256);
        const EcdsaKeyPair other = *EcdsaKeyPair::generate(KeyType::P384);
        QCOMPARE(agreedSecret(one, other.publicKey()).error().code, ErrorCode::MalformedKey);
        PublicKey outside = one.publicKey();
        outside.bytes[40] = static_cast<char>(outside.bytes.at(40) ^ 1); // no longer on the curve
        QCOMPARE(agreedSecret(one, outside).error().code, ErrorCode::MalformedKey);
    }

    void examples_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("associated");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("RFC 7516 appendix A.1")
            << QStringLiteral("A256GCM") << QByteArray::fromHex("b1a1f480548fe1733fb403ff6b9ad4f68a076e5b702e22692f82cb2e7aea40fc")
            << QByteArray::fromHex("e3c575fc02dbe944b4e14ddb") << QByteArray("eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ")
            << QByteArray("The true sign of intelligence is not knowledge but imagination.")
            << base64("5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A")
            << base64("XFBoMYUZodetZdvTiFvSkQ");
        QTest::newRow("RFC 7518 appendix B.1")
            << QStringLiteral("A128CBC-HS256")
            << QByteArray::fromHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
            << QByteArray::fromHex("1af38c2dc2b96ffdd86694092341bc04") << QByteArray("The second principle of Auguste Kerckhoffs")
            << QByteArray(
                   "A cipher system must not be required to be secret, and it must be able to fall into the hands of the enemy "
                   "without inconvenience")
            << QByteArray::fromHex("c80edfa32ddf39d5ef00c0b468834279a2e46a1b8049f792f76bfe54b903a9c9"
                                   "a94ac9b47ad2655c5f10f9aef71427e2fc6f9b3f399a221489f16362c7032336"
                                   "09d45ac69864e3321cf82935ac4096c86e133314c54019e8ca7980dfa4b9cf1b"
                                   "384c486f3a54c51078158ee5d79de59fbd34d848b3d69550a67646344427ade5"
                                   "4b8851ffb598f7f80074b9473c82e2db")
            << QByteArray::fromHex("652c3fa36b0a7c5b3219fab3a30bc1c4");
    }

    void examples()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, associated);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, tag);
        const ContentCipher cipher = *contentCipher(name);
        const SecretBytes secret = SecretBytes::copyOf(key);
        const auto sealed = sealContent(cipher, secret, nonce, associated, plain);
        QVERIFY(sealed);
        QCOMPARE(sealed->bytes.toHex(), bytes.toHex());
        QCOMPARE(sealed->tag.toHex(), tag.toHex());
        const auto opened = openContent(cipher, secret, nonce, associated, *sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
    }

    void everyCipherOpensOnlyWhatItSealed_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyCipherOpensOnlyWhatItSealed()
    {
        QFETCH(QString, name);
        const ContentCipher cipher = *contentCipher(name);
        QCOMPARE(joseName(cipher), name);
        const SecretBytes key = SecretBytes::random(keySize(cipher));
        QByteArray nonce(nonceSize(cipher), '\x07');
        for (const qsizetype size : { 0, 1, 15, 16, 17, 70'000 }) {
            const QByteArray plain(size, 'a');
            const auto sealed = sealContent(cipher, key, nonce, "header", plain);
            QVERIFY(sealed);
            QCOMPARE(*openContent(cipher, key, nonce, "header", *sealed), plain);
            const auto refused = [&](const SealedContent &changed, QByteArrayView associated, const SecretBytes &with) {
                const auto opened = openContent(cipher, with, nonce, associated, changed);
                return !opened && opened.error().code == ErrorCode::DecryptionFailed;
            };
            SealedContent changed = *sealed;
            changed.tag[0] = static_cast<char>(changed.tag.at(0) ^ 1);
            QVERIFY(refused(changed, "header", key));
            changed = *sealed;
            changed.tag.chop(1); // a short tag is guessed sooner
            QVERIFY(refused(changed, "header", key));
            if (!sealed->bytes.isEmpty()) {
                changed = *sealed;
                changed.bytes[changed.bytes.size() - 1] = static_cast<char>(changed.bytes.back() ^ 0x80);
                QVERIFY(refused(changed, "header", key));
            }
            QVERIFY(refused(*sealed, "Header", key));
            QVERIFY(refused(*sealed, "header", SecretBytes::random(keySize(cipher))));
        }
        QCOMPARE(sealContent(cipher, SecretBytes::random(5), nonce, {}, {}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!contentCipher(u"A192GCM"));
    }
};

QTEST_APPLESS_MAIN(TestContentCipher)
#include "tst_crypto_contentcipher.moc"
