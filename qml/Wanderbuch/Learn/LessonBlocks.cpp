#include "qml/Wanderbuch/Learn/LessonBlocks.h"

#include "qml/Wanderbuch/Learn/LessonBlock.h"

#include <algorithm>

namespace wb::ui {

LessonBlocks::LessonBlocks(QObject *parent) : QAbstractListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &LessonBlocks::countChanged);
}

void LessonBlocks::show(const content::LessonDocument &document)
{
    beginResetModel();
    m_blocks = document.blocks;
    if (!m_blocks.isEmpty()) {
        const auto *heading = std::get_if<content::Heading>(&m_blocks.first().content);
        if (heading && heading->level == 1)
            m_blocks.removeFirst();
    }
    endResetModel();
}

int LessonBlocks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LessonBlocks::data(const QModelIndex &index, int role) const
{
    if (role != BlockRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return QVariant::fromValue(toLessonBlock(m_blocks[index.row()]));
}

QHash<int, QByteArray> LessonBlocks::roleNames() const
{
    return {{BlockRole, "block"}};
}

QString LessonBlocks::idAt(int row) const
{
    return row >= 0 && row < m_blocks.size() ? m_blocks[row].id : QString();
}

int LessonBlocks::rowOf(const QString &blockId) const
{
    const auto found = std::find_if(m_blocks.cbegin(), m_blocks.cend(), [&](const content::Block &block) { return block.id == blockId; });
    return found == m_blocks.cend() ? -1 : int(found - m_blocks.cbegin());
}

} // namespace wb::ui
