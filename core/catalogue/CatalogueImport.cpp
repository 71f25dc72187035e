#include "core/catalogue/CatalogueImport.h"

#include "core/catalogue/CatalogueReader.h"

#include <algorithm>

namespace wb::catalogue {

Result<CatalogueImport> CatalogueImport::begin(storage::Database &database, const ProviderRecord &provider)
{
    WB_TRY(auto transaction, storage::Transaction::begin(database));
    CatalogueImport import(database, std::move(transaction));
    WB_CHECK(import.m_writer->begin(provider));
    return import;
}

Result<void> CatalogueImport::addPublication(const QJsonObject &document, const QString &shard)
{
    m_shards.insert(shard);
    return m_writer->addPublication(preparePublication(document), shard);
}

Result<void> CatalogueImport::addPathway(const QJsonObject &document, const QString &shard)
{
    m_shards.insert(shard);
    return m_writer->addPathway(document, shard);
}

void CatalogueImport::leaveOut(const QString &item, const QString &reason)
{
    m_writer->leaveOut(item, reason);
}

Result<bool> CatalogueImport::keepShard(const QString &shard)
{
    WB_TRY(const bool whole, m_writer->isWhole(shard));
    if (whole) {
        m_shards.insert(shard);
        WB_CHECK(m_writer->keepShard(shard));
    }
    return whole;
}

Result<ImportReport> CatalogueImport::finish()
{
    WB_CHECK(m_writer->removeUnseen());
    for (const QString &shard : std::as_const(m_shards))
        WB_CHECK(m_writer->endShard(shard));
    WB_TRY(const QStringList all, m_writer->shards(false));
    for (const QString &shard : all) {
        if (!m_shards.contains(shard))
            WB_CHECK(m_writer->removeShard(shard));
    }
    WB_CHECK(m_writer->writeTouched());
    WB_CHECK(m_writer->close());
    WB_CHECK(m_transaction.commit());
    return m_writer->report();
}

Result<void> removeProvider(storage::Database &library, const QString &did)
{
    WB_TRY(const auto providers, CatalogueReader(library).providers());
    const auto provider = std::ranges::find(providers, did, &ProviderRecord::did);
    if (provider == providers.end())
        return {};
    // An offer of nothing: the search index forgets word for word, so rows are not simply deleted.
    WB_TRY(auto import, CatalogueImport::begin(library, *provider));
    WB_CHECK(import.finish());
    WB_TRY(auto gone, library.prepare(QStringLiteral("DELETE FROM providers WHERE did = ?")));
    return gone.bind(1, did).run();
}

} // namespace wb::catalogue
