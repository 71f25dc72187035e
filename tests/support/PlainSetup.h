// Gives each test engine the app's fonts, icons and seals.
#pragma once

#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "tests/support/WarningTrap.h"

#include <QObject>
#include <QQmlEngine>

namespace wb::test {

class PlainSetup : public QObject
{
    Q_OBJECT
public slots:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        wb::test::trapWarnings();
        wb::ui::setUpEngine(*engine);
    }
};

} // namespace wb::test
