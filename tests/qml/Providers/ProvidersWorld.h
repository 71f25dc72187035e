// Real services over a sync engine on a folder that goes away. What the device is like, a test decides.
#pragma once

#include "core/catalogue/Library.h"
#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Providers/EnginePackFetcher.h"
#include "qml/Wanderbuch/Providers/RecordsDesk.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"
#include "sync/engine/SyncEngine.h"
#include "tests/support/FixedClock.h"
#include "tests/sync/engine/TestSurroundings.h"

#include <QTemporaryDir>

#include <memory>

namespace wb::test {

class ProvidersWorld {
public:
    ProvidersWorld();

    // Until then the desk has no engine, as before the first frame.
    void startEngine();
    // A vault that is open, for what the learner does.
    void openVault();
    // Something was done in a module of a provider.
    void learn(const QString &module, int events);
    // Looks at what `text` names and adds it; its id once the first visit has ended, 0 if that failed.
    qint64 add(const QString &text);
    [[nodiscard]] bool isIdle() const;
    // A visit now, and what came of it read again.
    void visit(qint64 id);

    QTemporaryDir folder;
    FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
    TestSurroundings surroundings;
    trust::TrustStore trust;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<ui::TrustKeeper> keeper;
    std::unique_ptr<catalogue::Library> library;
    std::unique_ptr<ui::AppSettings> settings;
    std::unique_ptr<ui::PackShelf> packs;
    std::unique_ptr<ui::Learner> learner;
    std::unique_ptr<sync::ProviderBook> book;
    std::unique_ptr<sync::RecordsOut> recordsOut;
    std::unique_ptr<ui::RecordsDesk> records;
    std::unique_ptr<ui::SyncDesk> sync;
    std::unique_ptr<ui::EnginePackFetcher> fetcher;
    std::unique_ptr<ui::Services> services;
    std::unique_ptr<sync::SyncEngine> engine;
};

} // namespace wb::test
