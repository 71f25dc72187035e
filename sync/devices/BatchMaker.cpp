#include "sync/devices/BatchMaker.h"

#include "core/storage/Transaction.h"

namespace wb::sync {

BatchMaker::BatchMaker(vault::Session &session, const changes::Merger &merger, const BatchPolicy &policy)
    : m_session(session)
    , m_merger(merger)
    , m_policy(policy)
    , m_tables(session.database)
{
}

Result<std::optional<Outgoing>> BatchMaker::next()
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    WB_TRY(const auto waiting, m_tables.outgoing());
    if (waiting)
        return waiting;
    WB_TRY(DeviceSelf self, m_tables.requireSelf());
    WB_TRY(const GroupKeys keys, m_tables.keys());
    WB_TRY(const QStringList cutOff, m_tables.cutOff());
    const GroupKey *key = currentKey(keys, cutOff);
    if (!key)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("a new group key is due"));

    WB_TRY(const qint64 end, m_session.changes.lastPosition());
    if (self.snapshotDue) {
        self.snapshotDue = false;
        self.snapshotCovers = self.sequence;
        self.snapshotPosition = 0;
        self.snapshotEnd = self.exported = end;
    }
    if (self.snapshotCovers) {
        WB_TRY(const QStringList others, othersOf(self));
        // All that no other device of the group says itself.
        WB_TRY(const Contents contents, collect(self.snapshotPosition, self.snapshotEnd, [&others](const QString &device) {
            return !others.contains(device);
        }));
        self.snapshotPosition = contents.position;
        const qint64 covers = *self.snapshotCovers;
        if (contents.atEnd)
            self.snapshotCovers.reset();
        WB_CHECK(seal(self, contents, *key, covers, contents.atEnd));
    } else {
        WB_TRY(const Contents contents,
            collect(self.exported, end, [&self](const QString &device) { return device == self.card.id; }));
        const bool moved = std::exchange(self.exported, contents.position) != contents.position;
        bool speak = !contents.changes.isEmpty();
        if (!speak) {
            WB_TRY(speak, owesAcknowledgement(self));
        }
        if (speak || moved)
            WB_CHECK(speak ? seal(self, contents, *key, {}, false) : m_tables.saveSelf(self));
    }
    WB_TRY(const auto made, m_tables.outgoing());
    WB_CHECK(transaction.commit());
    return made;
}

Result<void> BatchMaker::make(DeviceSelf &self, const QList<changes::Change> &changes, const GroupKey &key)
{
    Contents contents;
    contents.changes = changes;
    contents.isKept = true;
    return seal(self, contents, key, {}, false);
}

Result<BatchMaker::Contents> BatchMaker::collect(qint64 from, qint64 end, const std::function<bool(const QString &)> &wanted) const
{
    constexpr int atOnce = 250;
    Contents contents;
    contents.position = from;
    qint64 attached = 0;
    while (contents.position < end) {
        WB_TRY(const auto some, m_session.changes.after(contents.position, atOnce));
        for (const changes::Change &change : some) {
            if (change.position > end)
                break;
            if (contents.changes.size() >= m_policy.changesPerBatch || attached >= m_policy.attachmentBytes)
                return contents;
            contents.position = change.position;
            const auto *store = m_merger.storeOf(change.entity);
            if (!wanted(change.device) || (store && !store->travels(change.entityId)))
                continue;
            contents.changes.append(change);
            if (!store || change.operation != changes::Operation::Put
                || contents.attachments.contains({ change.entity, change.entityId }))
                continue;
            WB_TRY(const QByteArray bytes, store->attachment(change.entityId));
            if (!bytes.isEmpty())
                contents.attachments.insert({ change.entity, change.entityId }, bytes);
            attached += bytes.size();
        }
        if (some.isEmpty() || some.last().position >= end)
            contents.position = end;
    }
    contents.atEnd = true;
    return contents;
}

Result<void> BatchMaker::seal(
    DeviceSelf &self, const Contents &contents, const GroupKey &key, std::optional<qint64> covers, bool isLast)
{
    Batch batch;
    batch.head = { self.card, self.introduction, self.sequence + 1, self.lastDigest, now(), covers, isLast, {} };
    WB_TRY(batch.head.seen, seen());
    batch.head.seen.insert(self.card.id, batch.head.sequence);
    batch.changes = contents.changes;
    batch.attachments = contents.attachments;
    WB_TRY(const QByteArray bytes, sealBatch(batch, self.signer, key));
    const Outgoing outgoing { batch.head.sequence, newBatchName(), bytes };
    self.sequence = outgoing.sequence;
    self.lastDigest = batchDigest(bytes);
    self.lastMade = batch.head.made;
    WB_CHECK(m_tables.addOutgoing(outgoing));
    WB_CHECK(m_tables.addBatch({ self.card.id, outgoing.sequence, self.lastDigest, batch.head.previous, outgoing.name, bytes.size(),
        batch.head.made, covers, isLast, !contents.changes.isEmpty(), false, contents.isKept }));
    WB_CHECK(m_tables.noteSeen(self.card.id, batch.head.seen));
    return m_tables.saveSelf(self);
}

Result<QHash<QString, qint64>> BatchMaker::seen() const
{
    QHash<QString, qint64> seen;
    WB_TRY(const auto members, m_tables.members());
    for (const Member &member : members) {
        WB_TRY(const Chain chain, m_tables.chainOf(member.card.id));
        seen.insert(member.card.id, chain.upTo);
    }
    return seen;
}

// Only batches with changes are answered, or two devices would answer each other for ever.
Result<bool> BatchMaker::owesAcknowledgement(const DeviceSelf &self) const
{
    int owed = 0;
    bool gap = false; // said once a day, so that whoever made the batches can make them again
    WB_TRY(const auto members, m_tables.members());
    for (const Member &member : members) {
        if (member.card.id == self.card.id || member.cutAt)
            continue;
        WB_TRY(const qint64 said, m_tables.seenBy(self.card.id, member.card.id));
        WB_TRY(const Chain chain, m_tables.chainOf(member.card.id));
        WB_TRY(const auto rows, m_tables.batchesOf(member.card.id));
        for (const BatchRow &row : rows) {
            owed += row.hasChanges && row.sequence > said && row.sequence <= chain.upTo;
            gap |= row.sequence > chain.upTo;
        }
    }
    return owed >= m_policy.acknowledgeAfter
        || ((owed > 0 || gap) && now() - self.lastMade >= m_policy.acknowledgeAfterMilliseconds);
}

Result<QStringList> BatchMaker::othersOf(const DeviceSelf &self) const
{
    // A vault that was restored also speaks for the device it was: that one may never do so again.
    const QString former = self.introduction.value(QLatin1StringView("former")).toBool()
        ? self.introduction.value(QLatin1StringView("by")).toString()
        : QString();
    WB_TRY(const auto members, m_tables.members());
    QStringList others;
    for (const Member &member : members) {
        if (member.card.id != self.card.id && member.card.id != former && !member.cutAt)
            others.append(member.card.id);
    }
    return others;
}

Result<void> BatchMaker::repeatIfSomebodyLacks()
{
    constexpr qint64 longEnough = 24LL * 60 * 60 * 1000;
    WB_TRY(DeviceSelf self, m_tables.requireSelf());
    if (self.snapshotDue || self.snapshotCovers)
        return {};
    WB_TRY(const auto rows, m_tables.batchesOf(self.card.id));
    WB_TRY(const Chain own, m_tables.chainOf(self.card.id));
    WB_TRY(const QStringList others, othersOf(self));
    for (const QString &other : others) {
        WB_TRY(const qint64 seen, m_tables.seenBy(other, self.card.id));
        WB_TRY(const Chain chain, m_tables.chainOf(other));
        for (const BatchRow &row : rows) {
            if (row.stored && row.sequence == seen + 1 && row.sequence > own.base && chain.lastMade > row.made + longEnough)
                self.snapshotDue = true;
        }
    }
    return self.snapshotDue ? m_tables.saveSelf(self) : Result<void>();
}

Result<void> BatchMaker::compactIfWorthIt()
{
    WB_TRY(DeviceSelf self, m_tables.requireSelf());
    if (self.snapshotDue || self.snapshotCovers)
        return {};
    WB_TRY(const auto rows, m_tables.batchesOf(self.card.id));
    WB_TRY(const Chain chain, m_tables.chainOf(self.card.id));
    qint64 snapshot = 0;
    qint64 since = 0;
    int count = 0;
    for (const BatchRow &row : rows) {
        if (row.sequence <= chain.base)
            continue;
        (row.covers ? snapshot : since) += row.bytes;
        count += row.covers ? 0 : 1;
    }
    if (count <= m_policy.compactAfter || (snapshot > m_policy.compactSmallBytes && since < snapshot))
        return {};
    self.snapshotDue = true;
    return m_tables.saveSelf(self);
}

} // namespace wb::sync
