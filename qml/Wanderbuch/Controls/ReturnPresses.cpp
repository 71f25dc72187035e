#include "qml/Wanderbuch/Controls/ReturnPresses.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace wb::ui {

bool ReturnPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
        return false;
    const auto *pressed = static_cast<QKeyEvent *>(event);
    if ((pressed->key() != Qt::Key_Return && pressed->key() != Qt::Key_Enter) || (pressed->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const auto *window = qobject_cast<QQuickWindow *>(watched);
    if (!window || !window->activeFocusItem() || !window->activeFocusItem()->inherits("QQuickAbstractButton"))
        return false;
    QKeyEvent space(event->type(), Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), pressed->isAutoRepeat());
    QCoreApplication::sendEvent(watched, &space);
    return true;
}

} // namespace wb::ui
