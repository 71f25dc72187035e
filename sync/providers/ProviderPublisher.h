// Makes a provider folder out of a library that somebody wrote: packs built and signed, catalogue, descriptor. The result is
// static files for any web server or stick.
#pragma once

#include "core/base/Clock.h"
#include "core/catalogue/Publication.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "sync/providers/ProviderDocuments.h"
#include "sync/providers/StaticFolder.h"

namespace wb::sync {

struct PublishReport {
    QString did;
    int packs = 0, pathways = 0, shards = 0;
    int written = 0, removed = 0; // files that changed
    QStringList warnings; // what was left out, and why
};

// The source: provider.json {"name", "description", "region", "languages"}, packs/<id>/<language>/ as PackBuilder takes them,
// pathways/*.json. The same source and key give the same bytes, except for the time of the last change in provider.json.
class ProviderPublisher
{
public:
    ProviderPublisher(const QString &source, const QString &target, const crypto::Ed25519KeyPair &key, const Clock &clock);

    // Folders without pack.json or quiz.gift are left out with a warning. Errors: NotFound, MalformedJson, MalformedDocument
    // (naming the file), NotWritable, those of PackBuilder. On an error the target may be half renewed, but its provider.json
    // still names the old state: readers see that digests differ and take nothing.
    [[nodiscard]] Result<PublishReport> publish();

private:
    struct Item { // of a catalogue file
        QString identifier;
        QJsonObject document;
    };
    Result<void> readSource();
    Result<void> buildPacks();
    Result<void> buildPack(const QString &folder, const QString &name);
    Result<void> readPathways();
    Result<void> writeShards(const QList<Item> &items, bool pathways);
    Result<void> writeShard(const QList<QJsonObject> &items, bool pathways);
    Result<void> writeIndexAndFeed();
    Result<void> writeDescriptor();
    Result<void> writeDidDocument();

    QString m_source;
    StaticFolder m_target;
    const crypto::Ed25519KeyPair &m_key;
    const Clock &m_clock;
    ProviderDescriptor m_descriptor;
    QList<Item> m_publications, m_pathways;
    QList<Shard> m_shards;
    PublishReport m_report;
};

} // namespace wb::sync
