#include "core/changes/ChangeLog.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"

#include <algorithm>

namespace wb::changes {

namespace {

constexpr char columns[] = "position, uuid, milliseconds, counter, device, entity, entity_id, operation, fields";

Result<QList<Change>> readAll(storage::Statement &select)
{
    return select.collect([&]() -> Result<Change> {
        WB_TRY(const QJsonObject fields, parseJsonObject(select.bytesView(8)));
        return Change{select.integer(0), select.text(1), {select.integer(2), quint32(select.integer(3))}, select.text(4), select.text(5),
            select.text(6), Operation(select.integer(7)), fields};
    });
}

} // namespace

storage::MigrationSet migrations()
{
    return {QStringLiteral("changes"), {QStringLiteral(":/wanderbuch/changes/001_log.sql"), QStringLiteral(":/wanderbuch/changes/002_merging.sql")}};
}

Result<void> renewDevice(storage::Database &database)
{
    WB_TRY(auto update, database.prepare(QStringLiteral("UPDATE changes_device SET id = ?")));
    return update.bindAll(newUuid()).run();
}

Result<ChangeLog> ChangeLog::open(storage::Database &database, const Clock &clock)
{
    ChangeLog log(database, clock);
    {
        WB_TRY(auto device, database.prepare(QStringLiteral("SELECT id FROM changes_device")));
        WB_TRY(const bool there, device.step());
        if (there)
            log.m_device = device.text(0);
    }
    if (log.m_device.isEmpty()) {
        log.m_device = newUuid();
        WB_TRY(auto insert, database.prepare(QStringLiteral("INSERT INTO changes_device (id) VALUES (?)")));
        WB_CHECK(insert.bindAll(log.m_device).run());
    }
    WB_TRY(const HybridTime last, log.lastTime());
    log.m_clock = HybridClock(last);
    return log;
}

Result<QString> ChangeLog::record(const QString &entity, const QString &entityId, Operation operation, const QJsonObject &fields)
{
    if (!m_database->inTransaction())
        return failure(ErrorCode::Internal, QStringLiteral("a change outside its transaction"));
    const Change change{0, newUuid(), m_clock.tick(now()), m_device, entity, entityId, operation, fields};
    if (operation == Operation::Amend || operation == Operation::Purge)
        WB_CHECK(dropOverridden(change));
    WB_CHECK(insert(change));
    return change.uuid;
}

Result<QList<Change>> ChangeLog::after(qint64 position, int limit) const
{
    WB_TRY(auto select,
        m_database->prepare(
            QStringLiteral("SELECT %1 FROM changes WHERE position > ? ORDER BY position LIMIT ?").arg(QLatin1StringView(columns))));
    select.bindAll(position, limit);
    return readAll(select);
}

Result<QList<Change>> ChangeLog::ofEntry(const QString &entity, const QString &entityId) const
{
    WB_TRY(auto select,
        m_database->prepare(QStringLiteral("SELECT %1 FROM changes WHERE entity = ? AND entity_id = ? AND whole = 1 ORDER BY position")
                                .arg(QLatin1StringView(columns))));
    select.bindAll(entity, entityId);
    return readAll(select);
}

Result<void> ChangeLog::renewDevice()
{
    WB_CHECK(changes::renewDevice(*m_database));
    WB_TRY(auto device, m_database->prepare(QStringLiteral("SELECT id FROM changes_device")));
    WB_CHECK(device.step());
    m_device = device.text(0);
    return {};
}

Result<qint64> ChangeLog::lastPosition() const
{
    WB_TRY(auto last, m_database->prepare(QStringLiteral("SELECT coalesce(max(position), 0) FROM changes")));
    WB_CHECK(last.step());
    return last.integer(0);
}

Result<bool> ChangeLog::take(const Change &change)
{
    m_clock.observe(change.time, now());
    return insert(change);
}

Result<bool> ChangeLog::insert(const Change &change)
{
    WB_TRY(const QByteArray json, canonicalJson(change.fields));
    WB_TRY(auto insert,
        m_database->prepare(QStringLiteral("INSERT INTO changes (uuid, milliseconds, counter, device, entity, entity_id, operation, fields, whole)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (uuid) DO NOTHING")));
    WB_CHECK(insert
                 .bindAll(change.uuid, change.time.milliseconds, qint64(change.time.counter), change.device, change.entity, change.entityId,
                     int(change.operation), QString::fromUtf8(json))
                 .run());
    return m_database->changes() > 0;
}

// What is amended again and again (reports) must not fill the log, and what is purged must not stay in it.
Result<void> ChangeLog::dropOverridden(const Change &change)
{
    WB_TRY(const QList<Change> others, ofEntry(change.entity, change.entityId));
    for (const Change &other : others) {
        const QStringList fields = other.fields.keys();
        if (change.operation == Operation::Purge
            || (other.operation == Operation::Amend
                && std::all_of(fields.begin(), fields.end(), [&](const QString &field) { return change.fields.contains(field); })))
            WB_CHECK(forget(other.position));
    }
    return {};
}

Result<HybridTime> ChangeLog::lastTime() const
{
    WB_TRY(auto last, m_database->prepare(QStringLiteral("SELECT milliseconds, counter FROM changes ORDER BY milliseconds DESC, counter DESC LIMIT 1")));
    WB_TRY(const bool any, last.step());
    return any ? HybridTime{last.integer(0), quint32(last.integer(1))} : HybridTime();
}

Result<qint64> ChangeLog::restampAhead()
{
    if (!HybridClock::isFarAhead(m_clock.last(), now()))
        return 0;
    QList<qint64> ahead;
    {
        WB_TRY(auto select,
            m_database->prepare(QStringLiteral("SELECT position, milliseconds, counter FROM changes WHERE device = ? ORDER BY milliseconds, counter")));
        select.bindAll(m_device);
        while (true) {
            WB_TRY(const bool row, select.step());
            if (!row)
                break;
            if (HybridClock::isFarAhead({select.integer(1), quint32(select.integer(2))}, now()))
                ahead.append(select.integer(0));
        }
    }
    m_clock = HybridClock();
    {
        WB_TRY(auto sane, m_database->prepare(QStringLiteral("SELECT milliseconds, counter FROM changes ORDER BY milliseconds DESC, counter DESC")));
        while (true) {
            WB_TRY(const bool row, sane.step());
            if (!row || m_clock.observe({sane.integer(0), quint32(sane.integer(1))}, now()))
                break;
        }
    }
    for (const qint64 position : ahead) {
        const HybridTime time = m_clock.tick(now());
        WB_TRY(auto update, m_database->prepare(QStringLiteral("UPDATE changes SET milliseconds = ?, counter = ?, uuid = ? WHERE position = ?")));
        WB_CHECK(update.bindAll(time.milliseconds, qint64(time.counter), newUuid(), position).run());
    }
    return ahead.size();
}

Result<void> ChangeLog::forget(qint64 position)
{
    WB_TRY(auto clean, m_database->prepare(QStringLiteral("DELETE FROM changes WHERE position = ?")));
    return clean.bindAll(position).run();
}

Result<void> ChangeLog::setWaiting(const QString &entity, const QString &entityId, bool waiting)
{
    WB_TRY(auto update,
        m_database->prepare(QStringLiteral("UPDATE changes SET waiting = ?1 WHERE entity = ?2 AND entity_id = ?3 AND waiting <> ?1")));
    return update.bindAll(waiting, entity, entityId).run();
}

Result<QList<std::pair<QString, QString>>> ChangeLog::waiting() const
{
    WB_TRY(auto select, m_database->prepare(QStringLiteral("SELECT DISTINCT entity, entity_id FROM changes WHERE waiting = 1")));
    return select.collect([&] { return std::pair<QString, QString>{select.text(0), select.text(1)}; });
}

Result<bool> ChangeLog::holdsEarlyEntries() const
{
    WB_TRY(auto select, m_database->prepare(QStringLiteral("SELECT 1 FROM changes WHERE whole = 0 LIMIT 1")));
    return select.step();
}

Result<void> ChangeLog::recordEarly(const QString &entity, const QString &entityId, const QJsonObject &fields)
{
    HybridTime time;
    {
        WB_TRY(auto last,
            m_database->prepare(QStringLiteral("SELECT milliseconds, counter FROM changes WHERE entity = ? AND entity_id = ? AND whole = 0"
                                               " ORDER BY milliseconds DESC, counter DESC LIMIT 1")));
        WB_TRY(const bool any, last.bindAll(entity, entityId).step());
        if (any)
            time = {last.integer(0), quint32(last.integer(1))};
    }
    if (time == HybridTime())
        time = m_clock.tick(now());
    WB_CHECK(insert({0, newUuid(), time, m_device, entity, entityId, Operation::Put, fields}));
    return {};
}

Result<void> ChangeLog::forgetEarlyEntries()
{
    WB_TRY(auto clean, m_database->prepare(QStringLiteral("DELETE FROM changes WHERE whole = 0")));
    return clean.run();
}

} // namespace wb::changes
