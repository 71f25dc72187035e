// What became of the files of earlier states of a catalogue, so that whoever looks in every day reads no index. Pure.
#pragma once

#include "sync/providers/ProviderDocuments.h"

namespace wb::sync {

struct CatalogueState {
    QString index; // SHA-256
    QList<Shard> shards; // all
};

// From `before`, whose provider.json told of `earlier` ones, to `now`: of the last state, and of those it knew of, the youngest
// first, as long as that is little to say.
[[nodiscard]] QList<StateChange> changesTo(
    const CatalogueState &now, const CatalogueState &before, const QList<StateChange> &earlier);

} // namespace wb::sync
