// One device: real services over a vault of its own, and the others reached through a place.
#pragma once

#include "core/catalogue/Library.h"
#include "core/trust/TrustStore.h"
#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Providers/SyncDesk.h"
#include "sync/devices/Devices.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>

#include <memory>

namespace wb::test {

class DevicesWorld {
public:
    // Its vault is open, with a passphrase if one is given.
    explicit DevicesWorld(const char *passphrase = nullptr);
    ~DevicesWorld();

    [[nodiscard]] bool save(const QString &id);
    [[nodiscard]] QStringList saved();

    QTemporaryDir folder;
    FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
    trust::TrustStore trust;
    std::unique_ptr<vault::Vault> vault;
    std::unique_ptr<ui::TrustKeeper> keeper;
    std::unique_ptr<catalogue::Library> library;
    std::unique_ptr<ui::AppSettings> settings;
    std::unique_ptr<ui::PackShelf> packs;
    std::unique_ptr<ui::Learner> learner;
    std::unique_ptr<ui::SyncDesk> sync;
    std::unique_ptr<sync::Devices> devices;
    std::unique_ptr<ui::Services> services;
};

} // namespace wb::test
