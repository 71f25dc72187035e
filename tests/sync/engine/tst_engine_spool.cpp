// What came over a network is never fetched again, whatever becomes of the visit that brought it: it waits beside the library.
#include "sync/engine/ProviderRunner.h"
#include "sync/engine/SyncEngine.h"
#include "sync/providers/FolderSource.h"
#include "sync/providers/ShardFetcher.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/LoopbackServer.h"
#include "tests/sync/engine/LargeProvider.h"
#include "tests/sync/engine/Library.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QProcess>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace wb;
using namespace wb::sync;

#define VERIFY_RESULT(result) QVERIFY2((result).has_value(), (result) ? "" : qPrintable((result).error().detail))

namespace {

constexpr int modules = 1500;

class OneTry final : public Pause {
public:
    bool wait(qint64, std::stop_token) override { return false; }
};

// A device that knows the provider.
struct Device {
    explicit Device(const QString &address)
    {
        library = *Lane::openLibrary(folder.path());
        const auto preview = runner().preview(address);
        id = preview ? runner().add(*preview).value_or(0) : 0;
    }
    ProviderRunner runner()
    {
        return { { *library, client, {}, &pause }, clock, [] { return 0.5; }, {} };
    }
    ProviderRunner::Run run() { return *runner().run(id); }
    [[nodiscard]] std::shared_ptr<Spool> spool(const QString &of) const { return Spool::besideLibrary(*library, of); }
    // As if a visit had brought all of this and been killed before any of it was taken in.
    void fillSpool(const QString &provider)
    {
        const auto source = std::make_shared<FolderSource>(provider);
        const auto from = ProviderFolder::open(source);
        QVERIFY(from);
        did = from->libraryId();
        const auto filling = spool(did);
        filling->makeRoom(64 * 1024 * 1024);
        const auto spooled = from->through(std::make_shared<SpooledSource>(source, filling));
        const auto shards = spooled.shards();
        QVERIFY(shards);
        QVERIFY(filling->put(QLatin1StringView(descriptorPath), from->document()));
        for (const Shard &shard : *shards) {
            QVERIFY(spooled.readFile(shard.file, maxCatalogueFileBytes));
            paths.append(shard.file.path);
        }
    }

    QTemporaryDir folder;
    std::unique_ptr<storage::Database> library;
    HttpClient client;
    OneTry pause;
    test::FixedClock clock { QStringLiteral("2026-11-27T12:00:00Z") };
    qint64 id = 0;
    QString did;
    QStringList paths; // of catalogue files
};

} // namespace

class TestEngineSpool : public QObject {
    Q_OBJECT

    test::Answer serve(const test::AskedOf &asked)
    {
        QFile file(m_provider->folder() + QString::fromUtf8(asked.path()));
        if (m_leftToAnswer >= 0 && m_leftToAnswer-- == 0) {
            m_leftToAnswer = 0;
            if (m_victim != 0)
                ::kill(pid_t(m_victim.load()), SIGKILL);
            return { .raw = "HT" }; // and gone
        }
        if (!file.open(QIODevice::ReadOnly))
            return { 404, {}, "no such file", {}, false };
        return test::Answer::json(file.readAll());
    }
    static QStringList shardPaths(const QList<test::AskedOf> &asked)
    {
        QStringList paths;
        for (const auto &one : asked) {
            const QString path = QString::fromLatin1(one.path()).mid(1);
            if (path.startsWith(QStringLiteral("catalogue/")) && !path.endsWith(QStringLiteral("index.json")))
                paths.append(path);
        }
        return paths;
    }
    QStringList undisturbed()
    {
        Device device(m_server->url().toString());
        const auto run = device.run();
        return run.visit ? test::contentOf(device.folder.path()) : QStringList();
    }

    std::unique_ptr<test::LargeProvider> m_provider;
    std::unique_ptr<test::LoopbackServer> m_server;
    std::atomic<int> m_leftToAnswer = -1;
    std::atomic<qint64> m_victim = 0;
    QStringList m_whole; // what a library holds after an undisturbed visit

private slots:
    void initTestCase()
    {
        m_provider = std::make_unique<test::LargeProvider>(modules);
        QVERIFY(m_provider->publish());
        m_server = std::make_unique<test::LoopbackServer>([this](const test::AskedOf &asked) { return serve(asked); });
        m_whole = undisturbed();
        QVERIFY(m_whole.size() > modules);
    }
    void init()
    {
        m_leftToAnswer = -1;
        m_victim = 0;
    }

    // kill -9 in the middle: what lies in the spool or the library is not asked for again.
    void killedItFetchesOnlyTheRest()
    {
        Device device(m_server->url().toString());
        QVERIFY(device.id != 0);
        const auto provider = ProviderFolder::open(m_provider->folder());
        QVERIFY(provider);
        QProcess cli;
        cli.start(QStringLiteral(WANDERBUCH_CLI),
            { QStringLiteral("provider"), QStringLiteral("sync"), QStringLiteral("--data"), device.folder.path() });
        QVERIFY(cli.waitForStarted());
        m_leftToAnswer = 30;
        m_victim = cli.processId();
        QVERIFY(cli.waitForFinished(60'000));
        QCOMPARE(cli.exitStatus(), QProcess::CrashExit);
        m_victim = 0;
        m_leftToAnswer = -1;

        const auto inLibrary = catalogue::filesHere(*device.library, provider->libraryId());
        VERIFY_RESULT(inLibrary);
        const auto spool = device.spool(provider->libraryId());
        QStringList rest;
        int spooled = 0;
        const auto shards = provider->shards();
        VERIFY_RESULT(shards);
        for (const Shard &shard : *shards) {
            spooled += spool->has(shard.file.path);
            if (!inLibrary->contains(shard.file.sha256) && !spool->has(shard.file.path))
                rest.append(shard.file.path);
        }
        QVERIFY2(spooled > 0, "nothing was spooled");
        QVERIFY(!rest.isEmpty());
        const auto before = m_server->asked().size();
        const auto run = device.run();
        VERIFY_RESULT(run.visit);
        QStringList asked = shardPaths(m_server->asked().mid(before));
        asked.sort();
        rest.sort();
        QCOMPARE(asked, rest);
        QCOMPARE(test::contentOf(device.folder.path()), m_whole);
        QVERIFY(spool->isEmpty());
    }

    // The network goes in the middle: what came can be found, the cause is told, the next visit asks for the rest.
    void whatCameBeforeTheNetworkWentIsInTheLibrary()
    {
        Device device(m_server->url().toString());
        m_leftToAnswer = 28;
        const auto run = device.run();
        QVERIFY(!run.visit);
        QCOMPARE(run.visit.error().code, ErrorCode::ConnectionLost);
        QCOMPARE(run.subscription.error->code, ErrorCode::ConnectionLost);
        auto rows = device.library->prepare(
            QStringLiteral("SELECT (SELECT count(*) FROM modules), (SELECT count(*) FROM shards WHERE whole = 1), descriptor = '' "
                           "FROM providers"));
        QVERIFY(rows && rows->step().value_or(false));
        const qint64 files = rows->integer(1);
        QVERIFY2(files >= 20, qPrintable(QString::number(files)));
        QVERIFY(rows->integer(0) >= 15 * files && rows->integer(0) < modules);
        QCOMPARE(rows->integer(2), 1); // there is more to come
        rows->reset();
        m_leftToAnswer = -1;
        const auto all = ProviderFolder::open(m_provider->folder())->shards();
        VERIFY_RESULT(all);
        const auto before = m_server->asked().size();
        VERIFY_RESULT(device.run().visit);
        QCOMPARE(shardPaths(m_server->asked().mid(before)).size(), all->size() - files);
        QCOMPARE(test::contentOf(device.folder.path()), m_whole);
    }

    // All had come: neither a visit that reaches nobody nor a start without any network keeps it from people.
    void whatIsSpooledNeedsNoNetwork()
    {
        Device device(m_server->url().toString());
        device.fillSpool(m_provider->folder());
        m_leftToAnswer = 0;
        const auto run = device.run();
        QVERIFY(!run.visit);
        QCOMPARE(run.visit.error().code, ErrorCode::ConnectionLost);
        QCOMPARE(test::contentOf(device.folder.path()), m_whole);
        QVERIFY(device.spool(device.did)->isEmpty());
        m_leftToAnswer = -1;
        const auto next = device.run();
        VERIFY_RESULT(next.visit);
        QVERIFY(next.visit->unchanged);
    }
    void whatIsSpooledComesAtTheNextStart()
    {
        Device device(m_server->url().toString());
        m_leftToAnswer = 28;
        QVERIFY(!device.run().visit); // so that the library knows that there is more to come
        m_leftToAnswer = -1;
        device.fillSpool(m_provider->folder());
        const auto before = m_server->asked().size();
        device.clock.advance(24 * 3600 * 1000);
        test::TestSurroundings surroundings;
        surroundings.set(Network::None);
        SyncEngine engine({ device.folder.path(), &device.clock, &surroundings, {}, [] { return 0.5; } });
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.provider(device.id).value_or(ProviderState {}).modules, modules, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(engine.provider(device.id)->activity == Activity::Idle && !engine.provider(device.id)->isPartial, 30'000);
        QCOMPARE(engine.provider(device.id)->waitsFor, WaitsFor::Network);
        QCOMPARE(test::contentOf(device.folder.path()), m_whole);
        QCOMPARE(m_server->asked().size(), before);
        surroundings.set(Network::Unmetered); // and then as ever
        QTRY_COMPARE_WITH_TIMEOUT(m_server->asked().size(), before + 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(engine.provider(device.id)->waitsFor, WaitsFor::Nothing, 30'000);
    }

    void aDamagedFileIsFetchedAgain()
    {
        Device device(m_server->url().toString());
        device.fillSpool(m_provider->folder());
        const auto spool = device.spool(device.did);
        spool->makeRoom(1024 * 1024);
        const QString damaged = device.paths.at(7), cut = device.paths.at(11), gone = device.paths.at(13);
        QByteArray bytes = *spool->read(damaged, maxCatalogueFileBytes);
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(spool->put(damaged, bytes));
        QVERIFY(spool->put(cut, spool->read(cut, maxCatalogueFileBytes)->chopped(1)));
        spool->remove(gone);
        const auto before = m_server->asked().size();
        VERIFY_RESULT(device.run().visit);
        QStringList asked = shardPaths(m_server->asked().mid(before)), expected { damaged, cut, gone };
        asked.sort();
        expected.sort();
        QCOMPARE(asked, expected);
        QCOMPARE(test::contentOf(device.folder.path()), m_whole);
    }

    // Without room it goes on within bounds, and no half file stays.
    void aFullDiskIsNoReasonToStop()
    {
        QTemporaryDir place;
        const auto spool = std::make_shared<Spool>(place.filePath(QStringLiteral("spool")));
        const auto source = std::make_shared<FolderSource>(m_provider->folder());
        const auto folder = ProviderFolder::open(source);
        VERIFY_RESULT(folder);
        const auto shards = folder->shards();
        VERIFY_RESULT(shards);
        spool->makeRoom(64 * 1024 * 1024);
        const test::FileSizeLimit limit(10'000);
        const auto spooled = folder->through(std::make_shared<SpooledSource>(source, spool));
        ShardFetcher fetcher(spooled, *shards, 4, {}, spool);
        QVERIFY(fetcher.hasThreads());
        int files = 0;
        for (;;) {
            const auto arrived = fetcher.next();
            VERIFY_RESULT(arrived);
            if (!*arrived)
                break;
            ++files;
        }
        QCOMPARE(files, int(shards->size()));
        QCOMPARE(QDir(spool->folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void onlySoMuchIsSpooled()
    {
        QTemporaryDir place;
        Spool spool(place.filePath(QStringLiteral("spool")));
        const QByteArray bytes(600, 'x');
        QVERIFY(!spool.put(QStringLiteral("a"), bytes)); // nobody made room
        spool.makeRoom(1000);
        QVERIFY(spool.put(QStringLiteral("a"), bytes));
        QVERIFY(!spool.put(QStringLiteral("b"), bytes));
        QCOMPARE(spool.read(QStringLiteral("a"), 10).error().code, ErrorCode::TooLarge);
        spool.remove(QStringLiteral("a"));
        QVERIFY(spool.put(QStringLiteral("../../b"), bytes)); // whatever it is called
        QCOMPARE(*spool.read(QStringLiteral("../../b"), 1000), bytes);
        QCOMPARE(
            QDir(place.path()).entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot), QStringList { QStringLiteral("spool") });
    }

    // What nobody wants any more goes: of an older state, of a provider that was removed, of one that nobody knows.
    void whatNobodyWantsIsSwept()
    {
        Device device(m_server->url().toString());
        device.fillSpool(m_provider->folder());
        const auto spool = device.spool(device.did);
        spool->makeRoom(1000);
        QVERIFY(spool->put(QStringLiteral("catalogue/of-an-older-state.json"), "{}"));
        m_leftToAnswer = 5; // provider.json comes, then the network goes
        for (int i = 0; i < 20; ++i)
            spool->remove(device.paths.at(i));
        QVERIFY(!device.run().visit);
        QVERIFY(!spool->has(QStringLiteral("catalogue/of-an-older-state.json")));
        QVERIFY(!spool->isEmpty());

        const auto stranger = device.spool(QStringLiteral("did:example:stranger"));
        stranger->makeRoom(1000);
        QVERIFY(stranger->put(QStringLiteral("x"), "{}"));
        Spool::forgetOthers(*device.library, { device.did });
        QVERIFY(stranger->isEmpty());
        QVERIFY(!spool->isEmpty());
        VERIFY_RESULT(Subscriptions(*device.library).remove(device.id));
        QVERIFY(spool->isEmpty());
    }

    // A spool that says something else than the key that was pinned is no way in.
    void aForeignStateIsNotTakenIn()
    {
        Device device(m_server->url().toString());
        device.fillSpool(m_provider->folder());
        auto one = *Subscriptions(*device.library).byId(device.id);
        one.fingerprint = QString(64, QLatin1Char('0'));
        const auto taken = ProviderSync(*device.library, device.clock, {}).takeSpooled(one);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::NotFound);
        QVERIFY(!one.offered);
        QVERIFY(device.spool(device.did)->isEmpty());
        QVERIFY(catalogue::CatalogueReader(*device.library).providers()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEngineSpool)
#include "tst_engine_spool.moc"
