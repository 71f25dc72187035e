// What the devices of a group tell each other about themselves: entity "device" (cards, and which are cut off) and entity
// "groupkey" (keys of new epochs, sealed for each device). Also all that is synced, in one list.
#pragma once

#include "core/changes/SyncedStore.h"
#include "core/vault/Vault.h"
#include "sync/devices/DeviceTables.h"

#include <functional>

namespace wb::sync {

[[nodiscard]] storage::MigrationSet devicesMigrations();

// Tables of the vault that sync/devices keeps for this device alone.
[[nodiscard]] QStringList localDeviceTables();

// Stores of further modules, valid as long as the session.
using MoreStores = std::function<void(vault::Session &, changes::SyncedStores &)>;
// Of the vault, of progress, of the group, and of `more`.
[[nodiscard]] changes::SyncedStores allSyncedStores(vault::Session &session, const MoreStores &more = {});

// What is recorded of a device that is there, and of a new key. `recipients` get the key.
[[nodiscard]] QJsonObject deviceFields(const DeviceCard &card);
[[nodiscard]] Result<QJsonObject> groupKeyFields(const GroupKey &key, const QList<DeviceCard> &recipients);

} // namespace wb::sync
