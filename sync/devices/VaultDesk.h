// Private to sync/devices: everything that works on the vault, for one piece of work in it.
#pragma once

#include "sync/devices/BatchMaker.h"
#include "sync/devices/BatchReader.h"
#include "sync/devices/GroupChanges.h"
#include "sync/devices/SyncedGroup.h"

namespace wb::sync {

struct VaultDesk {
    VaultDesk(vault::Session &opened, const MoreStores &more, const BatchPolicy &policy)
        : session(opened)
        , stores(allSyncedStores(session, more))
        , merger(session.database, session.changes, session.clock, stores)
        , tables(session.database)
        , maker(session, merger, policy)
        , reader(session, merger)
        , group(session, maker)
    {
    }

    [[nodiscard]] qint64 now() const { return session.clock.nowUtc().toMSecsSinceEpoch(); }

    vault::Session &session;
    changes::SyncedStores stores;
    changes::Merger merger;
    DeviceTables tables;
    BatchMaker maker;
    BatchReader reader;
    GroupChanges group;
};

} // namespace wb::sync
