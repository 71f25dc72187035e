// Every private write leaves an entry here, in the same transaction, so that devices can be synced without touching the
// stores again.
#pragma once

#include "core/base/Clock.h"
#include "core/changes/HybridClock.h"
#include "core/storage/Database.h"
#include "core/storage/Migrations.h"

#include <QJsonObject>

namespace wb::changes {

enum class Operation { Put, Remove };

struct Change {
    qint64 position = 0; // in this device's log, ascending
    QString uuid;
    HybridTime time;
    QString device;
    QString entity;   // "credential", "saved", "event", …
    QString entityId;
    Operation operation = Operation::Put;
    QJsonObject fields; // what was put; empty for a removal
};

[[nodiscard]] storage::MigrationSet migrations();

class ChangeLog
{
public:
    // Goes on where the log's last entry stands. The database must have migrations() and outlive the log.
    [[nodiscard]] static Result<ChangeLog> open(storage::Database &database, const Clock &clock);

    // Must be called inside the transaction that makes the change (Internal otherwise). Answers with the entry's UUID.
    [[nodiscard]] Result<QString> record(const QString &entity, const QString &entityId, Operation operation, const QJsonObject &fields = {});

    // Entries after a position, oldest first, at most `limit`.
    [[nodiscard]] Result<QList<Change>> after(qint64 position, int limit = 1000) const;
    // This device's id: a UUID made when the database was.
    [[nodiscard]] const QString &device() const { return m_device; }

private:
    ChangeLog(storage::Database &database, const Clock &clock) : m_database(&database), m_wall(&clock) {}

    storage::Database *m_database;
    const Clock *m_wall;
    HybridClock m_clock;
    QString m_device;
};

} // namespace wb::changes
