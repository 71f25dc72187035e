#include "platforms/app/Tour.h"

#include "platforms/app/Composition.h"
#include "platforms/app/DemoLearner.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMutex>
#include <QQuickItem>
#include <QTimer>

#include <cstdio>

namespace wb::app {

namespace {

constexpr int settleMilliseconds = 20000;
constexpr int frameMilliseconds = 40;

// Warnings of the whole run; a page that complains has failed.
QMutex warningsMutex;
QStringList warnings;
QtMessageHandler previousHandler = nullptr;

void remember(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // A session without a login manager is no fault of a page, and an animation that ends as the window is resized is Qt's own.
    const bool passed = message.contains(QLatin1String("XDG_RUNTIME_DIR")) || message.contains(QLatin1String("QUnifiedTimer::stopAnimationDriver"));
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !passed) {
        const QMutexLocker lock(&warningsMutex);
        warnings << message;
    }
    previousHandler(type, context, message);
}

void runEventsFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// A page (an item that is handed the services) says that it has its content by `ready`; without it there is nothing to wait for.
bool isReady(const QQuickItem *item)
{
    const QVariant ready = item->property("ready");
    if (ready.isValid() && !ready.toBool() && item->property("services").isValid())
        return false;
    for (const QQuickItem *child : item->childItems()) {
        if (child->isVisible() && !isReady(child))
            return false;
    }
    return true;
}

} // namespace

Tour::Tour(QQuickWindow &window, Composition &composition, QString pictureFolder, QString look)
    : m_window(window), m_composition(composition), m_folder(std::move(pictureFolder)), m_look(std::move(look))
{
    if (!previousHandler)
        previousHandler = qInstallMessageHandler(remember);
}

QStringList Tour::looks()
{
    return {QStringLiteral("laptop-light"), QStringLiteral("laptop-dark"), QStringLiteral("phone-light"), QStringLiteral("phone-dark")};
}

bool Tour::walk()
{
    if (const auto prepared = prepareDemoLearner(m_composition); !prepared)
        m_problems << QStringLiteral("the demonstration learner could not be made: %1 %2").arg(errorName(prepared.error().code), prepared.error().detail);
    const Look look{m_look, m_look.startsWith(QLatin1String("phone")) ? QSize(390, 844) : QSize(1280, 800), m_look.section(QLatin1Char('-'), 1)};
    m_composition.services().settings()->setReducedMotion(true);
    for (const DemoStop &stop : demoStops(m_composition)) {
        if (!visit(stop, look))
            break;
    }
    {
        const QMutexLocker lock(&warningsMutex);
        for (const QString &warning : std::as_const(warnings))
            m_problems << QStringLiteral("warning: ") + warning;
    }
    for (const QString &problem : std::as_const(m_problems))
        std::fprintf(stderr, "error: %s\n", qPrintable(problem));
    return m_problems.isEmpty();
}

bool Tour::visit(const DemoStop &stop, const Look &look)
{
    std::printf("%s %s\n", qPrintable(look.name), qPrintable(stop.name));
    std::fflush(stdout);
    m_composition.services().settings()->setTheme(look.theme);
    m_window.resize(look.size);
    QVariantMap target = stop.target;
    if (stop.before) {
        const auto prepared = stop.before();
        if (!prepared) {
            m_problems << QStringLiteral("%1 could not be prepared: %2 %3").arg(stop.name, errorName(prepared.error().code), prepared.error().detail);
            return false;
        }
        target.insert(*prepared);
    }
    QMetaObject::invokeMethod(&m_window, "go", Q_ARG(QVariant, QVariant(target)));
    if (!m_window.property("currentPage").value<QQuickItem *>()) {
        m_problems << QStringLiteral("%1 did not open").arg(stop.name);
        return false;
    }
    if (!settle()) {
        m_problems << QStringLiteral("%1 did not come to rest within %2 seconds").arg(stop.name).arg(settleMilliseconds / 1000);
        return false;
    }
    if (m_inspect)
        m_problems << m_inspect(stop.name);
    if (!m_folder.isEmpty() && !m_last.save(QStringLiteral("%1/%2-%3.png").arg(m_folder, look.name, stop.name))) {
        m_problems << QStringLiteral("no picture could be saved in %1; choose a folder that can be written to").arg(m_folder);
        return false;
    }
    return true;
}

bool Tour::settle()
{
    QElapsedTimer timer;
    timer.start();
    m_last = QImage();
    int same = 0;
    while (timer.elapsed() < settleMilliseconds) {
        runEventsFor(frameMilliseconds);
        const QImage now = m_window.grabWindow();
        same = now == m_last && isReady(m_window.contentItem()) ? same + 1 : 0;
        m_last = now;
        if (same >= 2)
            return true;
    }
    return false;
}

} // namespace wb::app
