// The same engine on a stick: what it brings is told before anything is taken, and taken without a network.
#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/OutgoingFolder.h"
#include "sync/engine/SyncEngine.h"
#include "tests/sync/engine/Library.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QSignalSpy>

using namespace wb;
using namespace wb::sync;

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

const QByteArray trustSources = "[{\"kind\": \"did\", \"url\": \"https://school.example/.well-known/did.json\", \"file\": "
                                "\"did.json\", \"fetched\": \"2026-11-01T00:00:00Z\"}]";

template <typename T> T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    for (const QFileInfo &info : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + info.fileName();
        if (info.isDir())
            copyFolder(info.filePath(), target);
        else
            QVERIFY(QFile::copy(info.filePath(), target));
    }
}

} // namespace

class TestEngineCarried : public QObject {
    Q_OBJECT

private slots:
    void aStickTellsItsNewsAndBringsThem()
    {
        test::PublishedProvider known('k'), stranger('s'), changedKey('c');
        known.source().write(QStringLiteral("trust/did.json"), R"({"id": "did:web:school.example"})");
        known.source().write(QStringLiteral("trust/sources.json"), trustSources);
        test::LoopbackServer server([&](const test::AskedOf &asked) { return known.serve(asked); });
        QTemporaryDir data, stick;
        test::FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
        test::TestSurroundings surroundings;
        SyncEngine engine({ data.path(), &clock, &surroundings, {}, [] { return 0.5; } });
        engine.start();

        // One provider is added online; then the network goes.
        const auto preview = waited(engine.preview(server.url().toString()));
        VERIFY_RESULT(preview);
        const auto id = waited(engine.add(*preview));
        VERIFY_RESULT(id);
        QTRY_COMPARE(engine.provider(*id).value_or(ProviderState {}).modules, 2);
        const QString online = server.url().toString();
        surroundings.set(Network::None);
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

        const QStringList before = test::contentOf(data.path());
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
        QCOMPARE(test::contentOf(data.path()), before); // looking takes nothing

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
        QVERIFY(offers->first().path.startsWith(data.path()));

        VERIFY_RESULT(waited(engine.take(stick.path(), { stranger.did })));
        QTRY_COMPARE(engine.providers().size(), 2);
        const auto again = waited(engine.look(stick.path()));
        VERIFY_RESULT(again);
        QCOMPARE(again->withNews, 0);

        // Online again nothing is fetched twice, and what was asked before is not.
        surroundings.set(Network::Unmetered);
        engine.syncNow(*id);
        QTRY_VERIFY(engine.provider(*id)->activity == Activity::Idle);
        QTRY_COMPARE(server.asked().size(), asked + 1);
        QCOMPARE(server.asked().last().path(), QByteArray("/provider.json"));
    }

    void anOlderStickReplacesNothing()
    {
        test::PublishedProvider provider;
        QTemporaryDir data, stick;
        copyFolder(provider.folder(), stick.path());
        provider.retitle();
        provider.publish();
        test::FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
        test::TestSurroundings surroundings;
        SyncEngine engine({ data.path(), &clock, &surroundings, {}, [] { return 0.5; } });
        engine.start();
        const auto id = waited(engine.add(*waited(engine.preview(provider.folder()))));
        VERIFY_RESULT(id);
        QTRY_COMPARE(engine.provider(*id).value_or(ProviderState {}).modules, 2);
        const QStringList before = test::contentOf(data.path());
        const auto news = waited(engine.look(stick.path()));
        VERIFY_RESULT(news);
        QCOMPARE(news->withNews, 0);
        VERIFY_RESULT(waited(engine.take(stick.path())));
        QStringList after = test::contentOf(data.path());
        after.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("pack|")); });
        QCOMPARE(after, before);
    }

    void aFolderWithoutNewsIsNotFound()
    {
        QTemporaryDir data, stick;
        test::FixedClock clock;
        test::TestSurroundings surroundings;
        SyncEngine engine({ data.path(), &clock, &surroundings, {}, {} });
        QCOMPARE(waited(engine.look(stick.path())).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestEngineCarried)
#include "tst_engine_carried.moc"
