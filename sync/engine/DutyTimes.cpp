#include "sync/engine/DutyTimes.h"

#include "core/base/Clock.h"

namespace wb::sync {

namespace {

QString text(const QDateTime &time)
{
    return time.isValid() ? toRfc3339(time) : QString();
}

} // namespace

Result<QHash<QString, DutyTimes>> readDutyTimes(storage::Database &library)
{
    WB_TRY(auto rows, library.prepare(QStringLiteral("SELECT key, last_good, next_due, failures FROM duties")));
    QHash<QString, DutyTimes> all;
    for (;;) {
        WB_TRY(const bool row, rows.step());
        if (!row)
            return all;
        all.insert(rows.text(0), { fromRfc3339(rows.text(1)), fromRfc3339(rows.text(2)), int(rows.integer(3)) });
    }
}

Result<void> putDutyTimes(storage::Database &library, const QString &key, const DutyTimes &times)
{
    WB_TRY(auto write,
        library.prepare(QStringLiteral("INSERT INTO duties (key, last_good, next_due, failures) VALUES (?1, ?2, ?3, ?4) "
                                       "ON CONFLICT (key) DO UPDATE SET last_good = ?2, next_due = ?3, failures = ?4")));
    return write.bindAll(key, text(times.lastGood), text(times.nextDue), times.failures).run();
}

} // namespace wb::sync
