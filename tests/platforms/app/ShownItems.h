// What a window shows, by the names of the QML types.
#pragma once

#include <QByteArray>
#include <QQuickItem>

#include <algorithm>

namespace wb::test {

// Whether the item or anything in it is visible and of a type whose name begins like this.
inline bool isShown(const QQuickItem &item, const QByteArray &kind)
{
    if (!item.isVisible())
        return false;
    const auto children = item.childItems();
    return QByteArray(item.metaObject()->className()).startsWith(kind)
        || std::ranges::any_of(children, [&](const QQuickItem *child) { return isShown(*child, kind); });
}

} // namespace wb::test
