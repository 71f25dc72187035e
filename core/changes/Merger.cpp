#include "core/changes/Merger.h"

#include "core/storage/Transaction.h"

#include <QSet>

namespace wb::changes {

namespace {

// What a store says of an entry that it cannot use; anything else is trouble of our own and stops the merge.
bool isUnusable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::MalformedDocument:
    case ErrorCode::MalformedEncoding:
    case ErrorCode::MalformedJson:
    case ErrorCode::InvalidArgument:
    case ErrorCode::TooLarge:
    case ErrorCode::DigestMismatch: return true;
    default: return false;
    }
}

} // namespace

size_t qHash(const EntryKey &key, size_t seed)
{
    return qHashMulti(seed, key.entity, key.id);
}

Merger::Merger(storage::Database &database, ChangeLog &log, const Clock &clock, const SyncedStores &stores)
    : m_database(database)
    , m_log(log)
    , m_clock(clock)
{
    for (const auto &store : stores)
        m_stores.insert(store->entity(), store.get());
}

SyncedStore *Merger::storeOf(const QString &entity) const
{
    return m_stores.value(entity);
}

Result<MergeReport> Merger::merge(const QList<Change> &changes, const Attachments &attachments)
{
    MergeReport report;
    const qint64 now = m_clock.nowUtc().toMSecsSinceEpoch();
    for (const Change &change : changes) {
        for (const QString *name : { &change.uuid, &change.device, &change.entity, &change.entityId }) {
            if (name->isEmpty() || name->size() > longestName)
                return failure(
                    ErrorCode::MalformedDocument, QStringLiteral("a change without names, or with longer ones than allowed"));
        }
        if (HybridClock::isFarAhead(change.time, now))
            report.ahead = std::max(report.ahead.value_or(HybridTime()), change.time);
    }
    if (report.ahead)
        return report;

    WB_TRY(auto transaction, storage::Transaction::begin(m_database));
    QList<EntryKey> touched;
    QSet<EntryKey> seen;
    for (const Change &change : changes) {
        WB_TRY(const bool isNew, m_log.take(change));
        ++(isNew ? report.added : report.known);
        const EntryKey key { change.entity, change.entityId };
        if ((isNew || attachments.contains(key)) && !seen.contains(key)) {
            seen.insert(key);
            touched.append(key);
        }
    }
    for (const EntryKey &key : touched)
        WB_CHECK(project(key, attachments.value(key)));
    WB_TRY(report.waiting, retryWaiting(attachments));
    WB_CHECK(transaction.commit());
    return report;
}

Result<qint64> Merger::settle()
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_database));
    WB_TRY(const qint64 left, retryWaiting({}));
    WB_CHECK(transaction.commit());
    return left;
}

Result<qint64> Merger::retryWaiting(const Attachments &attachments)
{
    while (true) {
        WB_TRY(const auto waiting, m_log.waiting());
        bool progress = false;
        for (const auto &[entity, id] : waiting) {
            const EntryKey key { entity, id };
            WB_TRY(const bool done, project(key, attachments.value(key)));
            progress |= done;
        }
        if (!progress) // an entry that is there may be what another one waited for
            return waiting.size();
    }
}

// True if its store shows it now.
Result<bool> Merger::project(const EntryKey &key, const QByteArray &attachment)
{
    auto *store = storeOf(key.entity);
    if (!store) { // of a newer version, which will ask again
        WB_CHECK(m_log.setWaiting(key.entity, key.id, true));
        return false;
    }
    if (!store->travels(key.id))
        return true;
    WB_TRY(QList<Change> changes, m_log.ofEntry(key.entity, key.id));
    const EntryState state = fold(std::move(changes));
    const auto applied = store->apply(state, attachment);
    if (!applied && !isUnusable(applied.error().code))
        return tl::unexpected<Error>(applied.error());
    const bool done = applied && *applied == SyncedStore::Applied::Done;
    WB_CHECK(m_log.setWaiting(key.entity, key.id, !done));
    if (done && !store->onlyAdds() && !store->keepsHistory(key.id)) {
        for (const Change &change : redundant(state))
            WB_CHECK(m_log.forget(change.position));
    }
    return done;
}

Result<void> Merger::adopt()
{
    WB_TRY(const bool any, m_log.holdsEarlyEntries());
    if (!any)
        return {};
    WB_TRY(auto transaction, storage::Transaction::begin(m_database));
    for (const SyncedStore *store : std::as_const(m_stores))
        WB_CHECK(adoptStore(*store));
    WB_CHECK(m_log.forgetEarlyEntries());
    return transaction.commit();
}

Result<void> Merger::adoptStore(const SyncedStore &store)
{
    WB_TRY(const auto entries, store.entries());
    for (const auto &entry : entries) {
        WB_TRY(const QList<Change> known, m_log.ofEntry(store.entity(), entry.id));
        if (std::any_of(known.begin(), known.end(), [](const Change &change) { return change.operation == Operation::Put; }))
            continue;
        WB_CHECK(m_log.recordEarly(store.entity(), entry.id, entry.fields));
        if (entry.removed && known.isEmpty())
            WB_CHECK(m_log.record(store.entity(), entry.id, Operation::Remove, entry.removalFields));
    }
    return {};
}

} // namespace wb::changes
