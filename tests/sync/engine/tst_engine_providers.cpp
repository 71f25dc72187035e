// The engine as a page sees it: a provider is looked at, added, fetched, paused, downloads come, and what fails is told.
#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/LibraryFile.h"
#include "tests/support/VerifyResult.h"
#include "tests/sync/engine/EngineDevice.h"
#include "tests/sync/engine/PublishedProvider.h"

#include <QSignalSpy>

using namespace wb;
using namespace wb::sync;
using test::waited;

class TestEngineProviders : public QObject {
    Q_OBJECT

    struct Device : test::EngineDevice {
        void sync(qint64 id)
        {
            engine->syncNow(id);
            QVERIFY(QTest::qWaitFor([&] { return isIdle(); }));
            settle(); // the row is read again after the visit
        }
    };

private slots:
    void aProviderIsLookedAtThenAddedThenFetched()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const auto preview = waited(device.engine->preview(server.url().toString()));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->name, QStringLiteral("Small school"));
        QCOMPARE(preview->did, provider.did);
        QCOMPARE(preview->place, Place::LocalNetwork);
        QVERIFY(preview->isSigned && !preview->isVouched && preview->fingerprint.size() == 64);
        QVERIFY(device.engine->providers().isEmpty());

        QSignalSpy news(device.engine.get(), &SyncEngine::libraryChanged);
        const auto id = waited(device.engine->add(*preview));
        VERIFY_RESULT(id);
        QTRY_COMPARE(device.engine->provider(*id).value_or(ProviderState {}).modules, 2);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Quiet);
        const auto state = *device.engine->provider(*id);
        QCOMPARE(state.pathways, 1);
        QCOMPARE(state.added, 4);
        QVERIFY(!state.error && state.lastContact.isValid() && state.nextDue > device.clock.nowUtc());
        QVERIFY(news.count() > 0);
        QCOMPARE(waited(device.engine->add(*preview)).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(waited(device.engine->preview(server.url().toString()))->knownAs, *id);
    }

    void aLinkVouchesForItsKeyOrIsRefused()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const QString url = QString::fromLatin1(QUrl::toPercentEncoding(server.url().toString()));
        const auto preview =
            waited(device.engine->preview(QStringLiteral("wanderbuch:provider?url=%1&did=%2").arg(url, provider.did)));
        VERIFY_RESULT(preview);
        QVERIFY(preview->isVouched);
        const auto other =
            waited(device.engine->preview(QStringLiteral("wanderbuch:provider?url=%1&did=did:key:z6MkOther").arg(url)));
        QCOMPARE(other.error().code, ErrorCode::KeyChanged);
    }

    void whatIsNoProviderIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QString() << ErrorCode::InvalidArgument;
        QTest::newRow("other-link") << QStringLiteral("wanderbuch:share?x=1") << ErrorCode::InvalidArgument;
        QTest::newRow("link-to-a-file") << QStringLiteral("wanderbuch:provider?url=file:///etc") << ErrorCode::InvalidArgument;
        QTest::newRow("mail") << QStringLiteral("mailto:a@b.example") << ErrorCode::InvalidArgument;
        QTest::newRow("no-folder") << QStringLiteral("/no/such/folder") << ErrorCode::NotFound;
        QTest::newRow("nobody") << QStringLiteral("http://127.0.0.1:1/") << ErrorCode::Unreachable;
    }
    void whatIsNoProviderIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        Device device;
        const auto preview = waited(device.engine->preview(text));
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, code);
    }

    void aFolderIsAProviderToo()
    {
        test::PublishedProvider provider;
        Device device;
        const qint64 id = device.add(provider.folder());
        QVERIFY(id > 0);
        QTRY_COMPARE(device.engine->provider(id)->modules, 2);
        QCOMPARE(device.engine->provider(id)->place, Place::Folder);
    }

    void aChangedKeyStopsEverythingUntilThePersonDecides()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const qint64 id = device.add(server.url().toString());
        QVERIFY(id > 0);
        provider.setKey('q');
        provider.removeModule(QStringLiteral("joints"));
        provider.source().write(QStringLiteral("pathways/craft.json"),
            R"({"identifier": "urn:x-test:pathway:craft", "title": "Craft", "language": "en", "stops": [{"module": "urn:x-test:module:rates"}]})");
        provider.publish();
        device.sync(id);
        QTRY_VERIFY(device.engine->provider(id)->changedKey.has_value());
        auto state = *device.engine->provider(id);
        QCOMPARE(state.changedKey->did, provider.did);
        QCOMPARE(state.error->code, ErrorCode::KeyChanged);
        QCOMPARE(state.modules, 2); // as before
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::NeedsYou);

        const auto asked = server.asked().size();
        device.sync(id); // asks nobody
        device.clock.advance(48 * 3600 * 1000ll);
        device.engine->lookAround();
        device.restart();
        QTRY_VERIFY(device.engine->provider(id).has_value());
        QVERIFY(device.isIdle());
        QCOMPARE(server.asked().size(), asked);

        state = *device.engine->provider(id);
        QCOMPARE(waited(device.engine->acceptChangedKey(id, QStringLiteral("00"))).error().code, ErrorCode::NotFound);
        VERIFY_RESULT(waited(device.engine->acceptChangedKey(id, state.changedKey->fingerprint)));
        QTRY_COMPARE(device.engine->provider(id)->modules, 1);
        QCOMPARE(device.engine->provider(id)->did, provider.did);
        QTRY_COMPARE(device.engine->overall().mood, OverallState::Mood::Quiet);
    }

    void packsComeWithTheirSizeAndStay()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const qint64 id = device.add(server.url().toString());
        QVERIFY(id > 0);
        const auto offers = waited(device.engine->offers(QStringLiteral("urn:x-test:module:rates")));
        VERIFY_RESULT(offers);
        QCOMPARE(offers->size(), 1);
        QVERIFY(offers->first().bytes > 0 && !offers->first().isHere);
        device.engine->download(offers->first());
        QTRY_COMPARE(device.engine->downloads().value(0).stage, DownloadStage::Done);
        const QString path = device.engine->downloads().first().pack.path;
        QCOMPARE(QFileInfo(path).size(), offers->first().bytes);
        QVERIFY(waited(device.engine->offers(QStringLiteral("urn:x-test:module:rates")))->first().isHere);

        VERIFY_RESULT(waited(device.engine->remove(id)));
        QTRY_VERIFY(device.engine->providers().isEmpty());
        QVERIFY(QFile::exists(path));
        const auto library = catalogue::openLibrary(device.folder.path());
        VERIFY_RESULT(library);
        QCOMPARE(*catalogue::CatalogueReader(**library).packPath(offers->first().sha256), path);
        QVERIFY(catalogue::CatalogueReader(**library).providers()->isEmpty());
    }

    void pausedMeteredAndOfflineWait()
    {
        test::PublishedProvider provider;
        test::LoopbackServer server([&](const test::AskedOf &asked) { return provider.serve(asked); });
        Device device;
        const qint64 id = device.add(server.url().toString());
        QVERIFY(id > 0);
        const auto asked = [&] { return server.asked().size(); };
        auto before = asked();

        device.surroundings.set(Network::Metered);
        device.clock.advance(24 * 3600 * 1000ll);
        device.engine->lookAround();
        QCOMPARE(device.engine->provider(id)->waitsFor, WaitsFor::UnmeteredNetwork);
        QCOMPARE(device.engine->overall().mood, OverallState::Mood::Waiting);
        QCOMPARE(asked(), before);
        device.sync(id); // the person says now
        QCOMPARE(asked(), before + 1);

        device.clock.advance(24 * 3600 * 1000ll);
        device.surroundings.set(Network::None);
        QCOMPARE(device.engine->provider(id)->waitsFor, WaitsFor::Network);
        VERIFY_RESULT(waited(device.engine->pause(id)));
        QTRY_VERIFY(device.engine->provider(id)->isPaused);
        device.surroundings.set(Network::Unmetered);
        QVERIFY(device.isIdle());
        QCOMPARE(asked(), before + 1);
        VERIFY_RESULT(waited(device.engine->resume(id)));
        QTRY_COMPARE(asked(), before + 2); // due for a day
    }
};

QTEST_GUILESS_MAIN(TestEngineProviders)
#include "tst_engine_providers.moc"
