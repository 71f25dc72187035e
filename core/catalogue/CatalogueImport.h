// Takes a provider's whole offer in, one item after another, in one transaction. What the provider no longer offers goes.
#pragma once

#include "core/catalogue/OfferWriter.h"
#include "core/storage/Transaction.h"

#include <memory>

namespace wb::catalogue {

// Nothing is changed unless finish() is called and answers without an error. Doing the same import again changes nothing.
class CatalogueImport
{
public:
    static constexpr int mostItems = OfferWriter::mostItems;

    [[nodiscard]] static Result<CatalogueImport> begin(storage::Database &database, const ProviderRecord &provider);
    CatalogueImport(CatalogueImport &&) noexcept = default;

    // One publication (see Publication.h) or pathway (Pathway.h). `shard` is the SHA-256 of the file it stood in, if it has one.
    // A malformed item is left out and reported; errors are those of the storage, and TooLarge after mostItems.
    [[nodiscard]] Result<void> addPublication(const QJsonObject &document, const QString &shard = {});
    [[nodiscard]] Result<void> addPathway(const QJsonObject &document, const QString &shard = {});
    // Everything that stood in this shard at the last import is still offered. False if it is not here whole: read it then.
    [[nodiscard]] Result<bool> keepShard(const QString &shard);
    void leaveOut(const QString &item, const QString &reason);

    [[nodiscard]] Result<ImportReport> finish();

private:
    CatalogueImport(storage::Database &database, storage::Transaction transaction)
        : m_transaction(std::move(transaction)),
          m_writer(std::make_unique<OfferWriter>(database))
    {
    }

    storage::Transaction m_transaction;
    std::unique_ptr<OfferWriter> m_writer;
    QSet<QString> m_shards;
};

// Takes away a provider with all it offers, in the caller's transaction. Its packs that are here stay. Does nothing if it is not here.
[[nodiscard]] Result<void> removeProvider(storage::Database &library, const QString &did);

} // namespace wb::catalogue
