#include "tests/qml/Providers/ProvidersWorld.h"

#include "core/progress/EventStore.h"
#include "sync/records/RecordsDuty.h"
#include "sync/records/RecordsWriter.h"

#include <QTest>

#include <algorithm>

namespace wb::test {

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy

template <typename Answer> Answer answer(const QFuture<Answer> &future)
{
    auto waiting = future;
    waiting.waitForFinished();
    return waiting.result();
}

} // namespace

ProvidersWorld::ProvidersWorld()
{
    vault::Vault::Config config;
    config.folder = folder.filePath(QStringLiteral("vault"));
    config.clock = &clock;
    config.unlockMilliseconds = 5;
    config.migrations = { progress::migrations() };
    vault = std::make_unique<vault::Vault>(config);
    keeper = std::make_unique<ui::TrustKeeper>(
        trust, *vault, folder.filePath(QStringLiteral("trust")), [](trust::TrustStore &) { return QList<trust::BundleReport>(); });
    library = std::make_unique<catalogue::Library>(folder.path());
    settings = std::make_unique<ui::AppSettings>(folder.filePath(QStringLiteral("settings.ini")));
    packs = std::make_unique<ui::PackShelf>(*library, trust, folder.filePath(QStringLiteral("packs")));
    learner = std::make_unique<ui::Learner>(*vault);
    book = std::make_unique<sync::ProviderBook>(folder.path());
    recordsOut = std::make_unique<sync::RecordsOut>(*vault, clock);
    records = std::make_unique<ui::RecordsDesk>(*recordsOut, *book);
    sync = std::make_unique<ui::SyncDesk>(clock);
    fetcher = std::make_unique<ui::EnginePackFetcher>();
    ui::Services::Parts parts;
    parts.clock = &clock;
    parts.settings = settings.get();
    parts.library = library.get();
    parts.vault = vault.get();
    parts.trust = keeper.get();
    parts.learner = learner.get();
    parts.packs = packs.get();
    parts.dataFolder = folder.path();
    parts.sync = sync.get();
    parts.fetcher = fetcher.get();
    parts.records = records.get();
    services = std::make_unique<ui::Services>(parts);
}

void ProvidersWorld::startEngine()
{
    engine = std::make_unique<sync::SyncEngine>(sync::EngineParts { folder.path(), &clock, &surroundings, {}, [] { return 0.5; } });
    QObject::connect(engine.get(), &sync::SyncEngine::libraryChanged, library.get(), &catalogue::Library::changed);
    sync->setEngine(engine.get());
    fetcher->setEngine(engine.get());
    records->setEngine(engine.get());
    const auto tell = [one = engine.get()](const QString &did, int count) {
        QMetaObject::invokeMethod(one, [=] { one->setWaitingToGo(did, count); });
    };
    engine->addDuty(std::make_shared<sync::RecordsDuty>(*recordsOut, *book, clock, tell));
    engine->addOutgoing(std::make_shared<sync::RecordsWriter>(*recordsOut, *book));
    QObject::connect(learner.get(), &ui::Learner::recorded, records.get(), &ui::RecordsDesk::count);
    engine->start();
    QTRY_VERIFY_WITH_TIMEOUT(sync->isReady(), patience);
}

void ProvidersWorld::openVault()
{
    QVERIFY(answer(vault->create()).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(learner->available(), patience);
}

void ProvidersWorld::learn(const QString &module, int events)
{
    for (int i = 0; i < events; ++i) {
        clock.advance(1000);
        const progress::Place place { module, QByteArray(32, 'p'), QStringLiteral("1.0.0"), QStringLiteral("lessons/%1.md").arg(i), {} };
        QVERIFY(answer(learner->record(progress::makeEvent(progress::EventKind::LessonCompleted, place, clock))).has_value());
    }
}

bool ProvidersWorld::isIdle() const
{
    return std::ranges::all_of(engine->providers(), [](const auto &one) { return one.activity == sync::Activity::Idle; });
}

qint64 ProvidersWorld::add(const QString &text)
{
    const auto preview = answer(engine->preview(text));
    if (!preview)
        return 0;
    const auto id = answer(engine->add(*preview));
    const auto visited = [&] { return engine->provider(*id) && engine->provider(*id)->lastContact.isValid() && isIdle(); };
    return id && QTest::qWaitFor(visited, patience) ? *id : 0;
}

void ProvidersWorld::visit(qint64 id)
{
    engine->syncNow(id);
    QVERIFY(QTest::qWaitFor([this] { return isIdle(); }, patience));
    QVERIFY(answer(engine->offers(QStringLiteral("x"))).has_value()); // behind the row that is read again
    QCoreApplication::processEvents();
}

} // namespace wb::test
