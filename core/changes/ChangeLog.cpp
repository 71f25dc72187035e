#include "core/changes/ChangeLog.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"

namespace wb::changes {

storage::MigrationSet migrations()
{
    return {QStringLiteral("changes"), {QStringLiteral(":/wanderbuch/changes/001_log.sql")}};
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
    WB_TRY(auto last, database.prepare(QStringLiteral("SELECT milliseconds, counter FROM changes ORDER BY milliseconds DESC, counter DESC LIMIT 1")));
    WB_TRY(const bool any, last.step());
    if (any)
        log.m_clock = HybridClock({last.integer(0), quint32(last.integer(1))});
    return log;
}

Result<QString> ChangeLog::record(const QString &entity, const QString &entityId, Operation operation, const QJsonObject &fields)
{
    if (!m_database->inTransaction())
        return failure(ErrorCode::Internal, QStringLiteral("a change outside its transaction"));
    const HybridTime time = m_clock.tick(m_wall->nowUtc().toMSecsSinceEpoch());
    const QString uuid = newUuid();
    WB_TRY(const QByteArray json, canonicalJson(fields));
    WB_TRY(auto insert,
        m_database->prepare(QStringLiteral("INSERT INTO changes (uuid, milliseconds, counter, device, entity, entity_id, operation, fields)"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")));
    WB_CHECK(insert.bindAll(uuid, time.milliseconds, qint64(time.counter), m_device, entity, entityId, int(operation), QString::fromUtf8(json)).run());
    return uuid;
}

Result<QList<Change>> ChangeLog::after(qint64 position, int limit) const
{
    WB_TRY(auto select,
        m_database->prepare(QStringLiteral("SELECT position, uuid, milliseconds, counter, device, entity, entity_id, operation, fields FROM changes"
                                           " WHERE position > ? ORDER BY position LIMIT ?")));
    select.bindAll(position, limit);
    QList<Change> found;
    while (true) {
        WB_TRY(const bool row, select.step());
        if (!row)
            return found;
        WB_TRY(const QJsonObject fields, parseJsonObject(select.bytesView(8)));
        found.append({select.integer(0), select.text(1), {select.integer(2), quint32(select.integer(3))}, select.text(4), select.text(5),
            select.text(6), Operation(select.integer(7)), fields});
    }
}

} // namespace wb::changes
