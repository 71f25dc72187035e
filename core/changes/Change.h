// One private write, of this device or of another one of the same person.
#pragma once

#include "core/changes/HybridClock.h"

#include <QJsonObject>
#include <QString>

namespace wb::changes {

// Stable: stands in the database and in what devices exchange.
enum class Operation {
    Put = 0, // the whole entry: every field it has
    Remove = 1, // taken out of sight; a later Put brings it back
    Amend = 2, // some fields of an entry that is there; makes no entry and brings none back
    Purge = 3, // forgotten: what was written before counts for nothing any more
};

struct Change {
    qint64 position = 0; // in this device's log, ascending
    QString uuid;
    HybridTime time;
    QString device;
    QString entity; // "credential", "saved", "event", …
    QString entityId;
    Operation operation = Operation::Put;
    QJsonObject fields; // what was put
};

// The order that all devices agree upon: time, then device.
[[nodiscard]] bool earlier(const Change &a, const Change &b);

} // namespace wb::changes
