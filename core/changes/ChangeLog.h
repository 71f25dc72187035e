// Every private write leaves an entry here, in the same transaction, so that devices can be synced without touching the
// stores again. Entries of other devices stand beside the own ones, as they were written there.
#pragma once

#include "core/base/Clock.h"
#include "core/changes/Change.h"
#include "core/storage/Database.h"
#include "core/storage/Migrations.h"

#include <QList>

namespace wb::changes {

[[nodiscard]] storage::MigrationSet migrations();

// Another device from now on, for a vault that was copied: two devices under one name would not be told apart. Logs that are open
// keep the old name.
[[nodiscard]] Result<void> renewDevice(storage::Database &database);

class ChangeLog
{
public:
    // Goes on where the log's last entry stands. The database must have migrations() and outlive the log.
    [[nodiscard]] static Result<ChangeLog> open(storage::Database &database, const Clock &clock);

    // Must be called inside the transaction that makes the change (Internal otherwise). A Put names every field of the entry, so
    // that another device can make it from nothing. An Amend takes the place of earlier ones of the same fields, a Purge of
    // everything. Answers with the entry's UUID.
    [[nodiscard]] Result<QString> record(const QString &entity, const QString &entityId, Operation operation, const QJsonObject &fields = {});

    // Entries after a position, oldest first, at most `limit`.
    [[nodiscard]] Result<QList<Change>> after(qint64 position, int limit = 1000) const;
    [[nodiscard]] Result<QList<Change>> ofEntry(const QString &entity, const QString &entityId) const;
    // This device's id: a UUID made when the database was.
    [[nodiscard]] const QString &device() const { return m_device; }

    // As the function above, for this log too.
    [[nodiscard]] Result<void> renewDevice();
    [[nodiscard]] Result<qint64> lastPosition() const; // 0 in an empty log

    // Gives own entries that lie more than a day ahead of the clock, which must have been wrong then, times of now in their old
    // order, and new UUIDs: other devices refuse them as they are. Answers with how many there were.
    [[nodiscard]] Result<qint64> restampAhead();

    // For Merger. An entry of another device; false if its UUID is there already. Later own entries come after it.
    [[nodiscard]] Result<bool> take(const Change &change);
    [[nodiscard]] Result<void> forget(qint64 position);
    [[nodiscard]] Result<void> setWaiting(const QString &entity, const QString &entityId, bool waiting);
    [[nodiscard]] Result<QList<std::pair<QString, QString>>> waiting() const;
    // Entries of versions before there was anything to merge.
    [[nodiscard]] Result<bool> holdsEarlyEntries() const;
    // A whole Put with the time at which the entry was last written by such a version, or of now.
    [[nodiscard]] Result<void> recordEarly(const QString &entity, const QString &entityId, const QJsonObject &fields);
    [[nodiscard]] Result<void> forgetEarlyEntries();

private:
    ChangeLog(storage::Database &database, const Clock &clock) : m_database(&database), m_wall(&clock) {}
    [[nodiscard]] Result<bool> insert(const Change &change);
    [[nodiscard]] Result<void> dropOverridden(const Change &change);
    [[nodiscard]] Result<HybridTime> lastTime() const;
    [[nodiscard]] qint64 now() const { return m_wall->nowUtc().toMSecsSinceEpoch(); }

    storage::Database *m_database;
    const Clock *m_wall;
    HybridClock m_clock;
    QString m_device;
};

} // namespace wb::changes
