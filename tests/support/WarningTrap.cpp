#include "tests/support/WarningTrap.h"

#include <QMutex>

#include <algorithm>

namespace wb::test {

namespace {

QMutex mutex;
QStringList warnings;
QtMessageHandler previous = nullptr;

void remember(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // No fault of a page: a session without a login manager; Qt's own animation driver, when a test's window goes while it
    // draws; Qt's own list model, when rows that are still being made are dropped.
    static const QLatin1String passed[] = {QLatin1String("XDG_RUNTIME_DIR"), QLatin1String("QUnifiedTimer::stopAnimationDriver"), QLatin1String("DelegateModel::cancel")};
    const bool known = std::any_of(std::begin(passed), std::end(passed), [&](QLatin1String part) { return message.contains(part); });
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !known) {
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
