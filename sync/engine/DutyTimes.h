// When duties were through and are due again, kept in the library database over restarts.
#pragma once

#include "core/storage/Database.h"

#include <QDateTime>
#include <QHash>

namespace wb::sync {

struct DutyTimes {
    QDateTime lastGood, nextDue;
    int failures = 0; // in a row
};

// By key. DownloadList::prepare() makes the table.
[[nodiscard]] Result<QHash<QString, DutyTimes>> readDutyTimes(storage::Database &library);
[[nodiscard]] Result<void> putDutyTimes(storage::Database &library, const QString &key, const DutyTimes &times);

} // namespace wb::sync
