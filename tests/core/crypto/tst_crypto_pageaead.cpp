// The fast ciphers for pages are the ciphers they say they are.
#include "core/crypto/Aead.h"
#include "core/crypto/PageAead.h"
#include "core/crypto/Random.h"
#include "core/crypto/Subkey.h"

#include <QTest>

#include <openssl/evp.h>

using namespace wb;
using crypto::PageAead;
using crypto::PageCipher;

namespace {

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}
const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray sealed(PageAead &aead, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain)
{
    QByteArray cipher(plain.size(), '\0');
    QByteArray tag(PageAead::tagSize, '\0');
    aead.seal(data(cipher), data(tag), data(plain), plain.size(), associated, data(nonce));
    return cipher + tag;
}

QByteArray shake128(QByteArrayView input, qsizetype size)
{
    QByteArray output(size, '\0');
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (EVP_DigestInit_ex(context, EVP_shake128(), nullptr) != 1
        || EVP_DigestUpdate(context, input.data(), static_cast<size_t>(input.size())) != 1
        || EVP_DigestFinalXOF(context, data(output), static_cast<size_t>(size)) != 1)
        qFatal("libcrypto has no SHAKE128");
    EVP_MD_CTX_free(context);
    return output;
}

} // namespace

class PageAeadTest : public QObject {
    Q_OBJECT

private slots:
    void xChaChaSealsAsAeadDoes()
    {
        const auto key = crypto::SecretBytes::random(32);
        const crypto::Aead reference(key);
        PageAead fast(key, PageCipher::XChaCha20Poly1305);
        for (const qsizetype size : { 1, 63, 64, 65, 1000, 16344 }) {
            const QByteArray plain = crypto::randomBytes(size);
            const QByteArray nonce = crypto::randomBytes(24);
            QCOMPARE(sealed(fast, nonce, "number", plain), reference.seal(nonce, "number", plain));
        }
    }

    // The test vectors of c2sp.org/XAES-256-GCM: either way that CMAC's key can come out.
    void xAesGivesTheVectors_data()
    {
        QTest::addColumn<char>("key");
        QTest::addColumn<QByteArray>("associated");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("MSB 0") << '\x01' << QByteArray() << QByteArray("ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271");
        QTest::newRow("MSB 1") << '\x03' << QByteArray("c2sp.org/XAES-256-GCM")
                               << QByteArray("986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d");
    }
    void xAesGivesTheVectors()
    {
        QFETCH(const char, key);
        QFETCH(const QByteArray, associated);
        QFETCH(const QByteArray, expected);
        PageAead aead(crypto::SecretBytes::copyOf(QByteArray(32, key)), PageCipher::XAes256Gcm);
        QCOMPARE(sealed(aead, "ABCDEFGHIJKLMNOPQRSTUVWX", associated, "XAES-256-GCM").toHex(), expected);
    }

    // The specification's accumulated test: keys, nonces and texts from one SHAKE128, what comes of them into another.
    void xAesGivesTheAccumulatedVector()
    {
        constexpr int rounds = 10000;
        const QByteArray stream = shake128({}, rounds * (32 + 24 + 2 + 2 * 255));
        qsizetype at = 0;
        const auto take = [&](qsizetype size) {
            at += size;
            return QByteArrayView(stream).sliced(at - size, size);
        };
        const auto takeCounted = [&] { return take(static_cast<unsigned char>(take(1).front())); };
        QByteArray all;
        for (int round = 0; round < rounds; ++round) {
            const QByteArrayView key = take(32);
            const QByteArrayView nonce = take(24);
            const QByteArrayView plain = takeCounted();
            const QByteArrayView associated = takeCounted();
            PageAead aead(crypto::SecretBytes::copyOf(key), PageCipher::XAes256Gcm);
            all += sealed(aead, nonce, associated, plain);
        }
        QCOMPARE(shake128(all, 32).toHex(), QByteArray("e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939"));
    }

    void opensWhatItSealedAndNothingElse_data()
    {
        QTest::addColumn<PageCipher>("cipher");
        QTest::newRow("XChaCha20-Poly1305") << PageCipher::XChaCha20Poly1305;
        QTest::newRow("XAES-256-GCM") << PageCipher::XAes256Gcm;
    }
    void opensWhatItSealedAndNothingElse()
    {
        QFETCH(const PageCipher, cipher);
        PageAead aead(crypto::SecretBytes::random(32), cipher);
        for (const qsizetype size : { 1, 15, 16, 17, 95, 96, 97, 1000, 16344 }) {
            const QByteArray plain = crypto::randomBytes(size);
            const QByteArray nonce = crypto::randomBytes(24);
            const QByteArray whole = sealed(aead, nonce, "number", plain);
            const auto opens = [&](QByteArray bytes, const QByteArray &place, const QByteArray &by) {
                const QByteArray tag = bytes.last(PageAead::tagSize);
                bytes.chop(PageAead::tagSize);
                const bool genuine =
                    aead.open(data(bytes), data(bytes), size, data(QByteArrayView(tag)), place, data(by)); // in place
                return bytes == (genuine ? plain : QByteArray(size, '\0')) && genuine;
            };
            const auto changed = [](QByteArray bytes, qsizetype byte) {
                bytes[byte] = static_cast<char>(bytes[byte] ^ 4);
                return bytes;
            };
            QVERIFY(opens(whole, "number", nonce));
            QVERIFY(!opens(whole, "mumber", nonce));
            for (const qsizetype byte : { qsizetype(0), size / 2, size - 1, size, size + 15 })
                QVERIFY(!opens(changed(whole, byte), "number", nonce));
            for (const qsizetype byte : { 0, 11, 12, 15, 16, 23 })
                QVERIFY(!opens(whole, "number", changed(nonce, byte)));
            QVERIFY(opens(whole, "number", nonce)); // a refusal leaves nothing behind
        }
    }

    void refusedBytesAreWiped_data() { opensWhatItSealedAndNothingElse_data(); }
    void refusedBytesAreWiped()
    {
        QFETCH(const PageCipher, cipher);
        PageAead aead(crypto::SecretBytes::random(32), cipher);
        const QByteArray nonce = crypto::randomBytes(24);
        QByteArray bytes = sealed(aead, nonce, "number", QByteArray(1000, 'x')).first(1000);
        QVERIFY(!aead.open(data(bytes), data(bytes), 1000, data(QByteArrayView("a tag of 16 byte")), "number", data(nonce)));
        QCOMPARE(bytes, QByteArray(1000, '\0'));
    }

    void everyPurposeHasItsOwnKey()
    {
        const auto key = crypto::SecretBytes::random(32);
        const auto pages = crypto::deriveSubkey(key, "pages");
        QCOMPARE(pages.size(), 32);
        QCOMPARE(crypto::deriveSubkey(key, "pages").view(), pages.view());
        QVERIFY(crypto::deriveSubkey(key, "page").view() != pages.view());
        QVERIFY(crypto::deriveSubkey(crypto::SecretBytes::random(32), "pages").view() != pages.view());
        QVERIFY(pages.view() != key.view());
    }
};

QTEST_GUILESS_MAIN(PageAeadTest)
#include "tst_crypto_pageaead.moc"
