#include "sync/engine/Schedule.h"

#include <algorithm>

namespace wb::sync {

QDateTime dueAfterSuccess(const QDateTime &now, double random, const ScheduleSettings &settings)
{
    const double spread = 1 - settings.jitter + 2 * settings.jitter * random;
    return now.addSecs(qint64(double(settings.intervalSeconds) * spread));
}

QDateTime dueAfterFailure(
    const QDateTime &now, int failures, qint64 askedToWaitSeconds, double random, const ScheduleSettings &settings)
{
    qint64 wait = settings.firstRetrySeconds;
    for (int i = 1; i < failures && wait < settings.longestRetrySeconds; ++i)
        wait *= 2;
    wait = std::min(wait, settings.longestRetrySeconds);
    wait = qint64(double(wait) * (0.5 + 0.5 * random));
    return now.addSecs(std::max(wait, std::min(askedToWaitSeconds, settings.longestRetrySeconds)));
}

bool isDue(const QDateTime &due, const QDateTime &now, const ScheduleSettings &settings)
{
    const qint64 furthest = std::max(settings.longestRetrySeconds, 2 * settings.intervalSeconds);
    return !due.isValid() || due <= now || now.secsTo(due) > furthest;
}

WaitsFor heldUpBy(const Needs &needs, const Moment &moment, const ScheduleSettings &settings)
{
    if (needs.network && moment.network == Network::None)
        return WaitsFor::Network;
    if (moment.freeBytes >= 0 && moment.freeBytes < needs.bytes + settings.reserveBytes)
        return WaitsFor::Storage;
    if (needs.asked)
        return WaitsFor::Nothing;
    if (needs.network && moment.network == Network::Metered)
        return WaitsFor::UnmeteredNetwork;
    return moment.isBatteryLow ? WaitsFor::Power : WaitsFor::Nothing;
}

} // namespace wb::sync
