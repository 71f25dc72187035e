#include "sync/engine/ProviderTables.h"

#include "sync/engine/ProviderRunner.h"

namespace wb::sync {

namespace {

Result<OfferCounts> countsOf(storage::Database &library, const QString &did)
{
    WB_TRY(auto rows,
        library.prepare(
            QStringLiteral("SELECT (SELECT count(*) FROM modules WHERE provider = p.id), (SELECT count(*) FROM pathways WHERE "
                           "provider = p.id), p.descriptor = '' FROM providers p WHERE p.did = ?")));
    WB_TRY(const bool row, rows.bind(1, did).step());
    return row ? OfferCounts { int(rows.integer(0)), int(rows.integer(1)), rows.integer(2) != 0 } : OfferCounts {};
}

} // namespace

Result<KnownProvider> readProvider(storage::Database &library, qint64 id)
{
    WB_TRY(const Subscription one, Subscriptions(library).byId(id));
    WB_TRY(const OfferCounts counts, countsOf(library, one.did));
    return KnownProvider { one, counts };
}

Result<QList<KnownProvider>> readProviders(storage::Database &library)
{
    WB_TRY(const auto all, Subscriptions(library).all());
    QList<KnownProvider> known;
    for (const Subscription &one : all) {
        WB_TRY(const OfferCounts counts, countsOf(library, one.did));
        known.append({ one, counts });
    }
    return known;
}

void tell(ProviderState &state, const KnownProvider &known)
{
    const Subscription &one = known.subscription;
    state.id = one.id;
    state.name = one.name;
    state.did = one.did;
    state.fingerprint = one.fingerprint;
    state.address = one.address;
    state.place = placeOf(one.address);
    state.isPaused = one.isPaused;
    state.changedKey.reset();
    if (one.offered)
        state.changedKey = ChangedKey { one.offered->did, one.offered->fingerprint, one.offered->name, one.offered->seen };
    state.lastContact = one.lastContact;
    state.lastChange = one.lastChange;
    state.nextDue = one.nextDue;
    state.error = one.error;
    state.failures = one.failures;
    state.modules = known.counts.modules;
    state.pathways = known.counts.pathways;
    state.isPartial = known.counts.isPartial;
    state.added = one.addedItems;
    state.changed = one.changedItems;
    state.removed = one.removedItems;
    state.leftOut = one.leftOut;
    state.trustOf = one.trustOf;
}

} // namespace wb::sync
