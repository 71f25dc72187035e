// All skills that can be shown, strongest first, with where each comes from.
#pragma once

#include "qml/Wanderbuch/Skills/SkillsDigest.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class SkillList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from SkillsView")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, LevelRole, OriginsRole, PathwaysRole };

    using QAbstractListModel::QAbstractListModel;

    int count() const { return int(m_skills.size()); }
    void setSkills(const QList<SkillRecord> &skills);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<SkillRecord> m_skills;
};

} // namespace wb::ui
