#include "qml/Wanderbuch/Controls/FocusKeys.h"

#include "qml/Wanderbuch/Controls/TabOrder.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace wb::ui {

bool FocusKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return false;
    auto *window = qobject_cast<QQuickWindow *>(watched);
    if (!window || !window->activeFocusItem())
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return press(*window, key);
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return goOn(*window, key);
    default: return false;
    }
}

bool FocusKeys::press(QQuickWindow &window, const QKeyEvent &key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || !window.activeFocusItem()->inherits("QQuickAbstractButton"))
        return false;
    QKeyEvent space(key.type(), Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), key.isAutoRepeat());
    QCoreApplication::sendEvent(&window, &space);
    return true;
}

bool FocusKeys::goOn(const QQuickWindow &window, const QKeyEvent &key)
{
    QQuickItem *item = window.activeFocusItem();
    const bool isOthers = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (key.type() != QEvent::KeyPress || isOthers)
        return false;
    const bool isForward = key.key() == Qt::Key_Tab && !(key.modifiers() & Qt::ShiftModifier);
    QQuickItem *next = nextTabStop(*item, isForward);
    if (next == window.contentItem()) // nobody would see where they are
        next = nextTabStop(*next, isForward);
    if (!next || next == item)
        return false;
    const Qt::FocusReason reason = isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    next->forceActiveFocus(reason);
    if (window.activeFocusItem() == next && next->property("focusReason").isValid())
        next->setProperty("focusReason", reason); // a list that makes it current hands the focus on once more, for no reason that shows
    return true;
}

} // namespace wb::ui
