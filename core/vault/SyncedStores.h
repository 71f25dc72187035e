// The vault's stores, as other devices' changes reach them.
#pragma once

#include "core/changes/SyncedStore.h"
#include "core/vault/Vault.h"

namespace wb::vault {

// Credentials, shares, saved items and private values. Valid as long as the session.
[[nodiscard]] changes::SyncedStores syncedStores(Session &session);

// One each: "credential" (its bytes are its attachment), "share", "saved", "value".
[[nodiscard]] std::unique_ptr<changes::SyncedStore> syncedCredentials(Session &session);
[[nodiscard]] std::unique_ptr<changes::SyncedStore> syncedShares(Session &session);
[[nodiscard]] std::unique_ptr<changes::SyncedStore> syncedSavedItems(Session &session);
[[nodiscard]] std::unique_ptr<changes::SyncedStore> syncedValues(Session &session);

} // namespace wb::vault
