// The same engine on a stick: what it brings is told before anything is taken, and taken without a network.
#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/OutgoingFolder.h"
#include "tests/support/CopyFolder.h"
#include "tests/support/VerifyResult.h"
#include "tests/sync/engine/EngineDevice.h"
#include "tests/sync/engine/Library.h"
#include "tests/sync/engine/PublishedProvider.h"

#include <QSignalSpy>

using namespace wb;
using namespace wb::sync;
using test::copyFolder;
using test::waited;

class TestEngineCarried : public QObject {
    Q_OBJECT

private slots:
    void aStickTellsItsNewsAndBringsThem()
    {
        test::PublishedProvider known('k'), stranger('s'), changedKey('c');
        known.source().write(QStringLiteral("trust/did.json"), R"({"id": "did:web:school.example"})");
        known.source().write(QStringLiteral("trust/sources.json"), test::trustSources);
        test::LoopbackServer server([&](const test::AskedOf &asked) { return known.serve(asked); });
        QTemporaryDir stick;
        test::EngineDevice device;
        SyncEngine &engine = *device.engine;

        // One provider is added online; then the network goes.
        const auto preview = waited(engine.preview(server.url().toString()));
        VERIFY_RESULT(preview);
        const auto id = waited(engine.add(*preview));
        VERIFY_RESULT(id);
        QTRY_COMPARE(engine.provider(*id).value_or(ProviderState {}).modules, 2);
        const QString online = server.url().toString();
        device.surroundings.set(Network::None);
        const auto asked = server.asked().size();

        known.retitle();
        known.source().writePack(QStringLiteral("glue"), QStringLiteral("en"), QStringLiteral("Glue"));
        known.publish();
        copyFolder(known.folder(), stick.filePath(QStringLiteral("a-known")));
        copyFolder(stranger.folder(), stick.filePath(QStringLiteral("b-stranger")));
        copyFolder(changedKey.folder(), stick.filePath(QStringLiteral("c-broken")));
        QFile broken(stick.filePath(QStringLiteral("c-broken/provider.json")));
        QVERIFY(broken.open(QIODevice::ReadWrite));
        QByteArray bytes = broken.readAll().replace("Small school", "Small skool!");
        QVERIFY(broken.seek(0) && broken.write(bytes) == bytes.size() && broken.resize(bytes.size()));
        broken.close();
        QVERIFY(OutgoingFolder(stick.path()).drop(QStringLiteral("1.wbwork"), "sealed"));

        const QStringList before = test::contentOf(device.folder.path());
        const auto news = waited(engine.look(stick.path()));
        VERIFY_RESULT(news);
        QCOMPARE(news->providers.size(), 3);
        QCOMPARE(news->withNews, 2);
        QCOMPARE(news->newModules, 1 + 2);
        QCOMPARE(news->updates, 1);
        QVERIFY(news->trustOf.isValid());
        QCOMPARE(news->outgoing, 1);
        QCOMPARE(news->providers.at(0).knownAs, *id);
        QVERIFY(news->providers.at(1).hasNews() && news->providers.at(1).knownAs == 0 && news->providers.at(1).isSigned);
        QCOMPARE(news->providers.at(2).error->code, ErrorCode::BadSignature);
        QCOMPARE(test::contentOf(device.folder.path()), before); // looking takes nothing

        QSignalSpy trust(&engine, &SyncEngine::trustChanged);
        const auto taken = waited(engine.take(stick.path()));
        VERIFY_RESULT(taken);
        QTRY_COMPARE(engine.provider(*id)->modules, 3);
        QTRY_COMPARE(trust.count(), 1);
        QCOMPARE(engine.providers().size(), 1); // nobody is added who is not trusted
        QCOMPARE(engine.provider(*id)->address, online);
        QCOMPARE(server.asked().size(), asked);
        const auto offers = waited(engine.offers(QStringLiteral("urn:x-test:module:glue")));
        VERIFY_RESULT(offers);
        QVERIFY(offers->first().isHere); // copied: the stick may go
        QVERIFY(offers->first().path.startsWith(device.folder.path()));

        VERIFY_RESULT(waited(engine.take(stick.path(), { stranger.did })));
        QTRY_COMPARE(engine.providers().size(), 2);
        const auto again = waited(engine.look(stick.path()));
        VERIFY_RESULT(again);
        QCOMPARE(again->withNews, 0);

        // Online again nothing is fetched twice, and what was asked before is not.
        device.surroundings.set(Network::Unmetered);
        engine.syncNow(*id);
        QTRY_VERIFY(engine.provider(*id)->activity == Activity::Idle);
        QTRY_COMPARE(server.asked().size(), asked + 1);
        QCOMPARE(server.asked().last().path(), QByteArray("/provider.json"));
    }

    void anOlderStickReplacesNothing()
    {
        test::PublishedProvider provider;
        QTemporaryDir stick;
        copyFolder(provider.folder(), stick.path());
        provider.retitle();
        provider.publish();
        test::EngineDevice device;
        SyncEngine &engine = *device.engine;
        const auto id = waited(engine.add(*waited(engine.preview(provider.folder()))));
        VERIFY_RESULT(id);
        QTRY_COMPARE(engine.provider(*id).value_or(ProviderState {}).modules, 2);
        const QStringList before = test::contentOf(device.folder.path());
        const auto news = waited(engine.look(stick.path()));
        VERIFY_RESULT(news);
        QCOMPARE(news->withNews, 0);
        VERIFY_RESULT(waited(engine.take(stick.path())));
        QStringList after = test::contentOf(device.folder.path());
        after.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("pack|")); });
        QCOMPARE(after, before);
    }

    void aFolderWithoutNewsIsNotFound()
    {
        QTemporaryDir stick;
        test::EngineDevice device;
        QCOMPARE(waited(device.engine->look(stick.path())).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestEngineCarried)
#include "tst_engine_carried.moc"
