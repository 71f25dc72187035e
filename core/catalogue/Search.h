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
    [[nodiscard]] Result<SearchPage> page(
        const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled = neverCancelled());
    // Looks at every match once; up to some tens of milliseconds for one letter over 100,000 modules.
    [[nodiscard]] Result<FacetCounts> facets(const SearchQuery &query, const Cancelled &cancelled = neverCancelled());

    static Cancelled neverCancelled();

private:
    explicit Search(storage::Database &database) : m_database(database) { }
    using Rows = std::vector<quint32>; // indices into the table

    Result<void> refresh();
    Result<void> needTable();
    Result<SearchPage> ranked(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled);
    Result<SearchPage> sorted(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled);
    Result<SearchPage> asProvided(const SearchQuery &query, qsizetype offset, qsizetype limit);
    // Every row that matches the text: m_matches.
    Result<void> matchAll(const QString &text, const Cancelled &cancelled);
    Result<void> matchWords(const QStringList &words, const Cancelled &cancelled, Rows &rows);
    Result<void> sortRows(Rows &rows, Sort sort);
    Result<void> rankTitles();
    Result<SearchPage> filled(const SearchQuery &query, const QList<qint64> &modules, qsizetype offset, bool more);

    storage::Database &m_database;
    std::pair<qint64, qint64> m_version{-1, -1};
    std::optional<FacetTable> m_table;
    std::unique_ptr<Ranking> m_ranking; // of m_rankedFor
    SearchQuery m_rankedFor;
    std::optional<Rows> m_sorted; // of m_sortedFor
    SearchQuery m_sortedFor;
    std::optional<Rows> m_matches; // of m_matchedText, ascending
    QString m_matchedText;
    QString m_matchedCorrection;
    Rows m_titleRank; // by row
};

} // namespace wb::catalogue
