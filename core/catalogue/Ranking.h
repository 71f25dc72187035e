// The modules that match some words, best first, found only as far as they are asked for.
#pragma once

#include "core/catalogue/FacetTable.h"
#include "core/storage/Database.h"

#include <QSet>

#include <functional>

namespace wb::catalogue {

using Cancelled = std::function<bool()>;

// Order: up to 20 whose title begins with what was typed, by title; then those with all words in the title, as provided;
// then the first 1,000 others by where their words stand; then the rest as provided. Where that finds nothing, the same for
// the corrected words. Asking for more only ever adds to the end.
class Ranking
{
public:
    // The database has wanderbuch_score. `table` may be null if `filter` is empty; both must outlive the ranking.
    Ranking(storage::Database &database, QStringList words, const FacetTable *table, FacetFilter filter);

    // Finds at least `count` modules if there are as many. Errors: Cancelled, StorageFailed.
    [[nodiscard]] Result<void> extend(qsizetype count, const Cancelled &cancelled);

    [[nodiscard]] const QList<qint64> &modules() const { return m_modules; }
    [[nodiscard]] bool exhausted() const { return m_stage == Stage::Done; }
    // The words looked for instead of those typed, once it is known that these find nothing; otherwise empty.
    [[nodiscard]] const QStringList &corrected() const { return m_corrected; }

private:
    enum class Stage { Beginnings, Titles, Scored, Rest, Done };

    Result<void> findBeginnings();
    Result<void> findTitles(qsizetype count, const Cancelled &cancelled);
    Result<void> findScored(const Cancelled &cancelled);
    Result<void> findRest(qsizetype count, const Cancelled &cancelled);
    Result<void> correct();
    [[nodiscard]] bool wanted(qint64 module, size_t &from);
    void append(qint64 module);

    storage::Database &m_database;
    QStringList m_words;
    const FacetTable *m_table;
    FacetFilter m_filter;
    Stage m_stage = Stage::Beginnings;
    qint64 m_last = 0; // where Titles or Rest goes on
    QList<qint64> m_modules;
    QSet<qint64> m_seen;
    QStringList m_corrected;
};

} // namespace wb::catalogue
