// A provider as the tables of the library tell it.
#pragma once

#include "core/storage/Database.h"
#include "sync/engine/EngineValues.h"
#include "sync/providers/Subscription.h"

namespace wb::sync {

struct OfferCounts {
    int modules = 0, pathways = 0;
    bool isPartial = false;
};

struct KnownProvider {
    Subscription subscription;
    OfferCounts counts;
};

[[nodiscard]] Result<KnownProvider> readProvider(storage::Database &library, qint64 id); // NotFound
[[nodiscard]] Result<QList<KnownProvider>> readProviders(storage::Database &library);
// Everything of the state that is written down.
void tell(ProviderState &state, const KnownProvider &known);

} // namespace wb::sync
