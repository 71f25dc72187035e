#include "core/vault/SyncedStores.h"

namespace wb::vault {

changes::SyncedStores syncedStores(Session &session)
{
    changes::SyncedStores stores;
    for (const auto make : { syncedCredentials, syncedShares, syncedSavedItems, syncedValues })
        stores.push_back(make(session));
    return stores;
}

} // namespace wb::vault
