#include "core/catalogue/FacetTable.h"

#include <algorithm>
#include <bit>

namespace wb::catalogue {

namespace {

constexpr int lastLanguageBit = 63;

quint64 languageBit(quint16 id)
{
    return quint64(1) << qMin(id - 1, lastLanguageBit);
}

// "-1" < "1-3" < "25-" and "15" < "longer"
int lowerEnd(const QString &band)
{
    return band == QStringLiteral("longer") ? 1000 : band.section(QLatin1Char('-'), 0, 0).toInt();
}

size_t indexOf(Facet facet)
{
    return static_cast<size_t>(facet);
}

} // namespace

Result<FacetTable> FacetTable::load(storage::Database &database)
{
    FacetTable table;
    for (const Facet facet : allFacets)
        table.m_values[facet] = {QString()};
    WB_TRY(auto names, database.prepare(QStringLiteral("SELECT id, value FROM facet_values WHERE facet = ? ORDER BY id")));
    for (const Facet facet : allFacets) {
        names.bind(1, QString(facetName(facet)));
        for (;;) {
            WB_TRY(const bool more, names.step());
            if (!more)
                break;
            QStringList &values = table.m_values[facet];
            while (values.size() < names.integer(0))
                values.append(QString()); // a number that is no longer used
            values.append(names.text(1));
        }
        names.reset();
    }
    WB_TRY(auto rows, database.prepare(QStringLiteral(
        "SELECT module, languages, minutes, published, area, eqf, hours, session, 0, region, participation, assessment, cost "
        "FROM module_facets ORDER BY module")));
    for (;;) {
        WB_TRY(const bool more, rows.step());
        if (!more)
            return table;
        Row row{rows.integer(0), quint64(rows.integer(1)), quint32(rows.integer(2)), qint32(rows.integer(3)), {}};
        for (size_t i = 0; i < row.values.size(); ++i) // the columns stand in the order of allFacets
            row.values[i] = quint16(rows.integer(4 + int(i)));
        table.m_rows.push_back(row);
    }
}

const FacetTable::Row *FacetTable::find(qint64 module, size_t &from) const
{
    // Steps that double: near rows are found at once, far ones as by halving.
    size_t step = 1;
    size_t low = from;
    while (low + step < m_rows.size() && m_rows[low + step].module <= module) {
        low += step;
        step *= 2;
    }
    const auto begin = m_rows.begin() + ptrdiff_t(low);
    const auto end = m_rows.begin() + ptrdiff_t(qMin(low + step + 1, m_rows.size()));
    const auto found = std::lower_bound(begin, end, module, [](const Row &row, qint64 id) { return row.module < id; });
    from = size_t(found - m_rows.begin());
    return found != m_rows.end() && found->module == module ? &*found : nullptr;
}

quint16 FacetTable::idOf(Facet facet, const QString &value) const
{
    const qsizetype id = value.isEmpty() ? 0 : m_values.value(facet).indexOf(value);
    return id > 0 ? quint16(id) : 0;
}

FacetFilter::FacetFilter(const FacetTable &table, const FacetSelection &selection)
{
    for (auto it = selection.begin(); it != selection.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        Chosen chosen{it.key(), {}, 0};
        for (const QString &value : it.value()) {
            const quint16 id = table.idOf(it.key(), value);
            if (id == 0)
                continue;
            if (chosen.values.size() <= id)
                chosen.values.resize(size_t(id) + 1);
            chosen.values[id] = true;
            chosen.languages |= languageBit(id);
        }
        m_facets.push_back(std::move(chosen));
    }
}

quint32 FacetFilter::failing(const FacetTable::Row &row) const
{
    quint32 bits = 0;
    for (const Chosen &chosen : m_facets) {
        const size_t index = indexOf(chosen.facet);
        const quint16 value = row.values[index];
        const bool has = chosen.facet == Facet::Language ? (row.languages & chosen.languages) != 0
                                                         : value < chosen.values.size() && chosen.values[value];
        if (!has)
            bits |= 1U << index;
    }
    return bits;
}

FacetCounter::FacetCounter(const FacetTable &table, const FacetSelection &selection) : m_table(table), m_filter(table, selection)
{
}

void FacetCounter::add(const FacetTable::Row &row)
{
    const quint32 failing = m_filter.failing(row);
    m_total += failing == 0;
    for (size_t i = 0; i < allFacets.size(); ++i) {
        if ((failing & ~(1U << i)) != 0)
            continue; // something else that was chosen rules it out
        auto &counts = m_counts[i];
        const auto count = [&counts](size_t id) {
            if (counts.size() <= id)
                counts.resize(id + 1);
            ++counts[id];
        };
        if (allFacets[i] != Facet::Language) {
            count(row.values[i]);
            continue;
        }
        for (quint64 bits = row.languages; bits != 0; bits &= bits - 1)
            count(size_t(std::countr_zero(bits)) + 1);
    }
}

FacetCounts FacetCounter::counts() const
{
    FacetCounts result;
    result.total = m_total;
    for (size_t i = 0; i < allFacets.size(); ++i) {
        const Facet facet = allFacets[i];
        QList<FacetCount> values;
        for (size_t id = 1; id < m_counts[i].size(); ++id) {
            const QString value = m_table.value(facet, quint16(id));
            if (m_counts[i][id] > 0 && !value.isEmpty())
                values.append({value, m_counts[i][id]});
        }
        const bool ordered = facet == Facet::EqfLevel || facet == Facet::Hours || facet == Facet::Session;
        std::sort(values.begin(), values.end(), [ordered](const FacetCount &a, const FacetCount &b) {
            if (ordered)
                return std::tuple(lowerEnd(a.value), a.value) < std::tuple(lowerEnd(b.value), b.value);
            return std::tuple(-a.count, a.value) < std::tuple(-b.count, b.value);
        });
        result.values.insert(facet, values);
    }
    return result;
}

} // namespace wb::catalogue
