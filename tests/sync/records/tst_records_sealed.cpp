// The carried case: statements in a sealed file that the provider alone can open.
#include "RecordsWorld.h"

#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"
#include "core/trust/DidResolver.h"
#include "sync/records/Gzip.h"

#include <QFile>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRecordsSealed : public QObject {
    Q_OBJECT
private slots:
    void theSameStatementsGoByStick()
    {
        RecordsWorld world;
        ScriptedLrs lrs;
        const auto key = crypto::Ed25519KeyPair::generate();
        const auto did = trust::didKey(key.publicKey());
        const auto records = world.records();
        auto account = world.account(lrs.endpoint());
        account.provider = did;
        QVERIFY(records->connect(account));
        QVERIFY(records->grant(did, {}));
        const auto events = world.learn(pricing, 20);
        QTemporaryDir stick;
        const auto file = records->exportSealed(did, { pricing }, stick.path(), *recipientOfDidKey(did));
        QVERIFY(file);
        QCOMPARE(file->statements, 20);
        QCOMPARE(file->left, 0);
        const auto bytes = read(file->path);
        QCOMPARE(
            QFileInfo(file->path).fileName(), QStringLiteral("results-%1.wbrecords").arg(toHex(crypto::sha256(bytes).left(16))));
        QVERIFY(!bytes.contains("school.example") && !bytes.contains(did.toUtf8()));

        const auto opened = openStatements(bytes, key);
        QVERIFY(opened);
        QCOMPARE(opened->provider, did);
        QCOMPARE(opened->created, world.home.clock.nowUtc());
        QCOMPARE(*records->sealedFiles(), (QHash<QString, bool> { { QFileInfo(file->path).fileName(), true } }));
        // The network brings byte for byte the same, so who gets both counts each once.
        QCOMPARE(records->send(did, { pricing })->accepted, 20);
        QCOMPARE(opened->statements.size(), 20);
        for (const auto &statement : opened->statements)
            QCOMPARE(statement.toObject(), lrs.stored().value(statement.toObject().value(QLatin1String("id")).toString()));

        // Nothing new: no file; new things only; all of it again when asked.
        QVERIFY(records->exportSealed(did, { pricing }, stick.path(), *recipientOfDidKey(did))->path.isEmpty());
        world.learn(pricing, 2);
        QCOMPARE(records->exportSealed(did, { pricing }, stick.path(), *recipientOfDidKey(did))->statements, 2);
        QCOMPARE(records->exportSealed(did, { pricing }, stick.path(), *recipientOfDidKey(did), true)->statements, 22);
    }

    void nobodyElseOpensItAndChangesAreSeen()
    {
        const auto key = crypto::Ed25519KeyPair::generate();
        const auto recipient = crypto::agreementKeyOf(key.publicKey());
        const auto now = fromRfc3339(u"2026-11-22T12:00:00Z");
        const auto bytes = sealStatements(provider, { "{\"id\":\"1\"}", "{\"id\":\"2\"}" }, now, *recipient);
        QVERIFY(bytes);
        QCOMPARE(openStatements(*bytes, key)->statements.size(), 2);
        QCOMPARE(openStatements(*bytes, crypto::Ed25519KeyPair::generate()).error().code, ErrorCode::DecryptionFailed);
        for (qsizetype i = 0; i < bytes->size(); ++i) {
            auto changed = *bytes;
            changed[i] = char(changed[i] ^ 4);
            QVERIFY(!openStatements(changed, key));
            QVERIFY(!openStatements(bytes->left(i), key));
        }
        QVERIFY(!openStatements(*bytes + 'x', key));
    }

    // By somebody who knows the public key, which is everybody.
    void hostileContentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<int>("code");
        const auto head =
            QByteArray("{\"type\":\"xapi-statements\",\"created\":\"2026-11-22T12:00:00Z\",\"provider\":\"did:x\",\"statements\":");
        QTest::newRow("a bomb") << QByteArray(65 * 1024 * 1024, ' ') << int(ErrorCode::TooLarge);
        QTest::newRow("not JSON") << QByteArray("<xml/>") << int(ErrorCode::MalformedJson);
        QTest::newRow("another type") << QByteArray("{\"type\":\"x\",\"statements\":[]}") << int(ErrorCode::MalformedDocument);
        QTest::newRow("no statements but numbers") << head + "[1]}" << int(ErrorCode::MalformedDocument);
        QTest::newRow("too many") << head + "[" + QByteArray("{},").repeated(20'000) + "{}]}" << int(ErrorCode::MalformedDocument);
        QTest::newRow("deep") << head + "[{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}]}"
                              << int(ErrorCode::TooLarge);
    }
    void hostileContentIsRefused()
    {
        QFETCH(QByteArray, plain);
        QFETCH(int, code);
        const auto key = crypto::Ed25519KeyPair::generate();
        const auto sealed = crypto::sealTo(*crypto::agreementKeyOf(key.publicKey()), gzipped(plain));
        const auto opened = openStatements("WBRECORD\x01" + *sealed, key);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), code);
    }

    void whatIsNoSuchFileIsNamed()
    {
        const auto key = crypto::Ed25519KeyPair::generate();
        QCOMPARE(openStatements("", key).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(openStatements("PK\3\4 something else", key).error().code, ErrorCode::MalformedDocument);
        QCOMPARE(openStatements("WBRECORD\x02rest", key).error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(openStatements(QByteArray(mostSealedBytes + 1, 'x'), key).error().code, ErrorCode::TooLarge);
    }

    void theKeyComesFromTheDidDocument_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("key"); // X25519 Multikey; empty: none
        const auto x25519 = QStringLiteral("z6LSj72tK8brWgZja8NLRwPigth2T9QRiG1uH9oKZuKjdh9p");
        const QByteArray ed25519 =
            "\"verificationMethod\":[{\"id\":\"#s\",\"type\":\"Multikey\",\"controller\":\"did:web:a\",\"publicKeyMultibase\":"
            "\"z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK\"}],\"assertionMethod\":[\"#s\"]";
        QTest::newRow("the signing key's") << "{\"id\":\"did:web:a\"," + ed25519 + "}" << x25519;
        QTest::newRow("embedded") << QByteArray("{\"id\":\"did:web:a\",\"keyAgreement\":[{\"id\":\"#k\",\"publicKeyMultibase\":\"")
                + x25519.toLatin1()
                + "\"}]}" << x25519;
        QTest::newRow("by name") << QByteArray("{\"id\":\"did:web:a\",\"keyAgreement\":[\"#k\"],\"verificationMethod\":[{\"id\":"
                                               "\"did:web:a#k\",\"publicKeyMultibase\":\"")
                + x25519.toLatin1()
                + "\"}]}" << x25519;
        QTest::newRow("as JWK") << "{\"id\":\"did:web:a\",\"keyAgreement\":[{\"id\":\"#k\",\"publicKeyJwk\":{\"kty\":\"OKP\","
                                   "\"crv\":\"X25519\",\"x\":\""
                + toBase64Url(crypto::agreementKeyFromMultikey(x25519)->bytes).toLatin1()
                + "\"}}]}" << x25519;
        QTest::newRow("another curve falls back to the signing key")
            << "{\"id\":\"did:web:a\",\"keyAgreement\":[{\"id\":\"#k\",\"publicKeyJwk\":{\"kty\":\"EC\",\"crv\":\"P-256\"}}],"
                + ed25519 + "}"
            << x25519;
        QTest::newRow("none") << QByteArray("{\"id\":\"did:web:a\"}") << QString();
        QTest::newRow("not a document") << QByteArray("[]") << QString();
    }
    void theKeyComesFromTheDidDocument()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, key);
        const auto found = recipientOf(document);
        QCOMPARE(found.has_value(), !key.isEmpty());
        if (found)
            QCOMPARE(found->bytes, crypto::agreementKeyFromMultikey(key)->bytes);
    }
};

QTEST_GUILESS_MAIN(TestRecordsSealed)
#include "tst_records_sealed.moc"
