// The learning events of this device, kept in the vault. Only ever appended to; the change log gets its entry in the same
// transaction.
#pragma once

#include "core/changes/ChangeLog.h"
#include "core/progress/Event.h"

namespace wb::progress {

[[nodiscard]] storage::MigrationSet migrations();

// Used on the database's worker only.
class EventStore
{
public:
    // The database must have migrations() and those of changes; both must outlive the store.
    EventStore(storage::Database &database, changes::ChangeLog &log) : m_database(&database), m_log(&log) {}

    // Keeps a new event made here; answers with it, device filled in. AlreadyExists if the UUID was kept before.
    [[nodiscard]] Result<Event> append(Event event);
    // Several at once: all or none.
    [[nodiscard]] Result<QList<Event>> append(QList<Event> events);
    // Events of other devices or of a backup: those that are new are kept as they are, known ones are passed over.
    // Answers with how many were new.
    [[nodiscard]] Result<qint64> merge(const QList<Event> &events);

    [[nodiscard]] Result<QList<Event>> all() const;
    [[nodiscard]] Result<QList<Event>> ofModule(const QString &module) const;
    [[nodiscard]] Result<qint64> count() const;

    // As they came into this store: those of a module after a position and not older than `since` (invalid: all), at most `limit`. For
    // what goes through them once: ratings and feedback that were taken back by now are left out, and so is taking back what lies
    // after the position too, or before `since`.
    struct Stored {
        qint64 position = 0;
        Event event;
    };
    [[nodiscard]] Result<QList<Stored>> after(qint64 position, const QString &module, const QDateTime &since, int limit) const;
    [[nodiscard]] Result<qint64> countAfter(qint64 position, const QString &module, const QDateTime &since) const;
    [[nodiscard]] Result<qint64> lastPosition(const QString &module) const; // 0 if nothing was done in it
    // Every module that something was done in.
    [[nodiscard]] Result<QStringList> modules() const;

private:
    enum class Known { Refused, PassedOver };
    Result<bool> insert(const Event &event, Known known);
    Result<QList<Event>> read(const QString &condition, const QString &value) const;
    static Result<Event> eventOf(const storage::Statement &row);

    storage::Database *m_database;
    changes::ChangeLog *m_log;
};

} // namespace wb::progress
