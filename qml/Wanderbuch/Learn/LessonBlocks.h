// The blocks of the lesson that is open, for a list view. Its title stands in the list's header and is left out here.
#pragma once

#include "core/content/LessonDocument.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace wb::ui {

class LessonBlocks : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a LessonReader")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { BlockRole = Qt::UserRole + 1 };

    explicit LessonBlocks(QObject *parent = nullptr);

    void show(const content::LessonDocument &document);

    int count() const { return int(m_blocks.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Empty for a row that is not there.
    QString idAt(int row) const;
    // -1 for an id that is not there any more.
    int rowOf(const QString &blockId) const;

signals:
    void countChanged();

private:
    QList<content::Block> m_blocks;
};

} // namespace wb::ui
