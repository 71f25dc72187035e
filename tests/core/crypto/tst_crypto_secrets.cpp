// Sealing, deriving and digesting give the published values, and what was changed does not open.
#include "core/crypto/Aead.h"
#include "core/crypto/Argon2id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"
#include "core/crypto/SecretStream.h"

#include <QBuffer>
#include <QTest>

using namespace wb;
using namespace wb::crypto;

namespace {

SecretBytes keyOf(char fill)
{
    return SecretBytes::fromBytes(QByteArray(32, fill));
}

QByteArray sealStream(const SecretBytes &key, const QByteArray &plain, qsizetype pieces)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto writer = SecretStreamWriter::create(buffer, key);
    for (qsizetype at = 0; at < plain.size(); at += pieces) {
        if (!writer->write(plain.mid(at, pieces)))
            return {};
    }
    return writer->finish() ? buffer.data() : QByteArray();
}

Result<QByteArray> openStream(const SecretBytes &key, QByteArray sealed)
{
    QBuffer buffer(&sealed);
    buffer.open(QIODevice::ReadOnly);
    WB_TRY(auto reader, SecretStreamReader::open(buffer, key));
    QByteArray plain;
    while (!reader.atEnd()) {
        WB_TRY(const QByteArray chunk, reader.readChunk());
        plain += chunk;
    }
    return plain;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void secretsMoveAndWipeTheirSource()
    {
        QByteArray source("hush");
        SecretBytes first = SecretBytes::fromBytes(std::move(source));
        QVERIFY(source.isEmpty()); // NOLINT(bugprone-use-after-move): the promise is about the source
        SecretBytes second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(second.view().toByteArray(), QByteArray("hush"));
        const SecretBytes third = second.clone();
        second.clear();
        QCOMPARE(third.view().toByteArray(), QByteArray("hush"));
        QCOMPARE(SecretBytes::random(32).size(), 32);
        QVERIFY(SecretBytes::fromBytes({}).isEmpty());
    }

    void comparesInConstantTimeByValue()
    {
        QVERIFY(constantTimeEquals(QByteArray("abc"), QByteArray("abc")));
        QVERIFY(!constantTimeEquals(QByteArray("abc"), QByteArray("abd")));
        QVERIFY(!constantTimeEquals(QByteArray("abc"), QByteArray("ab")));
        QVERIFY(constantTimeEquals(QByteArray(), QByteArray()));
        QVERIFY(randomBytes(32) != randomBytes(32));
    }

    void digestsArePublishedValues()
    {
        QCOMPARE(sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha384("abc").toHex(),
                 QByteArray("cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"));
        QCOMPARE(sha512("abc").toHex().left(32), QByteArray("ddaf35a193617abacc417349ae204131"));
        QCOMPARE(blake2b256("abc").toHex(), QByteArray("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
        QCOMPARE(sha256({}).toHex().left(16), QByteArray("e3b0c44298fc1c14"));
    }

    void digestsInPiecesAreTheSame()
    {
        const QByteArray bytes(300000, 'w');
        Blake2b256 blake;
        Sha256 sha;
        for (qsizetype at = 0; at < bytes.size(); at += 4097) {
            blake.add(bytes.mid(at, 4097));
            sha.add(bytes.mid(at, 4097));
        }
        QCOMPARE(blake.finish(), blake2b256(bytes));
        QCOMPARE(sha.finish(), sha256(bytes));
        blake.reset();
        blake.add("abc");
        QCOMPARE(blake.finish(), blake2b256("abc"));
    }

    void sealsAsTheDraftDoes() // draft-irtf-cfrg-xchacha-03, appendix A.3.1
    {
        const Aead aead(SecretBytes::fromBytes(
            QByteArray::fromHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")));
        const QByteArray nonce = QByteArray::fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
        const QByteArray associated = QByteArray::fromHex("50515253c0c1c2c3c4c5c6c7");
        const QByteArray plain("Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                               "sunscreen would be it.");
        const QByteArray sealed = aead.seal(nonce, associated, plain);
        QCOMPARE(sealed.toHex(),
                 QByteArray("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39"
                            "ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                            "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"));
        QCOMPARE(*aead.open(nonce, associated, sealed), plain);
        QCOMPARE(aead.openSecret(nonce, associated, sealed)->view().toByteArray(), plain);
    }

    void whatWasChangedDoesNotOpen()
    {
        const Aead aead(keyOf('k'));
        const QByteArray nonce(24, 'n');
        const QByteArray sealed = aead.seal(nonce, "page 7", "text");
        for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
            QByteArray changed = sealed;
            changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << (i % 8)));
            QCOMPARE(aead.open(nonce, "page 7", changed).error().code, ErrorCode::DecryptionFailed);
        }
        QVERIFY(!aead.open(nonce, "page 8", sealed));
        QVERIFY(!aead.open(QByteArray(24, 'm'), "page 7", sealed));
        QVERIFY(!Aead(keyOf('l')).open(nonce, "page 7", sealed));
        QVERIFY(!aead.open(nonce, "page 7", sealed.left(15)));
        QVERIFY(!aead.open("short", "page 7", sealed));
    }

    void pagesAreSealedInPlace()
    {
        const Aead aead(keyOf('k'));
        const QByteArray nonce(24, 'n');
        const auto *nonceBytes = reinterpret_cast<const unsigned char *>(nonce.constData());
        QByteArray page(4096, 'p');
        unsigned char tag[Aead::tagSize];
        auto *data = reinterpret_cast<unsigned char *>(page.data());
        aead.sealPage(data, tag, data, page.size(), "7", nonceBytes);
        QVERIFY(page != QByteArray(4096, 'p'));
        QVERIFY(aead.openPage(data, data, page.size(), tag, "7", nonceBytes));
        QCOMPARE(page, QByteArray(4096, 'p'));
        tag[0] ^= 1;
        QVERIFY(!aead.openPage(data, data, page.size(), tag, "7", nonceBytes));
    }

    void passphrasesGiveTheKeysOfTheReferenceImplementation()
    {
        const QByteArray salt("0123456789abcdef");
        const auto key = deriveKey(SecretBytes::copyOf("correct horse battery staple"), {2, 256 * 1024, salt});
        QCOMPARE(key->view().toByteArray().toHex(), QByteArray("eaff76d43702878260353524f19cb95c6eadca8511284a0794aab4302ff9c0b1"));
        const auto least = deriveKey(SecretBytes::copyOf("a"), {1, 8 * 1024, salt}, 16);
        QCOMPARE(least->view().toByteArray().toHex(), QByteArray("28c36c2d1758802c7f41140bb9c527cc"));
    }

    void refusesUnreasonableWork()
    {
        const QByteArray salt(16, 's');
        const SecretBytes passphrase = SecretBytes::copyOf("p");
        QCOMPARE(deriveKey(passphrase, {3, argon2MaxMemoryBytes + 1, salt}).error().code, ErrorCode::TooLarge);
        QCOMPARE(deriveKey(passphrase, {argon2MaxOpsLimit + 1, 8192, salt}).error().code, ErrorCode::TooLarge);
        QCOMPARE(deriveKey(passphrase, {1, 1024, salt}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(deriveKey(passphrase, {1, 8192, QByteArray("short")}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(deriveKey(passphrase, {1, 8192, salt}, 128).error().code, ErrorCode::InvalidArgument);
    }

    void calibratesNeverBelowTheFloor()
    {
        const Argon2Parameters quick = calibrate(1);
        QCOMPARE(quick.opsLimit, 3ULL);
        QCOMPARE(quick.memoryBytes, 64ULL * 1024 * 1024);
        QCOMPARE(quick.salt.size(), argon2SaltSize);
        QVERIFY(calibrate(1).salt != quick.salt);
    }

    void streamsComeBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("pieces");
        for (const qsizetype size : {0, 1, 65535, 65536, 65537, 131072, 200000}) {
            for (const qsizetype pieces : {1000, 65536, 1000000})
                QTest::addRow("%lld in %lld", static_cast<long long>(size), static_cast<long long>(pieces)) << size << pieces;
        }
    }
    void streamsComeBack()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, pieces);
        const QByteArray plain(size, 's');
        const QByteArray sealed = sealStream(keyOf('k'), plain, pieces);
        const auto opened = openStream(keyOf('k'), sealed);
        QVERIFY(opened);
        QCOMPARE(*opened, plain);
        // Writing in other pieces gives a stream of the same length: nothing about the pieces leaks.
        QCOMPARE(sealed.size(), sealStream(keyOf('k'), plain, 777).size());
    }

    void brokenStreamsAreRefused()
    {
        const QByteArray sealed = sealStream(keyOf('k'), QByteArray(150000, 's'), 1000);
        constexpr qsizetype chunk = secretStreamChunkSize + 17;
        QVERIFY(openStream(keyOf('k'), sealed));
        QCOMPARE(openStream(keyOf('l'), sealed).error().code, ErrorCode::DecryptionFailed);
        QVERIFY(!openStream(keyOf('k'), sealed.left(sealed.size() - 1)));
        QVERIFY(!openStream(keyOf('k'), sealed.left(24 + chunk)));     // cut at a chunk's end
        QVERIFY(!openStream(keyOf('k'), sealed.left(24)));
        QVERIFY(!openStream(keyOf('k'), sealed.left(10)));
        QVERIFY(!openStream(keyOf('k'), sealed + 'x'));
        QVERIFY(!openStream(keyOf('k'), sealed.left(24) + sealed.mid(24 + chunk, chunk) + sealed.mid(24, chunk) + sealed.mid(24 + 2 * chunk)));
        for (qsizetype at = 0; at < sealed.size(); at += 1009) {
            QByteArray changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ 4);
            QVERIFY(!openStream(keyOf('k'), changed));
        }
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        QCOMPARE(SecretStreamWriter::create(buffer, SecretBytes::random(16)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(SecretStreamReader::open(buffer, SecretBytes::random(16)).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_crypto_secrets.moc"
