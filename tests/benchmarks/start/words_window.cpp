// A bare window with the words of the app's first page: what is between it and the app is the app's, what is below it is Qt's.
#include "platforms/app/StartMeter.h"
#include "qml/Wanderbuch/Theme/Fonts.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>

#include <future>
#include <memory>

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    std::future<bool> fonts = std::async(std::launch::async, wb::ui::loadFonts); // as the app does
    QQmlEngine engine;
    QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/qt/qml/StartWords/Words.qml")));
    fonts.wait();
    const std::unique_ptr<QObject> root(component.create());
    auto *window = qobject_cast<QQuickWindow *>(root.get());
    if (!window)
        qFatal("%s", qPrintable(component.errorString()));
    wb::app::reportFirstUsableFrame(*window);
    return QGuiApplication::exec();
}
