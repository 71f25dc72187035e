#include "core/catalogue/Ranking.h"

#include "core/catalogue/MatchExpression.h"
#include "core/catalogue/Spelling.h"

#include <algorithm>

namespace wb::catalogue {

namespace {

constexpr qsizetype mostBeginnings = 20;
constexpr qsizetype beginningsLookedAt = 500;
constexpr size_t mostScored = 1000;
constexpr int rowsBetweenChecks = 256;

QString matchesAfter(const QString &index)
{
    return QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH ? AND rowid > ?").arg(index);
}

// Walks the rows of a statement until `use` says stop. True: came to the end.
template<typename Use>
Result<bool> walk(storage::Statement &statement, const Cancelled &cancelled, Use use)
{
    for (int row = 0;; ++row) {
        if (row % rowsBetweenChecks == 0 && cancelled())
            return failure(ErrorCode::Cancelled);
        WB_TRY(const bool more, statement.step());
        if (!more)
            return true;
        if (!use(statement))
            return false;
    }
}

} // namespace

Ranking::Ranking(storage::Database &database, QStringList words, const FacetTable *table, FacetFilter filter)
    : m_database(database), m_words(std::move(words)), m_table(table), m_filter(std::move(filter))
{
}

bool Ranking::wanted(qint64 module, size_t &from)
{
    if (m_seen.contains(module))
        return false;
    if (m_filter.isEmpty())
        return true;
    const auto *row = m_table->find(module, from);
    return row && m_filter.passes(*row);
}

void Ranking::append(qint64 module)
{
    m_modules.append(module);
    m_seen.insert(module);
}

Result<void> Ranking::extend(qsizetype count, const Cancelled &cancelled)
{
    while (m_stage != Stage::Done && m_modules.size() < count) {
        switch (m_stage) {
        case Stage::Beginnings: WB_CHECK(findBeginnings()); break;
        case Stage::Titles: WB_CHECK(findTitles(count, cancelled)); break;
        case Stage::Scored: WB_CHECK(findScored(cancelled)); break;
        case Stage::Rest: WB_CHECK(findRest(count, cancelled)); break;
        case Stage::Done: break;
        }
    }
    return {};
}

// By the ordered titles, not by the index: among 5,000 titles with "design" the one that is called so comes first.
Result<void> Ranking::findBeginnings()
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT module FROM editions WHERE title_key BETWEEN ?1 AND ?2 ORDER BY title_key, module LIMIT ?3")));
    const QString typed = m_words.join(QLatin1Char(' '));
    statement.bindAll(typed, typed + QString::fromUcs4(U"\U0010FFFF", 1), beginningsLookedAt);
    WB_TRY(const bool end, walk(statement, [] { return false; }, [this](const storage::Statement &row) {
        size_t from = 0;
        if (wanted(row.integer(0), from))
            append(row.integer(0));
        return m_modules.size() < mostBeginnings;
    }));
    (void)end;
    m_stage = Stage::Titles;
    return {};
}

Result<void> Ranking::findTitles(qsizetype count, const Cancelled &cancelled)
{
    WB_TRY(auto statement, m_database.prepare(matchesAfter(QStringLiteral("title_index"))));
    statement.bindAll(matchExpression(m_words), m_last);
    size_t from = 0;
    WB_TRY(const bool end, walk(statement, cancelled, [&](const storage::Statement &row) {
        m_last = row.integer(0);
        if (wanted(m_last, from))
            append(m_last);
        return m_modules.size() < count;
    }));
    if (end) {
        m_stage = Stage::Scored;
        m_last = 0;
    }
    return {};
}

Result<void> Ranking::findScored(const Cancelled &cancelled)
{
    WB_TRY(auto statement, m_database.prepare(QStringLiteral(
        "SELECT rowid, wanderbuch_score(module_index) FROM module_index WHERE module_index MATCH ?")));
    statement.bind(1, matchExpression(m_words));
    std::vector<std::pair<qint64, qint64>> scored; // the better, the smaller; then as provided
    size_t from = 0;
    WB_TRY(const bool end, walk(statement, cancelled, [&](const storage::Statement &row) {
        m_last = row.integer(0);
        if (wanted(m_last, from))
            scored.emplace_back(-row.integer(1), m_last);
        return scored.size() < mostScored;
    }));
    std::sort(scored.begin(), scored.end());
    for (const auto &[score, module] : scored)
        append(module);
    if (!end) {
        m_stage = Stage::Rest;
        return {};
    }
    return correct();
}

Result<void> Ranking::findRest(qsizetype count, const Cancelled &cancelled)
{
    WB_TRY(auto statement, m_database.prepare(matchesAfter(QStringLiteral("module_index"))));
    statement.bindAll(matchExpression(m_words), m_last);
    size_t from = 0;
    WB_TRY(const bool end, walk(statement, cancelled, [&](const storage::Statement &row) {
        m_last = row.integer(0);
        if (wanted(m_last, from))
            append(m_last);
        return m_modules.size() < count;
    }));
    return end ? correct() : Result<void>();
}

// The end was reached. If nothing was found, the same once more for the mended words; never a third time.
Result<void> Ranking::correct()
{
    m_stage = Stage::Done;
    if (!m_modules.isEmpty() || !m_corrected.isEmpty())
        return {};
    WB_TRY(const auto mended, wb::catalogue::corrected(m_database, m_words));
    if (mended) {
        m_corrected = *mended;
        m_words = *mended;
        m_last = 0;
        m_stage = Stage::Beginnings;
    }
    return {};
}

} // namespace wb::catalogue
