#include "qml/Wanderbuch/Controls/TabOrder.h"

#include <QQuickItem>

#include <algorithm>
#include <ranges>

namespace wb::ui {

namespace {

QQuickItem *contentOf(const QQuickItem &list)
{
    return list.property("contentItem").value<QQuickItem *>();
}

// The list in whose rows, header or footer the item is.
QQuickItem *listAround(const QQuickItem &item)
{
    for (QQuickItem *around = item.parentItem(); around; around = around->parentItem()) {
        if (around->inherits("QQuickListView") && contentOf(*around)->isAncestorOf(&item))
            return around;
    }
    return nullptr;
}

bool isBeside(const QQuickItem &list)
{
    return list.property("orientation").toInt() == Qt::Horizontal;
}

// A row that stands for an index: not one that waits to be used again, nor a current one that was scrolled away.
bool isShown(QQuickItem &list, QQuickItem *part)
{
    QQuickItem *there = nullptr;
    QMetaObject::invokeMethod(&list, "itemAt", Q_RETURN_ARG(QQuickItem *, there), Q_ARG(qreal, part->x() + part->width() / 2),
        Q_ARG(qreal, part->y() + part->height() / 2));
    return there == part;
}

// Rows, header and footer, in the order in which they are seen.
QList<QQuickItem *> partsOf(QQuickItem &list)
{
    QList<QQuickItem *> parts = contentOf(list)->childItems();
    const QList<QVariant> ends { list.property("headerItem"), list.property("footerItem") };
    parts.removeIf([&](QQuickItem *part) { return !ends.contains(QVariant::fromValue(part)) && !isShown(list, part); });
    const bool isMirrored = list.property("effectiveLayoutDirection").toInt() == Qt::RightToLeft;
    std::ranges::stable_sort(parts, {}, [beside = isBeside(list), isMirrored](const QQuickItem *part) {
        return !beside ? part->y() : isMirrored ? -part->x() : part->x();
    });
    return parts;
}

bool isStop(const QQuickItem &item)
{
    return item.activeFocusOnTab() && item.isVisible() && item.isEnabled();
}

QQuickItem *entrance(QQuickItem &list, bool forward);

QQuickItem *stopIn(QQuickItem &item, bool forward)
{
    if (!item.isVisible() || !item.isEnabled())
        return nullptr;
    if (forward && isStop(item))
        return &item;
    if (!item.inherits("QQuickListView")) {
        const QList<QQuickItem *> children = item.childItems();
        for (qsizetype i = 0; i < children.size(); ++i) {
            if (QQuickItem *stop = stopIn(*children.at(forward ? i : children.size() - 1 - i), forward))
                return stop;
        }
    } else if (QQuickItem *stop = entrance(item, forward)) {
        return stop;
    }
    return !forward && isStop(item) ? &item : nullptr;
}

// The first stop among these parts, gone through from one end.
QQuickItem *stopAmong(QList<QQuickItem *> parts, bool forward)
{
    if (!forward)
        std::ranges::reverse(parts);
    for (QQuickItem *part : std::as_const(parts)) {
        if (QQuickItem *stop = stopIn(*part, forward))
            return stop;
    }
    return nullptr;
}

// Coming from outside one meets what is in sight, and then what follows it.
QQuickItem *entrance(QQuickItem &list, bool forward)
{
    const QRectF window(0, 0, list.width(), list.height());
    const auto isInSight = [&](const QQuickItem *part) { return part->mapRectToItem(&list, { 0, 0, part->width(), part->height() }).intersects(window); };
    QList<QQuickItem *> parts = partsOf(list);
    while (!parts.isEmpty() && !isInSight(forward ? parts.constFirst() : parts.constLast()))
        forward ? parts.removeFirst() : parts.removeLast();
    return stopAmong(parts, forward);
}

// What follows everything in the list.
QQuickItem *exit(QQuickItem &list, QQuickItem &from, bool forward)
{
    QQuickItem *next = &from;
    do {
        next = next->nextItemInFocusChain(forward);
    } while (next && next != &from && (list.isAncestorOf(next) || (forward && next == &list)));
    return next;
}

} // namespace

QQuickItem *nextTabStop(QQuickItem &item, bool forward)
{
    if (item.inherits("QQuickListView") && forward) {
        QQuickItem *first = entrance(item, forward);
        return first ? first : exit(item, item, forward);
    }
    QQuickItem *next = item.nextItemInFocusChain(forward);
    QQuickItem *list = listAround(item);
    if (list) {
        const QList<QQuickItem *> parts = partsOf(*list);
        const auto mine = std::ranges::find_if(parts, [&](const QQuickItem *part) { return part == &item || part->isAncestorOf(&item); });
        if (mine == parts.end()) { // a current row that was scrolled away
            QQuickItem *stop = entrance(*list, forward);
            return stop ? stop : exit(*list, item, forward);
        }
        const bool leaves = !forward && *mine == &item; // back from a row itself
        if (!leaves && next && (next == *mine ? !forward : (*mine)->isAncestorOf(next)))
            return next;
        const qsizetype at = mine - parts.begin();
        if (QQuickItem *stop = stopAmong(forward ? parts.mid(at + 1) : parts.first(at), forward))
            return stop;
        next = exit(*list, item, forward);
    }
    // Into another list, from outside of it.
    QQuickItem *entered = next ? listAround(*next) : nullptr;
    if (entered && entered != list && !entered->isAncestorOf(&item)) {
        if (QQuickItem *stop = entrance(*entered, forward))
            return stop;
    }
    return next;
}

} // namespace wb::ui
