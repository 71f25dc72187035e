// The steps of a module for a list: what each is called, how long it takes, whether it is done.
#pragma once

#include "qml/Wanderbuch/Learn/Course.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>

namespace wb::ui {

class CourseSteps : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a view model")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TitleRole = Qt::UserRole + 1, HrefRole, NoteRole, DoneRole, QuizRole, FirstRole, LastRole };

    explicit CourseSteps(QObject *parent = nullptr);

    // Resets the list only if the steps are others; otherwise only what became done changes.
    void show(const Course &course, const QSet<QString> &done);

    int count() const { return int(m_course.steps.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    Course m_course;
    QSet<QString> m_done;
};

} // namespace wb::ui
