#include "tests/support/WarningTrap.h"

#include <QMutex>

namespace wb::test {

namespace {

QMutex mutex;
QStringList warnings;
QtMessageHandler previous = nullptr;

void remember(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // A session without a login manager is no fault of a page.
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !message.contains(QLatin1String("XDG_RUNTIME_DIR"))) {
        const QMutexLocker lock(&mutex);
        warnings << message;
    }
    previous(type, context, message);
}

} // namespace

void trapWarnings()
{
    if (!previous)
        previous = qInstallMessageHandler(remember);
}

QStringList takeWarnings()
{
    const QMutexLocker lock(&mutex);
    return std::exchange(warnings, {});
}

} // namespace wb::test
