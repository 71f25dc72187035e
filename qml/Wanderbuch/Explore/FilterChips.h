// A row of filters that can be on or off: the questions people ask, the values of one facet, the filters in force.
// Kept in place while its values stay the same, so that the keyboard does not lose its chip when one is pressed.
#pragma once

#include "core/catalogue/Facets.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class FilterChips : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of CatalogueFilters")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)

public:
    struct Chip
    {
        int facet = 0; // catalogue::Facet, or -1 for what the learner saved
        QString value;
        QString text;
        QString iconName;
        int modules = -1; // how many it would show; -1: not counted
        bool chosen = false;
    };
    static constexpr int savedFacet = -1;

    explicit FilterChips(QString title = {}, QObject *parent = nullptr);

    QString title() const { return m_title; }
    int chosenCount() const;
    const QList<Chip> &chips() const { return m_chips; }
    void setChips(const QList<Chip> &chips);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void changed();

private:
    enum Role { FacetRole = Qt::UserRole, ValueRole, TextRole, IconNameRole, ModulesRole, ChosenRole };
    QString m_title;
    QList<Chip> m_chips;
};

} // namespace wb::ui
