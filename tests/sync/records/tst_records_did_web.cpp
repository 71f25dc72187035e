// A provider that is known by a did:web, from adding it to a sealed file: nobody is asked while sealing, and only the pinned key counts.
#include "RecordsWorld.h"

#include "core/crypto/Multikey.h"
#include "core/trust/KnownIssuers.h"
#include "sync/engine/CarriedFolder.h"
#include "sync/records/RecordsWriter.h"
#include "tests/support/VerifyResult.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/engine/RunnerDevice.h"

#include <QTest>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;

namespace {

const QString did = QStringLiteral("did:web:school.example:courses");

crypto::Ed25519KeyPair keyOf(char seed)
{
    return *crypto::Ed25519KeyPair::fromSeed(crypto::SecretBytes::copyOf(QByteArray(32, seed)));
}

void publishAs(PublishedProvider &provider, const QString &id)
{
    provider.source().write(
        QStringLiteral("provider.json"), R"({"id": ")" + id.toUtf8() + R"(", "name": "School", "languages": ["en"]})");
    provider.publish();
}

// A device with a vault, and a library that knows the school by its address.
struct Device : RunnerDevice {
    [[nodiscard]] Subscription subscription() const
    {
        return Subscriptions(*library).byDid(did).value_or(std::nullopt).value_or(Subscription {});
    }
    CarriedProvider lookAt(const QString &place)
    {
        const auto news = CarriedFolder(place, { *library, client }, clock, { folder.path(), folder.filePath(QStringLiteral("packs")), {}, 0 }).look();
        return news ? news->providers.value(0) : CarriedProvider {};
    }
    // Something was learnt in a module of the school, which may know of it. On a stick what waits, for `recipient` to open.
    Result<QJsonArray> sealedFor(const crypto::Ed25519KeyPair &recipient)
    {
        WB_TRY(const QString module, book.someModuleOf(did));
        WB_TRY(const auto consent, records->grant(did, {}));
        world.learn(module, 3);
        const QTemporaryDir stick;
        WB_TRY(const auto written, RecordsWriter(*records, book).writeTo(stick.path(), did, {}));
        if (written.files != 1)
            return failure(ErrorCode::Internal, QStringLiteral("%1 files").arg(written.files));
        const QString name = QDir(stick.path()).entryList(QDir::Files).value(0);
        WB_TRY(const auto opened, openStatements(readFile(stick.filePath(name)), recipient));
        return opened.statements;
    }

    RecordsWorld world;
    std::unique_ptr<RecordsOut> records = world.records();
    ProviderBook book { folder.path() };
};

} // namespace

class TestRecordsDidWeb : public QObject {
    Q_OBJECT

private slots:
    void whatWasLearntIsSealedToThePinnedKey()
    {
        PublishedProvider provider;
        publishAs(provider, did);
        QCOMPARE(provider.did, did);
        Device device;
        {
            LoopbackServer server([&](const AskedOf &asked) { return provider.serve(asked); });
            const auto timesAsked = [&server] {
                return std::ranges::count_if(
                    server.asked(), [](const AskedOf &asked) { return asked.path() == "/.well-known/did.json"; });
            };
            const auto preview = device.runner().preview(server.url().toString());
            VERIFY_RESULT(preview);
            QCOMPARE(preview->did, did);
            QVERIFY(preview->isSigned && !preview->isVouched);
            const qint64 id = device.add(server.url().toString());
            QVERIFY(id > 0);
            VERIFY_RESULT(device.visit(id));
            QVERIFY(device.subscription().pinned().key().has_value());
            // From now on the key is known: news cost no request for it.
            const auto before = timesAsked();
            provider.retitle();
            provider.publish();
            const auto visit = device.visit(id);
            VERIFY_RESULT(visit);
            QVERIFY(!visit->unchanged);
            QCOMPARE(timesAsked(), before);
        }
        // Nobody is there to ask.
        const auto statements = device.sealedFor(keyOf('p'));
        VERIFY_RESULT(statements);
        QCOMPARE(statements->size(), 3);
    }

    void publishingAgainTouchesNothing()
    {
        PublishedProvider provider;
        publishAs(provider, did);
        const QByteArray before = readFile(provider.folder() + QStringLiteral("/provider.json"));
        provider.publish();
        QCOMPARE(readFile(provider.folder() + QStringLiteral("/provider.json")), before);
        // Where the folder itself is served at the place that the DID names, its document lies there.
        QCOMPARE(readFile(provider.folder() + QStringLiteral("/did.json")),
            readFile(provider.folder() + QStringLiteral("/.well-known/did.json")));
    }

    void anotherKeyIsForThePersonToDecide()
    {
        PublishedProvider provider;
        publishAs(provider, did);
        LoopbackServer server([&](const AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const qint64 id = device.add(server.url().toString());
        VERIFY_RESULT(device.visit(id));
        provider.setKey('q');
        provider.publish();
        const auto changed = device.visit(id);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::KeyChanged);
        QVERIFY(device.subscription().offered.has_value());
        QCOMPARE(device.subscription().offered->did, did);
        QVERIFY(device.sealedFor(keyOf('p')).has_value()); // still to the one that was pinned
        VERIFY_RESULT(Subscriptions(*device.library).acceptOffered(id, device.subscription().offered->fingerprint));
        VERIFY_RESULT(device.visit(id));
        QVERIFY(device.sealedFor(keyOf('q')).has_value());
    }

    // A name is no proof: anybody can write it into a folder.
    void aStickIsKnownByThePinnedKeyAlone()
    {
        PublishedProvider provider, impostor('x');
        publishAs(provider, did);
        publishAs(impostor, did);
        Device device;
        const CarriedProvider first = device.lookAt(provider.folder());
        QCOMPARE(first.did, did);
        QCOMPARE(first.knownAs, 0);
        const auto unknown = ProviderFolder::open(provider.folder());
        VERIFY_RESULT(unknown);
        QCOMPARE(unknown->proof().outcome, proofs::Outcome::Unknown);
        QCOMPARE(unknown->libraryId(), QStringLiteral("unverified:") + did);

        const qint64 id = device.add(provider.folder());
        VERIFY_RESULT(device.visit(id));
        QCOMPARE(device.lookAt(provider.folder()).knownAs, id);
        QVERIFY(!device.lookAt(provider.folder()).error);
        QCOMPARE(device.lookAt(impostor.folder()).error->code, ErrorCode::KeyChanged);

        // Nor does another agreement key in the document beside it count.
        const QString document = provider.folder() + QStringLiteral("/.well-known/did.json");
        QFile file(document);
        QByteArray json = readFile(document);
        json.insert(json.indexOf('{') + 1,
            "\"keyAgreement\":[{\"id\":\"#k\",\"publicKeyMultibase\":\"z6LSj72tK8brWgZja8NLRwPigth2T9QRiG1uH9oKZuKjdh9p\"}],");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        file.close();
        VERIFY_RESULT(device.visit(id));
        QVERIFY(device.sealedFor(keyOf('p')).has_value());
    }

    void withoutAKeyNothingIsSealed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("not met yet") << QString();
        QTest::newRow("another than the pinned one") << crypto::toMultikey(keyOf('z').publicKey());
        QTest::newRow("P-256") << QStringLiteral("zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv");
    }
    void withoutAKeyNothingIsSealed()
    {
        QFETCH(QString, key);
        PublishedProvider provider;
        publishAs(provider, did);
        Device device;
        const qint64 id = device.add(provider.folder());
        VERIFY_RESULT(device.visit(id));
        Subscription one = device.subscription();
        one.key = key;
        if (const auto p256 = crypto::fromMultikey(key); p256 && p256->type != crypto::KeyType::Ed25519)
            one.fingerprint = trust::keyFingerprint(*p256);
        VERIFY_RESULT(Subscriptions(*device.library).update(one));
        const auto sealed = device.sealedFor(keyOf('p'));
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::KeyNotFound);
        QCOMPARE(recipientOfProvider(device.book, QStringLiteral("did:web:nobody.example")).error().code, ErrorCode::KeyNotFound);
    }
};

QTEST_GUILESS_MAIN(TestRecordsDidWeb)
#include "tst_records_did_web.moc"
