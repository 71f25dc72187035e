#include "qml/Wanderbuch/Controls/FocusReveal.h"

#include <QGuiApplication>
#include <QTimer>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal margin = 16; // that stays around what is revealed
constexpr int mostTries = 8;
constexpr int pause = 16; // milliseconds, about a frame

bool cameByKeyboard(const QQuickItem &item)
{
    if (const QVariant shown = item.property("visualFocus"); shown.isValid())
        return shown.toBool();
    const int reason = item.property("focusReason").toInt();
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
}

// Where to scroll to, along one axis, so that [from, from + length) of the content is in sight; what is larger than the view stays.
qreal scrolled(qreal at, qreal view, qreal origin, qreal content, qreal from, qreal length)
{
    if (length > view || view <= 0)
        return at;
    const qreal room = std::min(margin, (view - length) / 2);
    const qreal wanted = std::min(std::max(at, from + length + room - view), from - room);
    const qreal last = std::max(origin + content, from + length) - view; // a list knows its length only roughly
    return std::clamp(wanted, origin, std::max(origin, last));
}

// Whether it had to.
bool scroll(QQuickItem &flickable, const QQuickItem &item)
{
    const auto *content = flickable.property("contentItem").value<QQuickItem *>();
    const QRectF place = item.mapRectToItem(content, QRectF(0, 0, item.width(), item.height()));
    const auto number = [&](const char *name) { return flickable.property(name).toReal(); };
    const int along = flickable.property("orientation").toInt(); // of a list, which learns late how long it is
    const qreal x = number("contentX"), y = number("contentY"), width = number("contentWidth"), height = number("contentHeight");
    const bool goesAcross = width > flickable.width() || along == Qt::Horizontal, goesDown = height > flickable.height() || along == Qt::Vertical;
    const qreal toX = goesAcross ? scrolled(x, flickable.width(), number("originX"), width, place.x(), place.width()) : x;
    const qreal toY = goesDown ? scrolled(y, flickable.height(), number("originY"), height, place.y(), place.height()) : y;
    if (toX != x)
        flickable.setProperty("contentX", toX);
    if (toY != y)
        flickable.setProperty("contentY", toY);
    return toX != x || toY != y;
}

} // namespace

FocusReveal::FocusReveal(QObject *parent) : QObject(parent)
{
    connect(qGuiApp, &QGuiApplication::focusObjectChanged, this, [this](QObject *focused) {
        m_focused = qobject_cast<QQuickItem *>(focused);
        m_tries = 0;
        QMetaObject::invokeMethod(this, &FocusReveal::reveal, Qt::QueuedConnection); // why it has the focus is told after that it has
    });
}

void FocusReveal::reveal()
{
    if (!m_focused || !cameByKeyboard(*m_focused))
        return;
    bool hasScrolled = false;
    for (QQuickItem *around = m_focused->parentItem(); around; around = around->parentItem()) {
        if (around->inherits("QQuickFlickable"))
            hasScrolled = scroll(*around, *m_focused) || hasScrolled;
    }
    // A list learns how large its rows are when they come into sight, and may move it away again.
    if (hasScrolled && ++m_tries < mostTries)
        QTimer::singleShot(pause, this, &FocusReveal::reveal);
}

} // namespace wb::ui
