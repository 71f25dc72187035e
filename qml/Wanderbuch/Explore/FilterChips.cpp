#include "qml/Wanderbuch/Explore/FilterChips.h"

#include <algorithm>

namespace wb::ui {

FilterChips::FilterChips(QString title, QObject *parent) : QAbstractListModel(parent), m_title(std::move(title)) {}

int FilterChips::chosenCount() const
{
    return int(std::count_if(m_chips.begin(), m_chips.end(), [](const Chip &chip) { return chip.chosen; }));
}

void FilterChips::setChips(const QList<Chip> &chips)
{
    const bool same = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
        [](const Chip &a, const Chip &b) { return a.facet == b.facet && a.value == b.value; });
    if (same) {
        m_chips = chips;
        if (!chips.isEmpty())
            emit dataChanged(index(0), index(int(chips.size()) - 1));
    } else {
        beginResetModel();
        m_chips = chips;
        endResetModel();
        emit countChanged();
    }
    emit changed();
}

int FilterChips::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_chips.size());
}

QVariant FilterChips::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Chip &chip = m_chips.at(index.row());
    switch (role) {
    case FacetRole: return chip.facet;
    case ValueRole: return chip.value;
    case TextRole: return chip.text;
    case IconNameRole: return chip.iconName;
    case ModulesRole: return chip.modules;
    case ChosenRole: return chip.chosen;
    default: return {};
    }
}

QHash<int, QByteArray> FilterChips::roleNames() const
{
    return {{FacetRole, "facet"}, {ValueRole, "value"}, {TextRole, "label"}, {IconNameRole, "iconName"}, {ModulesRole, "modules"},
        {ChosenRole, "chosen"}};
}

} // namespace wb::ui
