#include "qml/Wanderbuch/Learn/CourseSteps.h"

namespace wb::ui {

CourseSteps::CourseSteps(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &CourseSteps::countChanged);
}

void CourseSteps::show(const Course &course, const QSet<QString> &done)
{
    if (course.moduleId == m_course.moduleId && course.language == m_course.language && course.hrefs() == m_course.hrefs()) {
        m_done = done;
        if (count() > 0)
            emit dataChanged(index(0), index(count() - 1), {DoneRole});
        return;
    }
    beginResetModel();
    m_course = course;
    m_done = done;
    endResetModel();
}

int CourseSteps::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant CourseSteps::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CourseStep &step = m_course.steps[index.row()];
    switch (role) {
    case TitleRole: return step.title;
    case HrefRole: return step.href;
    case NoteRole: return step.seconds > 0 ? tr("%n min", nullptr, (step.seconds + 59) / 60) : QString();
    case DoneRole: return m_done.contains(step.href);
    case QuizRole: return step.quiz;
    case FirstRole: return index.row() == 0;
    case LastRole: return index.row() == count() - 1;
    default: return {};
    }
}

QHash<int, QByteArray> CourseSteps::roleNames() const
{
    return {{TitleRole, "title"}, {HrefRole, "href"},   {NoteRole, "note"}, {DoneRole, "done"},
            {QuizRole, "quiz"},   {FirstRole, "first"}, {LastRole, "last"}};
}

} // namespace wb::ui
