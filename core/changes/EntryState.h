// What the changes of all devices to one entry add up to. A pure function of their set: order and repetition do not matter, so
// devices that know the same changes hold the same entry.
#pragma once

#include "core/changes/Change.h"

#include <QList>

namespace wb::changes {

struct EntryState {
    enum class Presence { Unknown, Present, Removed, Purged }; // unknown: only amendments have come so far

    QString entity;
    QString id;
    Presence presence = Presence::Unknown; // the last of Put, Remove and Purge
    QJsonObject fields; // the last writer of each since the last Purge
    QList<Change> history; // what it was made of, earliest first
};

// The changes of one entry, in any order.
[[nodiscard]] EntryState fold(QList<Change> changes);
// Those whose every effect is overridden by others of the list, whatever else may still come: they can be dropped.
[[nodiscard]] QList<Change> redundant(const EntryState &state);

} // namespace wb::changes
