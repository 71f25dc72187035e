// When something is due, and what may hold it up. Pure: the time, the chance and the surroundings come in.
#pragma once

#include "sync/engine/EngineValues.h"
#include "sync/engine/Surroundings.h"

#include <QDateTime>

namespace wb::sync {

struct ScheduleSettings {
    qint64 intervalSeconds = 12 * 60 * 60; // between two visits that went well
    double jitter = 0.2; // of the interval, so that a million devices do not come at once
    qint64 firstRetrySeconds = 60; // after the first failure, twice as long after each one more
    qint64 longestRetrySeconds = 24 * 60 * 60;
    qint64 reserveBytes = 64 * 1024 * 1024; // never filled by what comes
};

// `random` is from 0 to 1.
[[nodiscard]] QDateTime dueAfterSuccess(const QDateTime &now, double random, const ScheduleSettings &settings = {});
// Not before the server wants to be asked again. Half of the wait is chance.
[[nodiscard]] QDateTime dueAfterFailure(
    const QDateTime &now, int failures, qint64 askedToWaitSeconds, double random, const ScheduleSettings &settings = {});
// Invalid is due. So is what lies further ahead than any wait can: the clock was wrong when it was written.
[[nodiscard]] bool isDue(const QDateTime &due, const QDateTime &now, const ScheduleSettings &settings = {});

struct Needs {
    bool network = true;
    qint64 bytes = 0; // on the disk
    bool asked = false; // a person said now: metered networks and the battery do not count
};
// What the device is like, at one moment.
struct Moment {
    Network network = Network::Unmetered;
    bool isBatteryLow = false;
    qint64 freeBytes = 0;
};
[[nodiscard]] WaitsFor heldUpBy(const Needs &needs, const Moment &moment, const ScheduleSettings &settings = {});

} // namespace wb::sync
