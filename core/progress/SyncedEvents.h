// The learning events, as those of other devices reach them: a set that only grows.
#pragma once

#include "core/changes/SyncedStore.h"
#include "core/storage/Database.h"

namespace wb::progress {

// "event". The database must have migrations() and outlive it.
[[nodiscard]] std::unique_ptr<changes::SyncedStore> syncedEvents(storage::Database &database);

} // namespace wb::progress
