#include "core/catalogue/Search.h"

#include "core/catalogue/MatchExpression.h"
#include "core/catalogue/MatchScore.h"
#include "core/catalogue/Spelling.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace wb::catalogue {

namespace {

constexpr int rowsBetweenChecks = 512;

// Languages choose titles, not modules.
bool sameResult(const SearchQuery &a, const SearchQuery &b)
{
    return a.text == b.text && a.selection == b.selection && a.sort == b.sort;
}

bool isEmpty(const FacetSelection &selection)
{
    return std::all_of(selection.begin(), selection.end(), [](const QStringList &values) { return values.isEmpty(); });
}

} // namespace

Result<std::unique_ptr<Search>> Search::open(storage::Database &database)
{
    WB_CHECK(registerMatchScore(database));
    return std::unique_ptr<Search>(new Search(database));
}

Cancelled Search::neverCancelled()
{
    return [] { return false; };
}

// data_version tells of commits by other connections, the count of changes of those by this one.
Result<void> Search::refresh()
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("PRAGMA data_version")));
    WB_TRY(const bool row, statement.step());
    const std::pair<qint64, qint64> version(row ? statement.integer(0) : -1, sqlite3_total_changes64(m_database.handle()));
    if (version != m_version) {
        m_version = version;
        m_table.reset();
        m_ranking.reset();
        m_sorted.reset();
        m_matches.reset();
        m_titleRank.clear();
    }
    return {};
}

Result<void> Search::needTable()
{
    if (!m_table) {
        WB_TRY(m_table, FacetTable::load(m_database));
    }
    return {};
}

Result<SearchPage> Search::page(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled)
{
    if (offset < 0 || limit < 0)
        return failure(ErrorCode::InvalidArgument);
    WB_CHECK(refresh());
    const bool words = !searchWords(query.text).isEmpty();
    if (query.sort != Sort::Relevance || (!words && !isEmpty(query.selection)))
        return sorted(query, offset, limit, cancelled);
    return words ? ranked(query, offset, limit, cancelled) : asProvided(query, offset, limit);
}

Result<SearchPage> Search::ranked(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled)
{
    if (!m_ranking || !sameResult(query, m_rankedFor)) {
        m_ranking.reset();
        FacetFilter filter;
        if (!isEmpty(query.selection)) {
            WB_CHECK(needTable());
            filter = FacetFilter(*m_table, query.selection);
        }
        m_ranking = std::make_unique<Ranking>(m_database, searchWords(query.text), m_table ? &*m_table : nullptr, filter);
        m_rankedFor = query;
    }
    if (auto extended = m_ranking->extend(offset + limit + 1, cancelled); !extended) {
        m_ranking.reset(); // a stage that was stopped in the middle cannot go on
        return tl::unexpected(extended.error());
    }
    const auto &modules = m_ranking->modules();
    WB_TRY(SearchPage page, filled(query, modules.mid(offset, limit), offset, modules.size() > offset + limit));
    page.corrected = m_ranking->corrected().join(QLatin1Char(' '));
    return page;
}

// The first page of a fresh start comes from here: no table is read for it.
Result<SearchPage> Search::asProvided(const SearchQuery &query, qsizetype offset, qsizetype limit)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT id FROM modules ORDER BY id LIMIT ? OFFSET ?")));
    statement.bindAll(limit + 1, offset);
    WB_TRY(const QList<qint64> modules, statement.collect([&] { return statement.integer(0); }));
    const bool more = modules.size() > limit;
    return filled(query, modules.mid(0, limit), offset, more);
}

Result<SearchPage> Search::sorted(const SearchQuery &query, qsizetype offset, qsizetype limit, const Cancelled &cancelled)
{
    WB_CHECK(needTable());
    if (!m_sorted || !sameResult(query, m_sortedFor)) {
        m_sorted.reset();
        Rows rows;
        const FacetFilter filter(*m_table, query.selection);
        const auto take = [&](quint32 row) {
            if (filter.passes(m_table->rows()[row]))
                rows.push_back(row);
        };
        WB_CHECK(matchAll(query.text, cancelled));
        std::for_each(m_matches->begin(), m_matches->end(), take);
        WB_CHECK(sortRows(rows, query.sort));
        m_sorted = std::move(rows);
        m_sortedFor = query;
    }
    QList<qint64> modules;
    for (qsizetype i = offset; i < qMin(offset + limit, qsizetype(m_sorted->size())); ++i)
        modules.append(m_table->rows()[(*m_sorted)[size_t(i)]].module);
    WB_TRY(SearchPage page, filled(query, modules, offset, qsizetype(m_sorted->size()) > offset + limit));
    page.corrected = m_matchedCorrection;
    return page;
}

Result<FacetCounts> Search::facets(const SearchQuery &query, const Cancelled &cancelled)
{
    WB_CHECK(refresh());
    WB_CHECK(needTable());
    WB_CHECK(matchAll(query.text, cancelled));
    FacetCounter counter(*m_table, query.selection);
    for (const quint32 row : *m_matches)
        counter.add(m_table->rows()[row]);
    return counter.counts();
}

Result<void> Search::matchAll(const QString &text, const Cancelled &cancelled)
{
    if (m_matches && text == m_matchedText)
        return {};
    m_matches.reset();
    m_matchedCorrection.clear();
    Rows rows;
    const QStringList words = searchWords(text);
    if (words.isEmpty()) {
        rows.resize(m_table->rows().size());
        std::iota(rows.begin(), rows.end(), 0U);
    } else {
        WB_CHECK(matchWords(words, cancelled, rows));
        if (rows.empty()) {
            WB_TRY(const auto mended, corrected(m_database, words));
            if (mended) {
                WB_CHECK(matchWords(*mended, cancelled, rows));
                m_matchedCorrection = mended->join(QLatin1Char(' '));
            }
        }
    }
    m_matches = std::move(rows);
    m_matchedText = text;
    return {};
}

Result<void> Search::matchWords(const QStringList &words, const Cancelled &cancelled, Rows &rows)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT rowid FROM module_index WHERE module_index MATCH ?")));
    statement.bind(1, matchExpression(words));
    size_t from = 0;
    for (int i = 0;; ++i) {
        if (i % rowsBetweenChecks == 0 && cancelled())
            return failure(ErrorCode::Cancelled);
        WB_TRY(const bool row, statement.step());
        if (!row)
            return {};
        if (m_table->find(statement.integer(0), from))
            rows.push_back(quint32(from));
    }
}

Result<void> Search::sortRows(Rows &rows, Sort sort)
{
    const auto &table = m_table->rows();
    switch (sort) {
    case Sort::Relevance: break; // as provided
    case Sort::Shortest: {
        const auto minutes = [&table](quint32 row) {
            return table[row].minutes ? table[row].minutes : std::numeric_limits<quint32>::max();
        };
        std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return minutes(a) < minutes(b); });
        break;
    }
    case Sort::Newest:
        std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) { return table[a].published > table[b].published; });
        break;
    case Sort::Title:
        WB_CHECK(rankTitles());
        std::sort(rows.begin(), rows.end(), [this](quint32 a, quint32 b) { return m_titleRank[a] < m_titleRank[b]; });
        break;
    }
    return {};
}

Result<void> Search::rankTitles()
{
    if (!m_titleRank.empty())
        return {};
    Rows ranks(m_table->rows().size());
    WB_TRY(auto statement, m_database.prepare(QStringLiteral("SELECT id FROM modules ORDER BY title_key, id")));
    for (quint32 rank = 0;; ++rank) {
        WB_TRY(const bool row, statement.step());
        if (!row)
            break;
        size_t index = 0;
        if (m_table->find(statement.integer(0), index))
            ranks[index] = rank;
    }
    m_titleRank = std::move(ranks);
    return {};
}

Result<SearchPage> Search::filled(const SearchQuery &query, const QList<qint64> &modules, qsizetype offset, bool more)
{
    WB_TRY(QList<ModuleCard> cards, readCards(m_database, modules, query.languages));
    return SearchPage{std::move(cards), offset, more, {}};
}

} // namespace wb::catalogue
