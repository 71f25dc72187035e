// Takes a provider's whole offer in, one item after another, in one transaction. What the provider no longer offers goes.
#pragma once

#include "core/catalogue/ModuleWriter.h"
#include "core/catalogue/Pathway.h"
#include "core/storage/Transaction.h"

#include <QDateTime>
#include <QSet>

#include <memory>

namespace wb::catalogue {

struct ProviderRecord {
    QString did, name, description, region;
    QStringList languages;
    QString location; // folder or address it was read from
    QString proof; // "pass", "fail", "unknown": outcome of checking the descriptor
    QString proofReason;
    QDateTime updated; // as the provider says
    QString descriptor; // SHA-256 of the descriptor that was read, hex
    QDateTime imported;
};

struct ImportProblem {
    QString item; // identifier or file, as far as it is known
    QString reason;
};

struct ImportReport {
    int modules = 0, pathways = 0; // that the provider has now
    int added = 0, changed = 0, removed = 0, unchanged = 0; // editions and pathways
    QList<ImportProblem> problems; // items left out, at most 100 of them
    int leftOut = 0;
};

// Nothing is changed unless finish() is called and answers without an error. Doing the same import again changes nothing.
class CatalogueImport
{
public:
    static constexpr int mostItems = 2'000'000;

    [[nodiscard]] static Result<CatalogueImport> begin(storage::Database &database, const ProviderRecord &provider);
    CatalogueImport(CatalogueImport &&) noexcept = default;

    // One publication (see Publication.h) or pathway (Pathway.h). `shard` is the SHA-256 of the file it stood in, if it has one.
    // A malformed item is left out and reported; errors are those of the storage, and TooLarge after mostItems.
    [[nodiscard]] Result<void> addPublication(const QJsonObject &document, const QString &shard = {});
    [[nodiscard]] Result<void> addPathway(const QJsonObject &document, const QString &shard = {});
    // Everything that stood in this shard at the last import is still offered. False if nothing is known of it: read it then.
    [[nodiscard]] Result<bool> keepShard(const QString &shard);
    void leaveOut(const QString &item, const QString &reason);

    [[nodiscard]] Result<ImportReport> finish();

private:
    CatalogueImport(storage::Database &database, storage::Transaction transaction)
        : m_database(&database),
          m_transaction(std::move(transaction)),
          m_writer(std::make_unique<ModuleWriter>(database))
    {
    }
    Result<void> writeProvider(const ProviderRecord &provider);
    Result<qint64> moduleId(const QString &identifier);
    Result<void> touch(qint64 module);
    Result<void> keep(const QString &table, qint64 id, const QString &oldShard, const QString &shard);
    Result<void> writeEdition(qint64 module, qint64 edition, const Publication &publication, const QString &shard,
        const QByteArray &digest, const QByteArray &document);
    Result<void> writePathway(const Pathway &pathway, const QString &shard, const QByteArray &digest, const QByteArray &document);
    // Pairs of numbers of this provider's rows.
    Result<QList<std::pair<qint64, qint64>>> numbers(const QString &sql, const QString &shard = {});
    Result<void> removeUnseen();
    Result<void> renewWords();
    Result<int> countOf(const QString &table);

    storage::Database *m_database;
    storage::Transaction m_transaction;
    std::unique_ptr<ModuleWriter> m_writer;
    qint64 m_provider = 0;
    int m_items = 0;
    QSet<qint64> m_seenEditions, m_seenPathways;
    QSet<qint64> m_touched; // modules out of the index, to be written at the end
    ImportReport m_report;
};

} // namespace wb::catalogue
