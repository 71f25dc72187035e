// The documents that a publisher writes for readers of OPDS 2.0 and of DIDs. Pure.
#pragma once

#include "core/packs/Manifest.h"
#include "sync/providers/ProviderDocuments.h"

namespace wb::sync {

// What the catalogue says of a pack: its own metadata, and what a reader wants to know before fetching it. `path` is below the
// provider's folder.
[[nodiscard]] QJsonObject publicationOf(const packs::Manifest &manifest, const QString &path, const QString &sha256, qint64 bytes);
// A file of the catalogue: publications as an OPDS 2.0 feed, or pathways.
[[nodiscard]] QJsonObject shardDocument(const QList<QJsonObject> &items, bool pathways, const QString &provider);
// For readers that know OPDS and nothing of shards: where to go on.
[[nodiscard]] QJsonObject feedDocument(const QList<Shard> &shards, const QString &provider);
// W3C DID 1.0 with one Multikey for assertions.
[[nodiscard]] QJsonObject didDocument(const QString &did, const QString &multikey);

} // namespace wb::sync
