#include "platforms/app/Composition.h"

#include "core/catalogue/Library.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/progress/EventStore.h"
#include "core/trust/DidResolver.h"
#include "core/trust/TrustStore.h"
#include "core/vault/PrivateValues.h"
#include "platforms/common/BundledContexts.h"
#include "platforms/common/Places.h"
#include "platforms/common/SystemKeychain.h"
#include "platforms/common/TrustData.h"
#include "platforms/common/TrustedPublishers.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Learn/PackImages.h"
#include "qml/Wanderbuch/Providers/EnginePackFetcher.h"
#include "qml/Wanderbuch/Providers/RecordsDesk.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"
#include "sync/badges/BadgesDuty.h"
#include "sync/devices/ChangeBell.h"
#include "sync/devices/DevicesDuty.h"
#include "sync/engine/SyncEngine.h"
#include "sync/engine/SystemSurroundings.h"
#include "sync/issuance/DeferredDuty.h"
#include "sync/issuance/IssuanceStore.h"
#include "sync/links/LinkKind.h"
#include "sync/providers/BundledLibrary.h"
#include "sync/records/RecordsDuty.h"
#include "sync/records/RecordsWriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <utility>

namespace wb::app {

using namespace std::chrono_literals;

// A window that opens behind others is never drawn.
constexpr auto longestWait = 500ms;

// In the order in which they are built; they end the other way round.
struct Composition::Parts
{
    Paths paths;
    SystemClock clock;
    trust::TrustStore trust;
    std::unique_ptr<ui::AppSettings> settings;
    std::unique_ptr<catalogue::Library> library;
    std::unique_ptr<vault::KeychainPort> keychain; // null where the system has none
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<ui::TrustKeeper> trustKeeper;
    std::unique_ptr<ui::Learner> learner;
    std::unique_ptr<ui::PackShelf> packs;
    std::unique_ptr<sync::ProviderBook> book;
    std::unique_ptr<sync::RecordsOut> recordsOut;
    std::unique_ptr<ui::RecordsDesk> records;
    std::unique_ptr<ui::SyncDesk> sync;
    std::unique_ptr<ui::EnginePackFetcher> fetcher;
    std::unique_ptr<ui::Services> services;
    std::unique_ptr<ui::Language> language;
    std::unique_ptr<sync::SystemSurroundings> surroundings; // both made by start(): no first frame waits for them
    std::unique_ptr<sync::Devices> devices;
    std::unique_ptr<sync::ChangeBell> bell;
    std::unique_ptr<sync::SyncEngine> engine;
    bool started = false;
    int starting = 0; // what start() began and has not ended
};

Composition::Paths Composition::defaultPaths(const QString &data)
{
    return {platforms::dataFolder(data), platforms::shareFolder()};
}

Result<std::unique_ptr<Composition>> Composition::create(const Paths &paths)
{
    if (!QDir().mkpath(paths.data))
        return failure(ErrorCode::NotWritable, paths.data);
    auto parts = std::make_unique<Parts>();
    parts->paths = paths;
    WB_CHECK(platforms::addTrustedPublishers(parts->trust, paths.share));
    parts->settings = std::make_unique<ui::AppSettings>(paths.data + QStringLiteral("/settings.ini"));
    parts->library = std::make_unique<catalogue::Library>(paths.data);
    parts->library->setAwaited(true); // until start() has taken in what came with the program
    (void)parts->library->providers(); // nobody waits for the answer: the file is opened while the pages are made
    parts->keychain = platforms::systemKeychain();
    parts->vault = std::make_unique<vault::Vault>(vault::Vault::Config{
        platforms::vaultFolder(paths.data), {progress::migrations(), issuance::migrations(), sync::badgesMigrations()}, &parts->clock, parts->keychain.get(), 500});
    parts->trustKeeper = std::make_unique<ui::TrustKeeper>(parts->trust, *parts->vault, platforms::trustFolder(paths.data),
        [paths](trust::TrustStore &store) { return platforms::loadTrustBundles(store, paths.share, paths.data); });
    parts->learner = std::make_unique<ui::Learner>(*parts->vault);
    parts->packs = std::make_unique<ui::PackShelf>(*parts->library, parts->trust, platforms::packFolder(paths.data));
    parts->book = std::make_unique<sync::ProviderBook>(paths.data);
    parts->recordsOut = std::make_unique<sync::RecordsOut>(*parts->vault, parts->clock);
    parts->records = std::make_unique<ui::RecordsDesk>(*parts->recordsOut, *parts->book);
    parts->sync = std::make_unique<ui::SyncDesk>(parts->clock);
    parts->fetcher = std::make_unique<ui::EnginePackFetcher>();
    parts->services = std::make_unique<ui::Services>(ui::Services::Parts{&parts->clock, parts->settings.get(), parts->library.get(),
        parts->vault.get(), parts->trustKeeper.get(), parts->learner.get(), parts->packs.get(), paths.data, parts->sync.get(),
        parts->fetcher.get(), parts->records.get()});
    return std::unique_ptr<Composition>(new Composition(std::move(parts)));
}

Composition::Composition(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Composition::~Composition() = default;

ui::Services &Composition::services()
{
    return *m_parts->services;
}

sync::SyncEngine *Composition::sync()
{
    return m_parts->engine.get();
}

void Composition::start()
{
    Parts &parts = *m_parts;
    if (std::exchange(parts.started, true))
        return;
    loadTrust();
    const auto ended = [&parts] { --parts.starting; };
    vault::Vault &vault = *parts.vault;
    QObject::connect(&vault, &vault::Vault::stateChanged, &vault, [this] { knowOwner(); });
    const auto followLockTime = [&parts] { parts.vault->setAutoLock(parts.settings->lockMinutes()); };
    QObject::connect(parts.settings.get(), &ui::AppSettings::changed, &vault, followLockTime);
    followLockTime();

    parts.starting = 2;
    ui::whenDone(vault.state() == vault::Vault::State::Absent ? vault.create() : vault.unlockWithDevice(), &vault,
        [ended](const Result<void> &) { ended(); }); // locked is a state that pages show, not an error
    const auto import = [share = parts.paths.share, clock = &parts.clock](storage::Database &database) { return sync::importBundled(database, share, *clock); };
    catalogue::Library *library = parts.library.get();
    ui::whenDone(library->change(import), library, [library, ended](const Result<sync::FolderImport> &imported) {
        if (!imported && imported.error().code != ErrorCode::NotFound)
            qWarning("the sample library was not taken in: %s %s", errorName(imported.error().code).data(), qPrintable(imported.error().detail));
        library->setAwaited(false);
        ended();
    });
    startSync();
}

// What comes and goes by itself. Nothing is asked for before a provider was added.
void Composition::startSync()
{
    Parts &parts = *m_parts;
    parts.surroundings = std::make_unique<sync::SystemSurroundings>();
    parts.engine = std::make_unique<sync::SyncEngine>(sync::EngineParts{parts.paths.data, &parts.clock, parts.surroundings.get(), {}, {}});
    QObject::connect(parts.engine.get(), &sync::SyncEngine::libraryChanged, parts.library.get(), &catalogue::Library::changed);
    QObject::connect(parts.engine.get(), &sync::SyncEngine::trustChanged, parts.trustKeeper.get(), &ui::TrustKeeper::reload);
    startDevices();
    // What waited for an open vault is looked after as soon as it is open.
    QObject::connect(parts.vault.get(), &vault::Vault::stateChanged, parts.engine.get(), [&parts] {
        if (parts.vault->state() != vault::Vault::State::Unlocked)
            return;
        for (const char *duty : {"deferred", "badges"}) // both know what is due, and do no more
            parts.engine->dutySoon(QLatin1StringView(duty));
    });
    parts.engine->addDuty(std::make_shared<issuance::DeferredDuty>(*parts.vault, parts.clock));
    parts.engine->addDuty(std::make_shared<sync::BadgesDuty>(*parts.vault, parts.clock));
    parts.sync->setEngine(parts.engine.get());
    parts.fetcher->setEngine(parts.engine.get());
    parts.records->setEngine(parts.engine.get());
    sendRecords();
    parts.engine->start();
}

// The person's other devices: when the engine says so, soon after something changed here, and when the vault was opened.
void Composition::startDevices()
{
    Parts &parts = *m_parts;
    parts.devices = std::make_unique<sync::Devices>(*parts.vault);
    parts.bell = std::make_unique<sync::ChangeBell>(*parts.vault, *parts.devices, sync::ChangeBell::Patience());
    const auto duty = std::make_shared<sync::DevicesDuty>(*parts.devices, parts.clock);
    const auto soon = [engine = parts.engine.get(), key = duty->key()] { engine->dutySoon(key); };
    QObject::connect(parts.bell.get(), &sync::ChangeBell::rang, parts.engine.get(), soon);
    QObject::connect(parts.devices.get(), &sync::Devices::groupChanged, parts.engine.get(), soon);
    QObject::connect(parts.vault.get(), &vault::Vault::stateChanged, parts.engine.get(), soon);
    QObject::connect(parts.devices.get(), &sync::Devices::syncEnded, parts.learner.get(), [learner = parts.learner.get()](const sync::SyncOutcome &outcome) {
        if (!outcome.report || outcome.report->changes > 0) // what came until a sync was cut off is here as well
            learner->reload();
    });
    parts.sync->setDevices(parts.devices.get());
    parts.engine->addDuty(duty);
}

// Learning records go to whom they may as soon as something was finished, or the vault was opened.
void Composition::sendRecords()
{
    Parts &parts = *m_parts;
    sync::SyncEngine *engine = parts.engine.get();
    const auto tell = [engine](const QString &provider, int waiting) {
        QMetaObject::invokeMethod(engine, [=] { engine->setWaitingToGo(provider, waiting); });
    };
    engine->addDuty(std::make_shared<sync::RecordsDuty>(*parts.recordsOut, *parts.book, parts.clock, tell));
    engine->addOutgoing(std::make_shared<sync::RecordsWriter>(*parts.recordsOut, *parts.book));
    const auto news = [engine, desk = parts.records.get()] {
        desk->count();
        engine->dutySoon(sync::RecordsDuty::name());
    };
    QObject::connect(parts.learner.get(), &ui::Learner::recorded, engine, news);
    QObject::connect(parts.vault.get(), &vault::Vault::stateChanged, engine, [news, vault = parts.vault.get()] {
        if (vault->state() == vault::Vault::State::Unlocked)
            news();
    });
}

// What verifications rest on. Nothing on a first frame is verified.
void Composition::loadTrust()
{
    trust::TrustStore &trust = m_parts->trust;
    if (const auto contexts = platforms::bundledContexts())
        trust.setContexts(*contexts);
    else
        qWarning("the contexts of linked data are not used: %s %s", errorName(contexts.error().code).data(), qPrintable(contexts.error().detail));
    m_parts->trustKeeper->loadNow();
}

// The owner's own signature is known as such from the moment the vault is open.
void Composition::knowOwner()
{
    Parts &parts = *m_parts;
    if (parts.vault->state() != vault::Vault::State::Unlocked)
        return;
    ++parts.starting;
    const auto own = [](vault::Session &session) -> Result<QString> {
        WB_TRY(const auto key, vault::learnerKey(session));
        return trust::didKey(key.publicKey());
    };
    ui::whenDone(parts.vault->run(own), parts.vault.get(), [&parts](const Result<QString> &did) {
        if (did)
            parts.trust.addOwnDid(*did);
        --parts.starting;
    });
}

void Composition::startAfterFirstFrame(QQuickWindow &window, const QStringList &files)
{
    const auto begin = [this, &window, files] {
        if (m_parts->started)
            return;
        start();
        open(window, files);
    };
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, begin, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    QTimer::singleShot(longestWait, &window, begin);
}

void Composition::attach(QQmlEngine &engine)
{
    m_parts->language = std::make_unique<ui::Language>(*m_parts->settings, engine);
    engine.addImageProvider(QStringLiteral("wbpack"), new ui::PackImages(*m_parts->packs));
}

void Composition::open(QQuickWindow &window, const QStringList &given)
{
    const auto go = [&window](const char *place, const char *page, const QString &name, const QVariant &value) {
        QMetaObject::invokeMethod(&window, "go",
            Q_ARG(QVariant,
                QVariant(QVariantMap{{QStringLiteral("place"), QLatin1StringView(place)}, {QStringLiteral("page"), QLatin1StringView(page)}, {name, value}})));
    };
    for (const QString &file : given) {
        const sync::LinkKind kind = sync::linkKind(file);
        if (kind == sync::LinkKind::CredentialOffer || kind == sync::LinkKind::PresentationRequest) { // the desktop hands on a link
            go("wallet", "exchange", QStringLiteral("link"), file);
            continue;
        }
        if (kind == sync::LinkKind::Provider) {
            go("providers", "add", QStringLiteral("text"), file);
            continue;
        }
        const QFileInfo info(file);
        const QUrl url = QUrl::fromLocalFile(info.absoluteFilePath());
        if (info.isDir())
            go("providers", "carried", QStringLiteral("url"), url);
        else if (info.suffix().toLower() == QLatin1String("wbpack"))
            go("learn", "file", QStringLiteral("url"), url);
        else if (info.suffix().toLower() == QLatin1String("wbtrust"))
            go("settings", "trust", QStringLiteral("url"), url);
        else
            go("wallet", "check", QStringLiteral("url"), url);
    }
}

void Composition::waitUntilSettled()
{
    while (m_parts->starting > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

QString startProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotWritable:
        return QCoreApplication::translate("Start", "nothing can be written in %1; choose another folder with --data or free some space").arg(error.detail);
    case ErrorCode::MalformedJson:
    case ErrorCode::MalformedDocument:
        return QCoreApplication::translate("Start", "the list of trusted publishers is damaged (%1); install Wanderbuch again").arg(error.detail);
    case ErrorCode::InUse:
        return QCoreApplication::translate("Start", "Wanderbuch runs already and does not answer; wait a little or end it, then start it again");
    case ErrorCode::TooLarge:
        return QCoreApplication::translate("Start", "that is too much to open at once; open it in parts");
    default:
        return QCoreApplication::translate("Start", "Wanderbuch could not start (%1: %2)").arg(errorName(error.code), error.detail);
    }
}

} // namespace wb::app
