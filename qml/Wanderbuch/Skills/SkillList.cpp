#include "qml/Wanderbuch/Skills/SkillList.h"

namespace wb::ui {

void SkillList::setSkills(const QList<SkillRecord> &skills)
{
    beginResetModel();
    m_skills = skills;
    endResetModel();
    emit countChanged();
}

int SkillList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SkillList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SkillRecord &skill = m_skills.at(index.row());
    switch (role) {
    case NameRole:
        return skill.name;
    case LevelRole:
        return skill.level;
    case OriginsRole: {
        QVariantList origins;
        for (const SkillOrigin &origin : skill.origins)
            origins.append(QVariant::fromValue(origin));
        return origins;
    }
    case PathwaysRole:
        return skill.pathways;
    default:
        return {};
    }
}

QHash<int, QByteArray> SkillList::roleNames() const
{
    return {{NameRole, "name"}, {LevelRole, "level"}, {OriginsRole, "origins"}, {PathwaysRole, "pathways"}};
}

} // namespace wb::ui
