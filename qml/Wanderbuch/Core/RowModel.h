// A list that takes a new state of itself without moving whoever reads it: rows that are still there keep their place on the screen, and
// the focus if they have it. Models name it with its namespace (wb::ui::RowModel), so that Qt's type registration finds it.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace wb::ui {

class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS

protected:
    using QAbstractListModel::QAbstractListModel;

    // `rows`, what the model shows, becomes `next`. What both begin and end with stays (`keyOf` says which rows are the same); between
    // them old rows go and new ones come. Then all are told to have changed.
    template <typename Row, typename Key> void exchange(QList<Row> &rows, QList<Row> next, Key keyOf)
    {
        const auto same = [&](const Row &one, const Row &other) { return std::invoke(keyOf, one) == std::invoke(keyOf, other); };
        const auto head = std::mismatch(rows.cbegin(), rows.cend(), next.cbegin(), next.cend(), same);
        const auto oldEnd = std::make_reverse_iterator(head.first), nextEnd = std::make_reverse_iterator(head.second);
        const auto tail = std::mismatch(rows.crbegin(), oldEnd, next.crbegin(), nextEnd, same);
        const auto kept = head.first - rows.cbegin(), going = oldEnd - tail.first, coming = nextEnd - tail.second;
        if (going > 0) {
            beginRemoveRows({}, int(kept), int(kept + going) - 1);
            rows.remove(kept, going);
            endRemoveRows();
        }
        if (coming > 0) {
            beginInsertRows({}, int(kept), int(kept + coming) - 1);
            rows = rows.first(kept) + next.sliced(kept, coming) + rows.sliced(kept);
            endInsertRows();
        }
        rows = std::move(next);
        if (!rows.isEmpty())
            emit dataChanged(index(0), index(int(rows.size()) - 1));
    }
};

} // namespace wb::ui
