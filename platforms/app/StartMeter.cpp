#include "platforms/app/StartMeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace wb::app {

namespace {

// Milliseconds from the start of this process until now: proc(5), field 22 of /proc/self/stat against the time since boot.
qint64 millisecondsSinceProcessStart()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    const auto fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const qint64 startTicks = fields.value(19).toLongLong();
    return now.tv_sec * 1000 + now.tv_nsec / 1000000 - startTicks * 1000 / sysconf(_SC_CLK_TCK);
}

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

// Of all threads.
qint64 processorMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return spent.tv_sec * 1000 + spent.tv_nsec / 1000000;
}

bool contentIsThere(const QQuickWindow &window)
{
    const auto *page = window.property("currentPage").value<QQuickItem *>();
    const QVariant ready = page ? page->property("ready") : QVariant(false);
    return !ready.isValid() || ready.toBool();
}

} // namespace

StartMeter::StartMeter() : m_beforeMain(millisecondsSinceProcessStart())
{
    m_timer.start();
}

void StartMeter::reportFirstUsableFrame(QQuickWindow &window) const
{
    const QElapsedTimer timer = m_timer;
    const qint64 before = m_beforeMain;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&window, timer, before, told = false]() mutable {
        if (told || !contentIsThere(window))
            return;
        told = true;
        std::printf("{\"milliseconds\": %lld, \"processorMilliseconds\": %lld, \"residentKiB\": %lld}\n",
            static_cast<long long>(before + timer.elapsed()), static_cast<long long>(processorMilliseconds()), static_cast<long long>(residentKiB()));
        QCoreApplication::quit();
    });
}

} // namespace wb::app
