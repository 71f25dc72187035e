#include "platforms/app/StartMeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>

#include <cstdio>
#include <ctime>

namespace wb::app {

namespace {

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
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

bool contentIsThere(const QQuickWindow &window)
{
    const auto *page = window.property("currentPage").value<QQuickItem *>();
    const QVariant ready = page ? page->property("ready") : QVariant(false);
    return !ready.isValid() || ready.toBool();
}

} // namespace

void reportFirstUsableFrame(QQuickWindow &window)
{
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&window, told = false]() mutable {
        if (told || !contentIsThere(window))
            return;
        told = true;
        std::printf("{\"monotonicMilliseconds\": %.3f, \"processorMilliseconds\": %.3f, \"residentKiB\": %lld}\n",
            milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID), static_cast<long long>(residentKiB()));
        QCoreApplication::quit();
    });
}

} // namespace wb::app
