// The app: reads its arguments, builds the composition, shows the window.
#include "platforms/app/Composition.h"
#include "platforms/app/LaterStarts.h"
#include "platforms/app/StartMeter.h"
#include "platforms/app/Tour.h"
#include "qml/Wanderbuch/Controls/UiSetup.h"
#include "qml/Wanderbuch/Core/AppSettings.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Theme/Fonts.h"
#include "sync/handover/Handover.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>
#include <QTemporaryDir>

#include <cstdio>
#include <future>
#include <memory>

namespace {

struct Arguments
{
    QString data;
    QString pictures;
    bool selfTest = false;
    bool measureStart = false;
    QString look;
    QStringList files;
};

Arguments readArguments(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Learn offline, keep what you learnt, prove it on the spot."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Keep everything in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"), QStringLiteral("Open every page once; fail on any warning."));
    const QCommandLineOption pictures(
        QStringLiteral("pictures"), QStringLiteral("Open every page and save pictures of it in DIR."), QStringLiteral("DIR"));
    const QCommandLineOption measure(QStringLiteral("measure-start"), QStringLiteral("Print when the first usable frame was there, and end."));
    const QCommandLineOption look(QStringLiteral("look"), QStringLiteral("With one of these two: in one look only."), QStringLiteral("LOOK"));
    parser.addOptions({data, selfTest, pictures, measure, look});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Credentials, course packs, a stick's folder or a provider's link to open."), QStringLiteral("[FILE...]"));
    parser.process(app);
    return {parser.value(data), parser.value(pictures), parser.isSet(selfTest), parser.isSet(measure), parser.value(look), parser.positionalArguments()};
}

// The window comes as it was left, as far as it fits this screen.
QVariantMap windowProperties(wb::ui::Services &services)
{
    QVariantMap properties{{QStringLiteral("services"), QVariant::fromValue(&services)}};
    const wb::ui::AppSettings &settings = *services.settings();
    if (const QSize left = settings.windowSize(); left.isValid()) {
        const QSize size = left.boundedTo(QGuiApplication::primaryScreen()->availableSize());
        properties.insert(QStringLiteral("width"), size.width());
        properties.insert(QStringLiteral("height"), size.height());
    }
    if (settings.windowFillsScreen())
        properties.insert(QStringLiteral("visibility"), QWindow::Maximized);
    return properties;
}

} // namespace

int main(int argc, char **argv)
{
    // By default all that ran three times is compiled to machine code, which at the start costs more than it gives.
    if (constexpr const char *threshold = "QV4_JIT_CALL_THRESHOLD"; !qEnvironmentVariableIsSet(threshold))
        qputenv(threshold, "50");
    QGuiApplication::setApplicationName(QStringLiteral("wanderbuch"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Wanderbuch"));
    QGuiApplication::setApplicationVersion(QStringLiteral(WANDERBUCH_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.wanderbuch.Wanderbuch"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    const Arguments arguments = readArguments(app);
    const bool touring = arguments.selfTest || !arguments.pictures.isEmpty();

    if (touring && arguments.look.isEmpty()) { // each look as a fresh start, as people meet it
        int failed = 0;
        for (const QString &look : wb::app::Tour::looks())
            failed += QProcess::execute(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1) + QStringList{QStringLiteral("--look"), look}) != 0;
        return failed;
    }

    QTemporaryDir tourFolder; // a tour never touches the person's own data
    const QString data = touring && arguments.data.isEmpty() ? tourFolder.path() : arguments.data;
    const wb::app::Composition::Paths paths = wb::app::Composition::defaultPaths(data);
    wb::sync::Handover handover(paths.data);
    if (!touring) {
        const auto only = wb::app::isOnlyOne(handover, arguments.files);
        if (!only) {
            std::fprintf(stderr, "error: %s\n", qPrintable(wb::app::startProblem(only.error())));
            return 1;
        }
        if (!*only)
            return 0; // it opens there
    }
    std::future<bool> fonts = std::async(std::launch::async, wb::ui::loadFonts); // while the engine reads the pages
    auto composition = wb::app::Composition::create(paths);
    if (!composition) {
        std::fprintf(stderr, "error: %s\n", qPrintable(wb::app::startProblem(composition.error())));
        return 1;
    }

    if (touring)
        (*composition)->start();
    QQmlEngine engine; // not an application engine: that one looks for variants of every file
    wb::ui::addProviders(engine);
    (*composition)->attach(engine);
    QQmlComponent main(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/App/Main.qml")), QQmlComponent::Asynchronous);
    // Read behind it, while the window is made; the window asks for it then.
    const QQmlComponent firstPage(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Wanderbuch/Explore/ExplorePage.qml")), QQmlComponent::Asynchronous);
    fonts.wait();
    wb::ui::useFonts();
    wb::ui::warmFonts([] { QCoreApplication::processEvents(); });
    while (main.isLoading())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const std::unique_ptr<QObject> root(main.createWithInitialProperties(windowProperties((*composition)->services())));
    auto *window = qobject_cast<QQuickWindow *>(root.get());
    if (!window) {
        std::fprintf(stderr, "%s", qPrintable(main.errorString()));
        return 1;
    }

    if (touring) {
        wb::app::Tour tour(*window, **composition, arguments.pictures, arguments.look);
        return tour.walk() ? 0 : 1;
    }
    (*composition)->startAfterFirstFrame(*window, arguments.files);
    wb::app::followLaterStarts(handover, **composition, *window);
    if (arguments.measureStart)
        wb::app::reportFirstUsableFrame(*window);
    return QGuiApplication::exec();
}
