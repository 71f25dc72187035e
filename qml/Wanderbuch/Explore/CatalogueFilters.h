// What a search of the catalogue is narrowed to, and in which order it is shown.
#pragma once

#include "core/catalogue/SearchQuery.h"
#include "qml/Wanderbuch/Explore/FilterChips.h"

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>

namespace wb::ui {

class CatalogueFilters : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CatalogueSearch")
    // The questions people ask: 15 minutes, Green design, ..., Saved.
    Q_PROPERTY(wb::ui::FilterChips *questions READ questions CONSTANT)
    // Filters in force that none of the questions shows.
    Q_PROPERTY(wb::ui::FilterChips *active READ active CONSTANT)
    // FilterChips, one per facet.
    Q_PROPERTY(QVariantList groups READ groups CONSTANT)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY changed)
    Q_PROPERTY(bool savedOnly READ savedOnly NOTIFY changed)
    Q_PROPERTY(Order order READ order WRITE setOrder NOTIFY changed)

public:
    enum class Order { BestMatch, Shortest, Newest, ByTitle };
    Q_ENUM(Order)

    explicit CatalogueFilters(QObject *parent = nullptr);

    FilterChips *questions() const { return m_questions; }
    FilterChips *active() const { return m_active; }
    QVariantList groups() const;
    int activeCount() const;
    bool savedOnly() const { return m_savedOnly; }
    Order order() const { return m_order; }
    void setOrder(Order order);

    // On or off. Saved stands alone: it takes the other filters away, and they take it away.
    Q_INVOKABLE void toggle(int facet, const QString &value);
    Q_INVOKABLE void clear();

    const catalogue::FacetSelection &selection() const { return m_selection; }
    catalogue::Sort sort() const;
    // What each value would show; facets without a count keep the values that are chosen.
    void setCounts(const catalogue::FacetCounts &counts);

signals:
    void changed();

private:
    bool isChosen(int facet, const QString &value) const;
    void refresh();
    void refreshGroup(catalogue::Facet facet);

    catalogue::FacetSelection m_selection;
    catalogue::FacetCounts m_counts;
    bool m_savedOnly = false;
    Order m_order = Order::BestMatch;
    FilterChips *m_questions;
    FilterChips *m_active;
    QMap<catalogue::Facet, FilterChips *> m_groups;
};

} // namespace wb::ui
