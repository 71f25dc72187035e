#include "core/changes/EntryState.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace wb::changes {

bool earlier(const Change &a, const Change &b)
{
    return std::tie(a.time, a.device, a.uuid) < std::tie(b.time, b.device, b.uuid);
}

EntryState fold(QList<Change> changes)
{
    std::sort(changes.begin(), changes.end(), earlier);
    EntryState state;
    for (const Change &change : changes) {
        switch (change.operation) {
        case Operation::Put: state.presence = EntryState::Presence::Present; break;
        case Operation::Remove:
            // What was forgotten is not there to be taken out of sight, even if another device did that later.
            if (state.presence != EntryState::Presence::Purged)
                state.presence = EntryState::Presence::Removed;
            break;
        case Operation::Purge:
            state.presence = EntryState::Presence::Purged;
            state.fields = {};
            break;
        case Operation::Amend: break;
        }
        for (auto field = change.fields.begin(); field != change.fields.end(); ++field)
            state.fields.insert(field.key(), field.value());
    }
    if (!changes.isEmpty()) {
        state.entity = changes.first().entity;
        state.id = changes.first().entityId;
    }
    state.history = std::move(changes);
    return state;
}

QList<Change> redundant(const EntryState &state)
{
    QList<Change> dropped;
    QSet<QString> written;
    bool presenceKnown = false;
    bool putKnown = false;
    bool purged = false;
    for (auto change = state.history.crbegin(); change != state.history.crend(); ++change) {
        const QStringList fields = change->fields.keys();
        const bool saysPresence = change->operation != Operation::Amend && !presenceKnown;
        const bool saysFields =
            std::any_of(fields.begin(), fields.end(), [&](const QString &field) { return !written.contains(field); });
        // A Remove means one thing after a Put and another after a Purge, and one from before the Put may still come.
        const bool isLastPut = change->operation == Operation::Put && !putKnown;
        const bool isLastPurge = change->operation == Operation::Purge && !purged;
        if (purged || !(saysPresence || saysFields || isLastPut || isLastPurge))
            dropped.append(*change);
        written.unite(QSet<QString>(fields.begin(), fields.end()));
        presenceKnown |= change->operation != Operation::Amend;
        putKnown |= change->operation == Operation::Put;
        purged |= change->operation == Operation::Purge;
    }
    return dropped;
}

} // namespace wb::changes
