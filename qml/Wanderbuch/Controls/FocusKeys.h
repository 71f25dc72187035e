// What keys do wherever the focus is, in every window.
//
// Return and Enter press the button that has the focus, as Space does: on the web and on most desktops people expect both, and Qt
// Quick's buttons know them only where the desktop's theme says so. Tab goes on from what has the focus, also where that is no stop of
// its own (a page that was opened and scrolls with the keys; there Qt Quick would begin at the top of the window), or would write it.
#pragma once

#include <QObject>

class QKeyEvent;
class QQuickWindow;

namespace wb::ui {

// An event filter for the QGuiApplication.
class FocusKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool press(QQuickWindow &window, const QKeyEvent &key);
    static bool goOn(const QQuickWindow &window, const QKeyEvent &key);
};

} // namespace wb::ui
