#include "sync/devices/BatchReader.h"

#include "core/storage/Transaction.h"
#include "sync/devices/SyncedGroup.h"

namespace wb::sync {

BatchReader::BatchReader(vault::Session &session, changes::Merger &merger)
    : m_session(session)
    , m_merger(merger)
    , m_tables(session.database)
{
}

Result<ReadReport> BatchReader::take(const QString &name, const QByteArray &bytes)
{
    WB_TRY(auto transaction, storage::Transaction::begin(m_session.database));
    auto read = [&]() -> Result<ReadReport> {
        WB_TRY(const GroupKeys keys, m_tables.keys());
        const auto opened = openBatch(bytes, keys);
        if (!opened)
            return note(name, bytes.size(),
                { opened.error().code == ErrorCode::KeyNotFound ? ReadOutcome::Unreadable : ReadOutcome::Refused, {}, 0, 0 });
        const QString device = opened->batch.head.card.id;
        const auto author = authorOf(opened->batch);
        if (!author && author.error().code != ErrorCode::BadSignature)
            return tl::unexpected<Error>(author.error());
        if (author && !*author)
            return ReadReport { ReadOutcome::LaterAuthor, device, 0, 0 };
        if (!author || !checkSignature(*opened, **author))
            return note(name, bytes.size(), { ReadOutcome::Refused, {}, 0, 0 });
        WB_TRY(const auto member, m_tables.member(device));
        if (member && member->cutAt)
            return noteOfCutOff(name, bytes, device);
        return merge(name, bytes, opened->batch);
    }();
    if (!read)
        return read;
    WB_CHECK(transaction.commit());
    return read;
}

Result<std::optional<DeviceCard>> BatchReader::authorOf(const Batch &batch) const
{
    const DeviceCard &card = batch.head.card;
    WB_TRY(const auto known, m_tables.member(card.id));
    if (known)
        return std::optional(known->card);
    const QJsonObject &introduction = batch.head.introduction;
    WB_TRY(const auto by, m_tables.member(introduction.value(QLatin1StringView("by")).toString()));
    if (!by)
        return std::optional<DeviceCard>();
    if (by->cutAt)
        return failure(ErrorCode::BadSignature, QStringLiteral("introduced by a device that is cut off"));
    if (!checkIntroduction(introduction, card, by->card))
        return failure(ErrorCode::BadSignature, QStringLiteral("not introduced by whom it says"));
    return std::optional(card);
}

Result<bool> BatchReader::speaksOfTheGroup(const QByteArray &bytes) const
{
    WB_TRY(const GroupKeys keys, m_tables.keys());
    const auto opened = openBatch(bytes, keys);
    return opened && std::any_of(opened->batch.changes.begin(), opened->batch.changes.end(), [](const changes::Change &change) {
        return change.entity == QLatin1StringView("device") || change.entity == QLatin1StringView("groupkey");
    });
}

// What is not known of it by now may be by whoever holds it.
Result<ReadReport> BatchReader::noteOfCutOff(const QString &name, const QByteArray &bytes, const QString &device)
{
    WB_TRY(const auto rows, m_tables.batchesOf(device));
    const bool isKnown =
        std::any_of(rows.begin(), rows.end(), [digest = batchDigest(bytes)](const BatchRow &row) { return row.digest == digest; });
    WB_CHECK(m_tables.noteFile(name, { bytes.size(), FileOutcome::Read, 0 })); // that will not change
    return ReadReport { isKnown ? ReadOutcome::Known : ReadOutcome::Refused, device, 0, 0 };
}

Result<ReadReport> BatchReader::merge(const QString &name, const QByteArray &bytes, const Batch &batch)
{
    const BatchHead &head = batch.head;
    const QString device = head.card.id;
    WB_TRY(const DeviceSelf self, m_tables.requireSelf());
    WB_TRY(const bool isNew,
        m_tables.addBatch({ device, head.sequence, batchDigest(bytes), head.previous, name, bytes.size(), head.made, head.covers,
            head.isLast, !batch.changes.isEmpty(), true }));
    if (!isNew)
        return note(name, bytes.size(), { ReadOutcome::Known, device, 0, 0 });
    WB_TRY(const auto known, m_tables.member(device));
    WB_TRY(const auto merged, m_merger.merge(batch.changes, batch.attachments));
    if (merged.ahead) {
        WB_TRY(const auto rows, m_tables.batchesOf(device));
        for (const BatchRow &row : rows) {
            if (row.digest == batchDigest(bytes))
                WB_CHECK(m_tables.forgetBatch(row));
        }
        return ReadReport { ReadOutcome::Ahead, device, 0, 0 };
    }
    WB_CHECK(m_tables.noteSeen(device, head.seen));
    if (!known) { // told to the others too: whoever vouched for it may be cut off before they hear of it
        WB_TRY(const auto now, m_tables.member(device));
        if (!now)
            WB_CHECK(m_tables.saveMember({ head.card, {} }));
        WB_CHECK(m_session.changes.record(QStringLiteral("device"), device, changes::Operation::Put, deviceFields(head.card)));
    }
    return note(name, bytes.size(),
        { device == self.card.id ? ReadOutcome::OwnButUnknown : ReadOutcome::Applied, device, merged.added, merged.waiting });
}

Result<ReadReport> BatchReader::note(const QString &name, qint64 bytes, ReadReport report)
{
    WB_TRY(const GroupKeys keys, m_tables.keys());
    const auto outcome = report.outcome == ReadOutcome::Unreadable ? FileOutcome::Unreadable
        : report.outcome == ReadOutcome::Refused                   ? FileOutcome::Refused
                                                                   : FileOutcome::Read;
    WB_CHECK(m_tables.noteFile(name, { bytes, outcome, int(keys.size()) }));
    return report;
}

} // namespace wb::sync
