#include "core/progress/EventStore.h"

#include "core/base/Json.h"
#include "core/progress/EventRow.h"
#include "core/storage/Transaction.h"

namespace wb::progress {

storage::MigrationSet migrations()
{
    return {QStringLiteral("progress"), {QStringLiteral(":/wanderbuch/progress/001_events.sql")}};
}

Result<Event> EventStore::append(Event event)
{
    WB_TRY(const QList<Event> kept, append(QList<Event>{std::move(event)}));
    return kept.first();
}

Result<QList<Event>> EventStore::append(QList<Event> events)
{
    WB_TRY(auto transaction, storage::Transaction::begin(*m_database));
    for (Event &event : events) {
        event.device = m_log->device();
        WB_CHECK(insert(event, Known::Refused));
    }
    WB_CHECK(transaction.commit());
    return events;
}

Result<qint64> EventStore::merge(const QList<Event> &events)
{
    WB_TRY(auto transaction, storage::Transaction::begin(*m_database));
    qint64 added = 0;
    for (const Event &event : events) {
        WB_TRY(const bool isNew, insert(event, Known::PassedOver));
        added += isNew ? 1 : 0;
    }
    WB_CHECK(transaction.commit());
    return added;
}

// True if the event was new.
Result<bool> EventStore::insert(const Event &event, Known known)
{
    WB_TRY(const bool isNew, insertEvent(*m_database, event));
    if (!isNew) {
        if (known == Known::Refused)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("learning event %1").arg(event.uuid));
        return false;
    }
    WB_CHECK(m_log->record(QStringLiteral("event"), event.uuid, changes::Operation::Put, toJson(event)));
    return true;
}

Result<QList<Event>> EventStore::read(const QString &condition, const QString &value) const
{
    WB_TRY(auto statement,
        m_database->prepare(QStringLiteral("SELECT uuid, kind, module, pack_digest, pack_version, href, block, payload, time, device"
                                           " FROM learning_events %1 ORDER BY time, uuid").arg(condition)));
    if (!condition.isEmpty())
        statement.bind(1, value);
    return statement.collect([&] { return eventOf(statement); });
}

// Of a row that begins with uuid, kind, module, pack_digest, pack_version, href, block, payload, time, device.
Result<Event> EventStore::eventOf(const storage::Statement &row)
{
    WB_TRY(const QJsonObject payload, parseJsonObject(row.bytesView(7)));
    // Through the one reader of events, so that kinds and limits are checked in one place.
    Event event;
    event.place = {row.text(2), row.bytes(3), row.text(4), row.text(5), row.text(6)};
    event.uuid = row.text(0);
    event.payload = payload;
    event.time = QDateTime::fromMSecsSinceEpoch(row.integer(8), Qt::UTC);
    event.device = row.text(9);
    QJsonObject json = toJson(event);
    json.insert(QStringLiteral("kind"), row.text(1));
    return eventFromJson(json);
}

// Bound to: module, since, position, since, position.
static const QString isAfter = QStringLiteral(
    " FROM learning_events AS e WHERE module = ? AND time >= ? AND position > ?"
    " AND NOT (kind IN ('rated', 'commented') AND EXISTS (SELECT 1 FROM learning_events AS later WHERE later.module = e.module"
    "  AND later.kind = 'takenBack' AND json_extract(later.payload, '$.event') = e.uuid))"
    " AND NOT (kind = 'takenBack' AND EXISTS (SELECT 1 FROM learning_events AS meant"
    "  WHERE meant.uuid = json_extract(e.payload, '$.event') AND (meant.time < ? OR meant.position > ?)))");

Result<QList<EventStore::Stored>> EventStore::after(qint64 position, const QString &module, const QDateTime &since, int limit) const
{
    WB_TRY(auto statement,
        m_database->prepare(QStringLiteral("SELECT uuid, kind, module, pack_digest, pack_version, href, block, payload, time, device, position")
            + isAfter + QStringLiteral(" ORDER BY position LIMIT ?")));
    const qint64 from = since.isValid() ? since.toMSecsSinceEpoch() : 0;
    statement.bindAll(module, from, position, from, position, limit);
    return statement.collect([&]() -> Result<Stored> {
        WB_TRY(Event event, eventOf(statement));
        return Stored{statement.integer(10), std::move(event)};
    });
}

Result<qint64> EventStore::countAfter(qint64 position, const QString &module, const QDateTime &since) const
{
    WB_TRY(auto statement,
        m_database->prepare(QStringLiteral("SELECT count(*)") + isAfter));
    const qint64 from = since.isValid() ? since.toMSecsSinceEpoch() : 0;
    statement.bindAll(module, from, position, from, position);
    WB_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<qint64> EventStore::lastPosition(const QString &module) const
{
    WB_TRY(auto statement, m_database->prepare(QStringLiteral("SELECT max(position) FROM learning_events WHERE module = ?")));
    statement.bind(1, module);
    WB_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

Result<QStringList> EventStore::modules() const
{
    WB_TRY(auto statement, m_database->prepare(QStringLiteral("SELECT DISTINCT module FROM learning_events ORDER BY module")));
    return statement.collect([&] { return statement.text(0); });
}

Result<QList<Event>> EventStore::all() const
{
    return read({}, {});
}

Result<QList<Event>> EventStore::ofModule(const QString &module) const
{
    return read(QStringLiteral("WHERE module = ?"), module);
}

Result<qint64> EventStore::count() const
{
    WB_TRY(auto statement, m_database->prepare(QStringLiteral("SELECT count(*) FROM learning_events")));
    WB_TRY(const bool row, statement.step());
    return row ? statement.integer(0) : 0;
}

} // namespace wb::progress
