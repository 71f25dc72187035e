// Return and Enter press the button that has the focus, as Space does, in every window: on the web and on most desktops people expect
// both, and Qt Quick's buttons know the second only where the desktop's theme says so.
#pragma once

#include <QObject>

namespace wb::ui {

// An event filter for the QGuiApplication.
class ReturnPresses : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace wb::ui
