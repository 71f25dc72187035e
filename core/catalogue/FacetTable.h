// The facets of every module in memory, about 40 bytes each: filtering, counting and sorting 100,000 modules is a walk
// over an array instead of as many look-ups.
#pragma once

#include "core/catalogue/Facets.h"
#include "core/storage/Database.h"

#include <vector>

namespace wb::catalogue {

class FacetTable
{
public:
    struct Row {
        qint64 module = 0;
        quint64 languages = 0; // bit n: language with id n + 1; the 64th and later share the last bit
        quint32 minutes = 0;
        qint32 published = 0; // Julian day
        std::array<quint16, allFacets.size()> values{}; // by Facet; 0: not said
    };

    [[nodiscard]] static Result<FacetTable> load(storage::Database &database);

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; } // by module, ascending
    // The row of a module that is not before `from`, nullptr if there is none. Ascending look-ups with the answer's index
    // handed on cost no more than one walk.
    [[nodiscard]] const Row *find(qint64 module, size_t &from) const;
    // What a small number stands for; empty for 0.
    [[nodiscard]] QString value(Facet facet, quint16 id) const { return m_values.value(facet).value(id); }
    [[nodiscard]] quint16 idOf(Facet facet, const QString &value) const; // 0 if nobody uses the value

private:
    std::vector<Row> m_rows;
    QMap<Facet, QStringList> m_values; // by id; index 0 is empty
};

// A selection made ready for a table.
class FacetFilter
{
public:
    FacetFilter() = default; // everything passes
    FacetFilter(const FacetTable &table, const FacetSelection &selection);

    [[nodiscard]] bool isEmpty() const { return m_facets.empty(); }
    [[nodiscard]] bool passes(const FacetTable::Row &row) const { return failing(row) == 0; }
    // A bit (1 << Facet) for each facet whose chosen values the module does not have.
    [[nodiscard]] quint32 failing(const FacetTable::Row &row) const;

private:
    struct Chosen {
        Facet facet;
        std::vector<bool> values; // by id
        quint64 languages = 0;
    };
    std::vector<Chosen> m_facets;
};

// Counts modules one by one into FacetCounts, each facet under the selection in all others.
class FacetCounter
{
public:
    FacetCounter(const FacetTable &table, const FacetSelection &selection);
    void add(const FacetTable::Row &row);
    [[nodiscard]] FacetCounts counts() const;

private:
    const FacetTable &m_table;
    FacetFilter m_filter;
    int m_total = 0;
    std::array<std::vector<int>, allFacets.size()> m_counts; // by Facet, by id
};

} // namespace wb::catalogue
