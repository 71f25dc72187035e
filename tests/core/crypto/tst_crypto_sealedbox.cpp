// What is sealed to a key opens with that key alone.
#include "core/base/Encoding.h"
#include "core/crypto/Multikey.h"
#include "core/crypto/SealedBox.h"

#include <QtTest>

using namespace wb;
using namespace wb::crypto;

class TestSealedBox : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheRecipientOpens()
    {
        const auto recipient = Ed25519KeyPair::generate();
        const auto box = agreementKeyOf(recipient.publicKey());
        QVERIFY(box);
        const QByteArray plain = "what a learner did";
        const auto sealed = sealTo(*box, plain);
        QVERIFY(sealed);
        QCOMPARE(sealed->size(), plain.size() + sealedBoxOverhead);
        QVERIFY(!sealed->contains("learner"));
        QCOMPARE(openSealed(recipient, *sealed).value_or("?"), plain);
        QVERIFY(*sealTo(*box, plain) != *sealed); // a fresh key each time

        QCOMPARE(openSealed(Ed25519KeyPair::generate(), *sealed).error().code, ErrorCode::DecryptionFailed);
        for (qsizetype i = 0; i < sealed->size(); ++i) {
            QByteArray changed = *sealed;
            changed[i] = char(changed[i] ^ 1);
            QVERIFY(!openSealed(recipient, changed));
            QVERIFY(!openSealed(recipient, sealed->left(i)));
        }
    }

    // did:key method specification, section on X25519: the two keys of one document.
    void theAgreementKeyOfADidKeyIsTheOneItsDocumentNames()
    {
        const auto ed25519 = fromMultikey(u"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK");
        QVERIFY(ed25519);
        const auto derived = agreementKeyOf(*ed25519);
        QVERIFY(derived);
        QCOMPARE(toMultibaseBase58(QByteArray("\xec\x01") + derived->bytes), QStringLiteral("z6LSj72tK8brWgZja8NLRwPigth2T9QRiG1uH9oKZuKjdh9p"));
        const auto read = agreementKeyFromMultikey(u"z6LSj72tK8brWgZja8NLRwPigth2T9QRiG1uH9oKZuKjdh9p");
        QVERIFY(read);
        QCOMPARE(read->bytes, derived->bytes);
        QCOMPARE(agreementKeyFromMultikey(u"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK").error().code, ErrorCode::UnsupportedAlgorithm);
    }

    void keysThatGiveNoSecretAreRefused()
    {
        QVERIFY(!sealTo({ QByteArray(32, '\0') }, "x"));
        QVERIFY(!sealTo({ QByteArray(31, 'k') }, "x"));
        QVERIFY(!agreementKeyOf({ KeyType::P256, QByteArray(65, '\4') }));
        QVERIFY(!agreementKeyOf({ KeyType::Ed25519, QByteArray(32, '\0') }));
    }
};

QTEST_APPLESS_MAIN(TestSealedBox)
#include "tst_crypto_sealedbox.moc"
