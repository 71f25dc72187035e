// Scrolls what the keyboard came to into view, in whatever scrolls around it.
#pragma once

#include <QPointer>
#include <QQuickItem>

namespace wb::ui {

// For all windows of the QGuiApplication.
class FocusReveal : public QObject
{
    Q_OBJECT

public:
    explicit FocusReveal(QObject *parent = nullptr);

private:
    void reveal();

    QPointer<QQuickItem> m_focused;
    int m_tries = 0;
};

} // namespace wb::ui
