// Gives each test engine the app's fonts, icons and seals.
#pragma once

#include "qml/Wanderbuch/Controls/UiSetup.h"

#include <QObject>
#include <QQmlEngine>

namespace wb::test {

class PlainSetup : public QObject
{
    Q_OBJECT
public slots:
    void qmlEngineAvailable(QQmlEngine *engine) { wb::ui::setUpEngine(*engine); }
};

} // namespace wb::test
