#include "qml/Wanderbuch/Explore/CatalogueFilters.h"

#include "qml/Wanderbuch/Explore/CatalogueWords.h"

#include <algorithm>

namespace wb::ui {

using catalogue::Facet;

namespace {

QList<FilterChips::Chip> askedQuestions()
{
    const auto chip = [](Facet facet, const char *value, const QString &icon = {}) {
        const auto text = QString::fromLatin1(value);
        return FilterChips::Chip{int(facet), text, CatalogueWords::facetValue(facet, text), icon, -1, false};
    };
    return {
        chip(Facet::Session, "15", QStringLiteral("clock")),
        chip(Facet::Area, "sustainability"),
        chip(Facet::Area, "ai-data"),
        chip(Facet::Area, "business"),
        chip(Facet::Area, "immersive"),
        chip(Facet::Area, "user-centred"),
        chip(Facet::Area, "heritage"),
        chip(Facet::Area, "cross-sector"),
        {FilterChips::savedFacet, {}, CatalogueFilters::tr("Saved"), QStringLiteral("bookmark"), -1, false},
    };
}

} // namespace

CatalogueFilters::CatalogueFilters(QObject *parent)
    : QObject(parent), m_questions(new FilterChips({}, this)), m_active(new FilterChips({}, this))
{
    for (const Facet facet : catalogue::allFacets)
        m_groups.insert(facet, new FilterChips(CatalogueWords::facet(facet), this));
    m_questions->setChips(askedQuestions());
}

QVariantList CatalogueFilters::groups() const
{
    QVariantList groups;
    for (const Facet facet : catalogue::allFacets)
        groups.append(QVariant::fromValue(m_groups.value(facet)));
    return groups;
}

int CatalogueFilters::activeCount() const
{
    int count = m_savedOnly;
    for (const QStringList &values : m_selection)
        count += int(values.size());
    return count;
}

void CatalogueFilters::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    emit changed();
}

catalogue::Sort CatalogueFilters::sort() const
{
    switch (m_order) {
    case Order::Shortest: return catalogue::Sort::Shortest;
    case Order::Newest: return catalogue::Sort::Newest;
    case Order::ByTitle: return catalogue::Sort::Title;
    case Order::BestMatch: break;
    }
    return catalogue::Sort::Relevance;
}

void CatalogueFilters::toggle(int facet, const QString &value)
{
    if (facet == FilterChips::savedFacet) {
        m_savedOnly = !m_savedOnly;
        m_selection.clear();
    } else if (facet >= 0 && facet < int(catalogue::allFacets.size())) {
        m_savedOnly = false;
        QStringList &values = m_selection[Facet(facet)];
        if (!values.removeOne(value))
            values.append(value);
        if (values.isEmpty())
            m_selection.remove(Facet(facet));
    }
    refresh();
    emit changed();
}

void CatalogueFilters::clear()
{
    if (activeCount() == 0)
        return;
    m_savedOnly = false;
    m_selection.clear();
    refresh();
    emit changed();
}

void CatalogueFilters::setCounts(const catalogue::FacetCounts &counts)
{
    m_counts = counts;
    for (const Facet facet : catalogue::allFacets)
        refreshGroup(facet);
}

bool CatalogueFilters::isChosen(int facet, const QString &value) const
{
    return facet == FilterChips::savedFacet ? m_savedOnly : m_selection.value(Facet(facet)).contains(value);
}

void CatalogueFilters::refreshGroup(Facet facet)
{
    QList<FilterChips::Chip> chips;
    QStringList missing = m_selection.value(facet);
    const auto add = [&](const QString &value, int modules) {
        chips.append({int(facet), value, CatalogueWords::facetValue(facet, value), {}, modules, isChosen(int(facet), value)});
        missing.removeOne(value);
    };
    for (const catalogue::FacetCount &count : m_counts.values.value(facet))
        add(count.value, count.count);
    for (const QString &value : QStringList(missing)) // chosen, and nothing has it any more: it must still be there to take away
        add(value, 0);
    m_groups.value(facet)->setChips(chips);
}

void CatalogueFilters::refresh()
{
    QList<FilterChips::Chip> questions = m_questions->chips();
    for (FilterChips::Chip &question : questions)
        question.chosen = isChosen(question.facet, question.value);
    m_questions->setChips(questions);

    QList<FilterChips::Chip> active;
    for (auto it = m_selection.constBegin(); it != m_selection.constEnd(); ++it) {
        for (const QString &value : it.value()) {
            const bool asked = std::any_of(questions.begin(), questions.end(),
                [&](const FilterChips::Chip &question) { return question.facet == int(it.key()) && question.value == value; });
            if (!asked)
                active.append({int(it.key()), value, CatalogueWords::facetValue(it.key(), value), QStringLiteral("x"), -1, true});
        }
    }
    m_active->setChips(active);
    for (const Facet facet : catalogue::allFacets)
        refreshGroup(facet);
}

} // namespace wb::ui
