// Search as you type over one connection: pages of results, facet counts, and the caches between them.
#pragma once

#include "core/catalogue/CardReader.h"
#include "core/catalogue/Ranking.h"

#include <memory>
#include <optional>

namespace wb::catalogue {

// Used by one thread. What it keeps is dropped as soon as any connection has changed the library.
class Search
{
public:
    // The database has the catalogue's tables and must outlive this.
    [[nodiscard]] static Result<std::unique_ptr<Search>> open(storage::Database &database);

    // Modules offset to offset + limit of the whole result. Cheap for a page that follows the one before.
    // Errors: Cancelled as soon as `cancelled` says so, StorageFailed.
    [[nodiscard]] Result<SearchPage> page(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled = neverCancelled());
    // Looks at every match once; up to some tens of milliseconds for one letter over 100,000 modules.
    [[nodiscard]] Result<FacetCounts> facets(const SearchQuery &query, const Cancelled &cancelled = neverCancelled());

    static Cancelled neverCancelled();

private:
    explicit Search(storage::Database &database) : m_database(database) {}
    using Modules = QList<qint64>;

    Result<void> refresh();
    Result<const FacetTable *> table();
    Result<void> rankFor(const SearchQuery &query, qsizetype count, const Cancelled &cancelled);
    Result<Modules> inOrder(const SearchQuery &query, qsizetype count, const Cancelled &cancelled);
    Result<void> sortAll(const SearchQuery &query, const Cancelled &cancelled);
    Result<void> matchAll(const QString &text, const Cancelled &cancelled);

    storage::Database &m_database;
    qint64 m_dataVersion = -1;
    std::optional<FacetTable> m_table;
    std::unique_ptr<Ranking> m_ranking; // of m_ranked
    SearchQuery m_ranked;
    std::optional<Modules> m_sorted; // of m_sortedFor
    SearchQuery m_sortedFor;
    std::optional<std::vector<quint32>> m_matches; // rows of the table that match m_matchedText, ascending
    QString m_matchedText;
    QHash<qint64, quint32> m_titleRank; // by module
};

} // namespace wb::catalogue
