#include "sync/providers/StateChanges.h"

#include <QSet>

namespace wb::sync {

namespace {

// Enough for whoever looks in every day, and small.
constexpr qsizetype mostChanges = 32;
constexpr qsizetype mostChangedFiles = 48; // over all of them

QSet<QString> digestsOf(const QList<Shard> &shards)
{
    QSet<QString> digests;
    for (const Shard &shard : shards)
        digests.insert(shard.file.sha256);
    return digests;
}

} // namespace

QList<StateChange> changesTo(const CatalogueState &now, const CatalogueState &before, const QList<StateChange> &earlier)
{
    if (before.index == now.index)
        return earlier;
    const QSet<QString> nowSet = digestsOf(now.shards), thenSet = digestsOf(before.shards);
    QList<StateChange> states = earlier;
    states.prepend({ before.index, {}, {} });
    QList<StateChange> changes;
    qsizetype files = 0;
    for (const StateChange &change : std::as_const(states)) {
        // Of the earlier state to the last one, and on to this one.
        const QSet<QString> came = digestsOf(change.come);
        QSet<QString> gone(change.gone.begin(), change.gone.end());
        for (const Shard &shard : before.shards) {
            if (!nowSet.contains(shard.file.sha256) && !came.contains(shard.file.sha256))
                gone.insert(shard.file.sha256);
        }
        QList<Shard> come;
        for (const Shard &shard : now.shards) {
            const bool wasThere = thenSet.contains(shard.file.sha256) && !came.contains(shard.file.sha256);
            if (!wasThere && !gone.remove(shard.file.sha256))
                come.append(shard);
        }
        files += gone.size() + come.size();
        if (files > mostChangedFiles || changes.size() >= mostChanges)
            break;
        QStringList sorted(gone.begin(), gone.end());
        sorted.sort();
        changes.append({ change.from, sorted, come });
    }
    return changes;
}

} // namespace wb::sync
