// A provider behind a real nginx, a proxy that spoils what it answers, and devices that stand at a chosen point: each test begins
// with a copy of such a device, drives the engine, and compares what came of it with the device that was never disturbed.
#pragma once

#include "sync/engine/PackGetter.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/engine/SyncEngine.h"
#include "tests/support/FaultProxy.h"
#include "tests/support/Nginx.h"
#include "tests/sync/engine/Library.h"
#include "tests/sync/engine/PublishedProvider.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QRandomGenerator>

#include <array>

namespace wb::test {

// The catalogue for the first time, another state of it, a pack, and a newer edition of a pack that is here.
enum Operation { First, Update, Install, Renew };
constexpr std::array operationNames { "first", "update", "install", "renew" };
inline bool isPack(Operation operation)
{
    return operation == Install || operation == Renew;
}

class NoPause final : public sync::Pause {
public:
    bool wait(qint64, std::stop_token stop) override { return !stop.stop_requested(); }
};

inline QString memoryFolder()
{
    const QString memory = QStringLiteral("/dev/shm"); // hundreds of devices are safe on the disk otherwise, one by one
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/tst_engine-XXXXXX");
}

inline const QString moduleOfPack = QStringLiteral("urn:x-test:module:rates");

class FaultWorld {
public:
    FaultWorld()
        : nginx({ { .root = provider.folder(),
            .server = QStringLiteral("gzip on; gzip_types application/json; gzip_min_length 20;") } })
        , proxy(nginx.url())
    {
        for (int i = 0; i < 12; ++i)
            provider.source().writePack(
                QStringLiteral("more-%1").arg(i), QStringLiteral("en"), QStringLiteral("More, part %1").arg(i));
        film(0, 300'000);
        provider.publish();
        begin(First);
        begin(Update);
        visit(Update);
        getPack(Update);
        film(1, 40'000); // a second file; the first one stays
        provider.retitle();
        provider.publish();
        for (const Operation to : { Install, Renew }) {
            begin(to);
            if (to == Renew)
                copyData(m_starts[Update].path(), m_starts[Renew].path());
            visit(to);
        }
        for (const Operation operation : { First, Update, Install, Renew }) {
            QTemporaryDir whole(memoryFolder());
            copyData(m_starts[operation].path(), whole.path());
            if (isPack(operation)) {
                getPack(whole.path());
                m_pack = readFile(packs(whole.path()).last());
            } else {
                visit(whole.path());
            }
            m_ends[operation] = contentOf(whole.path());
            m_befores[operation] = contentOf(m_starts[operation].path());
        }
    }

    [[nodiscard]] QStringList before(Operation operation) const { return m_befores[operation]; }
    [[nodiscard]] QStringList after(Operation operation) const { return m_ends[operation]; }
    [[nodiscard]] QString start(Operation operation) const { return m_starts[operation].path(); }
    [[nodiscard]] const QByteArray &pack() const { return m_pack; }
    static QByteArray readFile(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Whole packs, the oldest first.
    static QStringList packs(const QString &data)
    {
        QDir folder(data + QStringLiteral("/packs"));
        QStringList paths;
        for (const QString &name : folder.entryList({ QStringLiteral("*.wbpack") }, QDir::Files, QDir::Time | QDir::Reversed))
            paths.append(folder.filePath(name));
        return paths;
    }
    static void copyData(const QString &from, const QString &to)
    {
        QDir().mkpath(to + QStringLiteral("/packs"));
        QFile::remove(to + QStringLiteral("/library.db"));
        QVERIFY(QFile::copy(from + QStringLiteral("/library.db"), to + QStringLiteral("/library.db")));
    }

    PublishedProvider provider;
    Nginx nginx;
    FaultProxy proxy;

private:
    void film(int number, qsizetype bytes) const
    {
        QByteArray noise(bytes, Qt::Uninitialized);
        QRandomGenerator random(quint32(number + 1));
        for (char &byte : noise)
            byte = char(random.generate());
        provider.source().write(QStringLiteral("packs/rates/en/media/%1.mp4").arg(number), noise);
    }
    // A device that has added the provider, by the proxy's address.
    void begin(Operation operation)
    {
        work(m_starts[operation].path(), [&](sync::ProviderRunner &runner, sync::Lane::Tools) -> Result<void> {
            WB_TRY(const auto preview, runner.preview(proxy.url().toString()));
            WB_TRY(const qint64 id, runner.add(preview));
            return id == 1 ? Result<void>() : failure(ErrorCode::Internal);
        });
    }
    void visit(Operation operation) { visit(m_starts[operation].path()); }
    void visit(const QString &data)
    {
        work(data, [](sync::ProviderRunner &runner, sync::Lane::Tools) -> Result<void> {
            WB_TRY(const auto run, runner.run(1));
            return run.visit ? Result<void>() : tl::unexpected(run.visit.error());
        });
    }
    void getPack(Operation operation) { getPack(m_starts[operation].path()); }
    void getPack(const QString &data)
    {
        work(data, [&](sync::ProviderRunner &, sync::Lane::Tools tools) -> Result<void> {
            WB_TRY(const auto offers, sync::packsOfModule(tools.library, moduleOfPack));
            WB_TRY(const QString path, sync::PackGetter(tools, data + QStringLiteral("/packs")).get(offers.first()));
            return {};
        });
    }
    template <typename Work> void work(const QString &data, Work what)
    {
        const auto library = sync::Lane::openLibrary(data);
        QVERIFY(library);
        sync::HttpClient client;
        FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
        const sync::Lane::Tools tools { **library, client };
        sync::ProviderRunner runner(tools, clock, [] { return 0.5; }, {});
        const Result<void> done = what(runner, tools);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    std::array<QTemporaryDir, 4> m_starts { QTemporaryDir(memoryFolder()), QTemporaryDir(memoryFolder()),
        QTemporaryDir(memoryFolder()), QTemporaryDir(memoryFolder()) };
    std::array<QStringList, 4> m_befores, m_ends;
    QByteArray m_pack;
};

// A copy of the device at the beginning of an operation, with an engine that runs it.
class FaultDevice {
public:
    FaultDevice(const FaultWorld &world, Operation operation, sync::HttpSettings http = {}, const QString &now = {})
        : clock(now.isEmpty() ? QStringLiteral("2026-11-25T12:00:00Z") : now)
        , folder(memoryFolder())
        , m_world(world)
        , m_operation(operation)
    {
        FaultWorld::copyData(world.start(operation), folder.path());
        engine = std::make_unique<sync::SyncEngine>(
            sync::EngineParts { folder.path(), &clock, &surroundings, std::move(http), [] { return 0.5; }, &m_pause });
    }

    // Asks for it, as a person would; true once it ended, well or not.
    [[nodiscard]] bool run()
    {
        begin();
        return QTest::qWaitFor([&] { return hasEnded(); }, 30'000);
    }
    void begin()
    {
        engine->start();
        QVERIFY(QTest::qWaitFor([&] { return !engine->providers().isEmpty(); }, 30'000));
        if (!isPack(m_operation)) {
            engine->syncNow(1);
        } else if (!engine->downloads().isEmpty()) {
            engine->retryDownload(engine->downloads().first().pack.sha256);
        } else {
            auto offers = engine->offers(moduleOfPack);
            offers.waitForFinished();
            QVERIFY(offers.result() && offers.result()->size() == 1);
            engine->download(offers.result()->first(), true);
        }
    }
    [[nodiscard]] bool hasEnded() const
    {
        if (isPack(m_operation)) {
            const auto stage = engine->downloads().value(0).stage;
            return stage != sync::DownloadStage::Waiting && stage != sync::DownloadStage::Running;
        }
        if (engine->providers().value(0).activity != sync::Activity::Idle)
            return false;
        auto behind = engine->offers(QStringLiteral("x")); // the row is read again after the visit
        behind.waitForFinished();
        QCoreApplication::processEvents();
        return true;
    }
    [[nodiscard]] std::optional<Error> error() const
    {
        return isPack(m_operation) ? engine->downloads().value(0).error : engine->providers().value(0).error;
    }
    // Ends the engine: what is on the disk is what counts.
    [[nodiscard]] bool isUntouched()
    {
        engine.reset();
        return itemsOf(contentOf(folder.path())) == itemsOf(m_world.before(m_operation))
            && FaultWorld::packs(folder.path()).isEmpty();
    }
    [[nodiscard]] bool isDone()
    {
        engine.reset();
        const QStringList packs = QDir(folder.path() + QStringLiteral("/packs")).entryList(QDir::Files | QDir::Hidden);
        return contentOf(folder.path()) == m_world.after(m_operation)
            && (!isPack(m_operation)
                || (packs.size() == 1 && FaultWorld::readFile(FaultWorld::packs(folder.path()).first()) == m_world.pack()));
    }
    void restart()
    {
        engine = nullptr;
        engine = std::make_unique<sync::SyncEngine>(
            sync::EngineParts { folder.path(), &clock, &surroundings, {}, [] { return 0.5; }, &m_pause });
    }

    FixedClock clock;
    TestSurroundings surroundings;
    QTemporaryDir folder;
    std::unique_ptr<sync::SyncEngine> engine;

private:
    // The provider's row says of an unfinished fetch that there is more to come, and an unfinished file that it is not whole.
    static QStringList itemsOf(QStringList lines)
    {
        lines.removeIf([](const QString &line) {
            return line.startsWith(QStringLiteral("provider|")) || line.startsWith(QStringLiteral("file|"));
        });
        return lines;
    }

    const FaultWorld &m_world;
    Operation m_operation;
    NoPause m_pause;
};

} // namespace wb::test
