// Makes a provider folder out of a library that somebody wrote: packs built and signed, catalogue, descriptor. The result is
// static files for any web server or stick.
#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/Publication.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "sync/providers/CatalogueTree.h"
#include "sync/providers/ProviderDocuments.h"
#include "sync/providers/ProviderSignature.h"
#include "sync/providers/StaticFolder.h"

namespace wb::sync {

struct PublishReport {
    QString did;
    int packs = 0, pathways = 0, shards = 0;
    int written = 0, removed = 0; // files that changed
    QStringList warnings; // what was left out, and why
};

// The source: provider.json {"id", "name", "description", "region", "languages", "mirrors", "endpoints"} (see ProviderDescriptor; an id is
// a did:web, without one the provider is the did:key of its key),
// packs/<id>/<language>/ as PackBuilder takes them, pathways/*.json; publications/*.json, each {"publications": […]} of packs that are
// published already, links relative to catalogue/; trust/ with sources.json (see trust::readSources), which becomes a signed bundle. The same source and key give the same bytes, except for the time of the last change in provider.json.
class ProviderPublisher
{
public:
    ProviderPublisher(const QString &source, const QString &target, const crypto::Ed25519KeyPair &key, const Clock &clock);

    // Folders without pack.json or quiz.gift are left out with a warning. Errors: NotFound, MalformedJson, MalformedDocument
    // (naming the file), NotWritable, those of PackBuilder. On an error the target may be half renewed, but its provider.json
    // still names the old state: readers see that digests differ and take nothing.
    [[nodiscard]] Result<PublishReport> publish();

private:
    Result<void> readSource();
    Result<void> buildPacks();
    Result<void> buildPack(const QString &folder, const QString &name);
    Result<void> readPathways();
    Result<void> addPublication(const QJsonObject &publication);
    Result<void> readPublications();
    Result<void> writeCatalogue();
    Result<QList<Shard>> writeShards(const QList<CatalogueTree::File> &files, bool pathways);
    Result<Shard> writeShard(const CatalogueTree::File &items, bool pathways);
    Result<FileReference> writePart(const QList<Shard> &shards);
    Result<void> writeFeed();
    Result<void> readBefore();
    Result<void> writeTrust();
    Result<void> writeDescriptor();
    Result<void> writeDidDocument();
    [[nodiscard]] PinnedKey ownKey() const;

    QString m_source;
    StaticFolder m_target;
    const crypto::Ed25519KeyPair &m_key;
    const Clock &m_clock;
    ProviderDescriptor m_descriptor;
    QList<CatalogueEntry> m_publications, m_pathways;
    QList<Shard> m_shards; // of the new state
    std::optional<ProviderDescriptor> m_before; // of the state that is there
    QList<Shard> m_shardsBefore;
    PublishReport m_report;
};

} // namespace wb::sync
