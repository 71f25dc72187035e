// The engine's part for duties: which is due, whether it is wanted at all, and what came of it.
#include "sync/engine/SyncEnginePrivate.h"

namespace wb::sync {

namespace {

constexpr qint64 longestRetry = 6 * 60 * 60; // seconds; a server that was away for days is not asked once a day only

ScheduleSettings settingsOf(const HeldDuty &one)
{
    ScheduleSettings settings;
    settings.intervalSeconds = std::max<qint64>(one.interval.count(), 60);
    settings.longestRetrySeconds = std::max(settings.intervalSeconds, longestRetry);
    return settings;
}

bool waitsForPerson(const Error &error)
{
    return error.code == ErrorCode::Locked || error.code == ErrorCode::NotAuthorized;
}

} // namespace

void SyncEngine::addDuty(std::shared_ptr<Duty> duty)
{
    if (!duty || d->findDuty(duty->key()))
        return;
    HeldDuty one;
    one.state.key = duty->key();
    one.duty = std::move(duty);
    if (const auto at = d->dutyTimes.constFind(one.state.key); at != d->dutyTimes.cend()) {
        one.state.lastGood = at->lastGood;
        one.state.nextDue = at->nextDue;
        one.state.failures = at->failures;
    }
    const QString key = one.state.key;
    d->duties.append(std::move(one));
    emit dutyChanged(key);
    d->dutyNext();
}

QList<DutyState> SyncEngine::duties() const
{
    QList<DutyState> states;
    for (const HeldDuty &one : std::as_const(d->duties))
        states.append(one.state);
    return states;
}

std::optional<DutyState> SyncEngine::duty(const QString &key) const
{
    const HeldDuty *found = d->findDuty(key);
    return found ? std::optional(found->state) : std::nullopt;
}

void SyncEngine::dutyNow(const QString &key)
{
    HeldDuty *one = d->findDuty(key);
    if (!one)
        return;
    one->isAsked = true;
    one->isLookedAt = false;
    d->dutyNext();
}

void SyncEngine::dutySoon(const QString &key)
{
    HeldDuty *one = d->findDuty(key);
    if (!one)
        return;
    if (one->state.failures == 0)
        one->state.nextDue = {};
    one->hasNews = one->state.isRunning;
    one->isKnown = false;
    one->state.waitsForPerson = false;
    emit dutyChanged(key);
}

void SyncEngine::cancelDuty(const QString &key)
{
    HeldDuty *one = d->findDuty(key);
    if (!one)
        return;
    one->isAsked = false;
    if (one->state.isRunning) {
        d->dutyStop.request_stop();
        return;
    }
    one->state.waitsFor = WaitsFor::Nothing;
    d->putOff(*one, dueAfterSuccess(d->parts.clock->nowUtc(), d->parts.random(), settingsOf(*one)));
    emit dutyChanged(key);
    d->tellOverall();
}

void SyncEngine::Private::recall(const QHash<QString, DutyTimes> &times)
{
    dutyTimes = times;
    for (HeldDuty &one : duties) {
        const DutyTimes was = times.value(one.state.key);
        one.state.lastGood = was.lastGood;
        one.state.nextDue = was.nextDue;
        one.state.failures = was.failures;
    }
    areDutiesReady = true;
}

void SyncEngine::Private::putOff(HeldDuty &one, const QDateTime &due)
{
    one.state.nextDue = due;
    const DutyTimes times { one.state.lastGood, due, one.state.failures };
    std::ignore =
        questions.ask([key = one.state.key, times](Lane::Tools tools) { return putDutyTimes(tools.library, key, times); });
}

void SyncEngine::Private::dutyNext()
{
    if (!areDutiesReady || !dutyAtWork.isEmpty())
        return;
    const QDateTime now = parts.clock->nowUtc();
    const auto comes = [&](const HeldDuty &one) {
        if (one.isLookedAt)
            return false;
        const bool isDueNow = !one.state.waitsForPerson && isDue(one.state.nextDue, now, settingsOf(one));
        return one.isAsked || isDueNow || !one.isKnown;
    };
    auto next = std::ranges::find_if(duties, [&](const HeldDuty &one) { return one.isAsked && comes(one); });
    if (next == duties.end())
        next = std::ranges::find_if(duties, comes);
    if (next == duties.end())
        return;
    dutyAtWork = next->state.key;
    next->isLookedAt = true;
    onDutyThread(
        [duty = next->duty] {
            const bool isWanted = duty->isWanted();
            return DutyNeeds { isWanted, isWanted && duty->needsNetwork(), duty->interval() };
        },
        [this, key = dutyAtWork](const DutyNeeds &needs) { dutyLookedAt(key, needs); });
}

void SyncEngine::Private::dutyLookedAt(const QString &key, const DutyNeeds &needs)
{
    dutyAtWork.clear();
    HeldDuty &one = *findDuty(key);
    DutyState &state = one.state;
    const DutyState before = state;
    const QDateTime now = parts.clock->nowUtc();
    one.interval = needs.interval;
    one.isLookedAt = true; // also if it was asked for meanwhile
    one.isKnown = true;
    state.isWanted = needs.isWanted;
    state.waitsFor = WaitsFor::Nothing;
    bool isHeld = true;
    if (!state.isWanted) {
        state = { .key = key, .lastGood = state.lastGood, .nextDue = dueAfterSuccess(now, parts.random(), settingsOf(one)) };
        one.isAsked = false;
    } else if (one.isAsked || (!state.waitsForPerson && isDue(state.nextDue, now, settingsOf(one)))) {
        state.waitsFor = heldUpBy({ .network = needs.needsNetwork, .asked = one.isAsked }, moment());
        isHeld = state.waitsFor != WaitsFor::Nothing;
    }
    if (!isHeld) {
        one.isAsked = one.hasNews = false;
        state.isRunning = true;
        state.waitsForPerson = false;
        dutyAtWork = key;
        dutyStop = {};
        onDutyThread([duty = one.duty, stop = dutyStop.get_token()] { return duty->run(stop); },
            [this, key](const Result<DutyReport> &report) { dutyRan(key, report); });
    }
    if (state.isRunning || state.isWanted != before.isWanted || state.waitsFor != before.waitsFor)
        emit q->dutyChanged(key);
    dutyNext();
    tellOverall();
}

void SyncEngine::Private::dutyRan(const QString &key, const Result<DutyReport> &report)
{
    dutyAtWork.clear();
    HeldDuty &one = *findDuty(key);
    DutyState &state = one.state;
    const ScheduleSettings settings = settingsOf(one);
    const QDateTime now = parts.clock->nowUtc();
    state.isRunning = false;
    QDateTime due = dueAfterSuccess(now, parts.random(), settings);
    if (report) {
        state.error.reset();
        state.failures = 0;
        state.lastGood = now;
        state.waiting = report->waiting;
        if (report->again.isValid())
            due = std::min(report->again.toUTC(), now.addSecs(settings.longestRetrySeconds));
        if (std::exchange(one.hasNews, false))
            due = now;
    } else if (waitsForPerson(report.error())) {
        state.error.reset();
        state.waitsForPerson = true;
        due = {};
    } else if (report.error().code != ErrorCode::Cancelled) {
        state.error = report.error();
        const qint64 askedToWait = report.error().code == ErrorCode::ServerBusy ? report.error().detail.toLongLong() : 0;
        due = dueAfterFailure(now, ++state.failures, askedToWait, parts.random(), settings);
    }
    putOff(one, due);
    emit q->dutyChanged(key);
    dutyNext();
    tellOverall();
}

} // namespace wb::sync
