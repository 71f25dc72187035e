// The bare baseline of bench_start: an empty Quick Controls window of the app's style, timed as the app times itself.
#include "platforms/app/StartMeter.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData(R"(
import QtQuick
import QtQuick.Controls.Basic
ApplicationWindow { width: 1280; height: 800; visible: true; property Item currentPage: page; Item { id: page; anchors.fill: parent } }
)");
    wb::app::reportFirstUsableFrame(*qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst()));
    return QGuiApplication::exec();
}
