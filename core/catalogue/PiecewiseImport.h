// Takes a provider's offer in file by file, while people look at what is here already. For what is too large, or comes too slowly,
// to wait for all of it; a program that was killed goes on where it was.
#pragma once

#include "core/catalogue/OfferWriter.h"
#include "core/storage/Transaction.h"

#include <memory>
#include <optional>

namespace wb::catalogue {

// The library is sound after every commit: old items stay until finish(), new ones are found at once. From begin() to finish() the
// provider's row has no descriptor, which says that there is more to come.
class PiecewiseImport {
public:
    // `files`: the digests (SHA-256, hex) of all files of the new state, each once.
    [[nodiscard]] static Result<PiecewiseImport> begin(
        storage::Database &database, const ProviderRecord &provider, const QStringList &files);
    PiecewiseImport(PiecewiseImport &&) noexcept;
    ~PiecewiseImport();

    // Those that are not here whole, in the order given.
    [[nodiscard]] const QStringList &missing() const { return m_missing; }

    // The items of one file, then endFile(). A malformed item is left out and reported; errors as CatalogueImport.
    [[nodiscard]] Result<void> addPublication(const QJsonObject &document, const QString &file);
    [[nodiscard]] Result<void> addPublication(const PreparedPublication &prepared, const QString &file);
    [[nodiscard]] Result<void> addPathway(const QJsonObject &document, const QString &file);
    void leaveOut(const QString &item, const QString &reason);
    [[nodiscard]] Result<void> endFile(const QString &file);
    // Makes the files that ended since the last commit last. Never call it in the middle of one.
    [[nodiscard]] Result<void> commit();

    // After the last file: what no file holds any more goes, and the provider's state is the new one.
    [[nodiscard]] Result<ImportReport> finish();

private:
    PiecewiseImport(storage::Database &database, ProviderRecord provider);
    Result<void> open();

    storage::Database *m_database;
    std::unique_ptr<class ImportMemory> m_memory; // while there is much to come
    ProviderRecord m_provider;
    std::unique_ptr<OfferWriter> m_writer;
    std::unique_ptr<storage::Transaction> m_transaction; // open between the first item and commit()
    QStringList m_files, m_missing;
};

// The digests of the files that are here whole, of one provider; empty if it is not known.
[[nodiscard]] Result<QStringList> filesHere(storage::Database &database, const QString &did);

} // namespace wb::catalogue
