// The fast cipher for pages is the same cipher.
#include "core/crypto/Aead.h"
#include "core/crypto/PageAead.h"
#include "core/crypto/Random.h"
#include "core/crypto/Subkey.h"

#include <QTest>

using namespace wb;

class PageAeadTest : public QObject {
    Q_OBJECT

private slots:
    void sealsAsAeadDoesAndOpensNothingElse()
    {
        const auto key = crypto::SecretBytes::random(32);
        const crypto::Aead reference(key);
        crypto::PageAead fast(key);
        for (const qsizetype size : { 1, 63, 64, 65, 1000, 16344 }) {
            const QByteArray plain = crypto::randomBytes(size);
            const QByteArray nonce = crypto::randomBytes(24);
            const auto *nonceBytes = reinterpret_cast<const unsigned char *>(nonce.constData());
            const QByteArray expected = reference.seal(nonce, "number", plain);
            QByteArray cipher(size, '\0');
            QByteArray tag(16, '\0');
            auto *cipherBytes = reinterpret_cast<unsigned char *>(cipher.data());
            auto *tagBytes = reinterpret_cast<unsigned char *>(tag.data());
            fast.seal(
                cipherBytes, tagBytes, reinterpret_cast<const unsigned char *>(plain.constData()), size, "number", nonceBytes);
            QCOMPARE(cipher + tag, expected);
            QVERIFY(fast.open(cipherBytes, cipherBytes, size, tagBytes, "number", nonceBytes));
            QCOMPARE(cipher, plain);
            QVERIFY(!fast.open(cipherBytes, cipherBytes, size, tagBytes, "number", nonceBytes));
            QCOMPARE(cipher, QByteArray(size, '\0'));
        }
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
