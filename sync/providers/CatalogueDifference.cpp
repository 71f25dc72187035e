#include "sync/providers/CatalogueDifference.h"

#include "core/crypto/Digest.h"

#include <QJsonDocument>
#include <QSet>

namespace wb::sync {

namespace {

using Edition = std::pair<QString, QString>; // module, language

struct Known {
    QHash<Edition, QByteArray> digests;
    QMultiHash<QString, Edition> byShard;
};

Result<Known> readKnown(storage::Database &library, const QString &did)
{
    WB_TRY(auto rows,
        library.prepare(QStringLiteral("SELECT m.identifier, e.language, e.digest, e.shard FROM providers p JOIN modules m ON "
                                       "m.provider = p.id JOIN editions e ON e.module = m.id WHERE p.did = ?")));
    rows.bind(1, did);
    Known known;
    for (;;) {
        WB_TRY(const bool row, rows.step());
        if (!row)
            return known;
        const Edition edition { rows.text(0), rows.text(1) };
        known.digests.insert(edition, rows.bytes(2));
        known.byShard.insert(rows.text(3), edition);
    }
}

} // namespace

Result<CatalogueDifference> compareCatalogue(storage::Database &library, const ProviderFolder &folder)
{
    WB_TRY(const Known known, readKnown(library, folder.libraryId()));
    WB_TRY(const auto shards, folder.shards());
    QSet<QString> offered, came, changed, before;
    for (auto at = known.digests.begin(); at != known.digests.end(); ++at)
        before.insert(at.key().first);
    for (const Shard &shard : shards) {
        if (shard.pathways)
            continue;
        if (const auto same = known.byShard.values(shard.file.sha256); !same.isEmpty()) {
            for (const Edition &edition : same)
                offered.insert(edition.first);
            continue;
        }
        WB_TRY(const auto items, folder.items(shard));
        for (const CatalogueItem &item : items) {
            const auto publication = catalogue::readPublication(item.document);
            if (!publication || !item.problem.isEmpty())
                continue;
            offered.insert(publication->identifier);
            const QByteArray digest = crypto::sha256(QJsonDocument(item.document).toJson(QJsonDocument::Compact));
            if (!before.contains(publication->identifier))
                came.insert(publication->identifier);
            else if (known.digests.value({ publication->identifier, publication->language }) != digest)
                changed.insert(publication->identifier);
        }
    }
    return CatalogueDifference { int(offered.size()), int(came.size()), int(changed.size()), int((before - offered).size()) };
}

} // namespace wb::sync
