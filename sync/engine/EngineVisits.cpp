// The engine's part for providers: which is visited next, and what came of it.
#include "sync/engine/SyncEnginePrivate.h"
#include "sync/providers/Background.h"

#include <QFileInfo>

#include <algorithm>

namespace wb::sync {

QFuture<Result<ProviderPreview>> SyncEngine::preview(const QString &text)
{
    return d->questions.ask(
        [this, text, stop = d->questionStop.get_token()](Lane::Tools tools) { return d->runner(tools).preview(text, stop); });
}

QFuture<Result<qint64>> SyncEngine::add(const ProviderPreview &preview)
{
    return d->questions.ask([this, preview](Lane::Tools tools) -> Result<qint64> {
        WB_TRY(const qint64 id, d->runner(tools).add(preview));
        QMetaObject::invokeMethod(this, [this, id] {
            d->reload(id);
            syncNow(id);
        });
        return id;
    });
}

template <typename Work> QFuture<Result<void>> SyncEngine::Private::decide(qint64 id, Work work)
{
    // What is being visited is decided after the visit, which comes to its end now; everything else at once.
    if (visiting == id)
        visitStop.request_stop();
    Lane &lane = visiting == id ? visits : questions;
    return lane.ask(
        [this, id, work](Lane::Tools tools) -> Result<void> {
            WB_CHECK(work(tools.library));
            QMetaObject::invokeMethod(q, [this, id] { reload(id); });
            return {};
        },
        personPriority);
}

QFuture<Result<void>> SyncEngine::remove(qint64 id)
{
    d->unqueue(id);
    return d->decide(id, [this, id](storage::Database &library) -> Result<void> {
        WB_CHECK(Subscriptions(library).remove(id));
        QMetaObject::invokeMethod(this, [this] { emit libraryChanged(); });
        return {};
    });
}

QFuture<Result<void>> SyncEngine::acceptChangedKey(qint64 id, const QString &fingerprint)
{
    return d->decide(id, [this, id, fingerprint](storage::Database &library) -> Result<void> {
        WB_CHECK(Subscriptions(library).acceptOffered(id, fingerprint));
        QMetaObject::invokeMethod(this, [this, id] { syncNow(id); });
        return {};
    });
}

QFuture<Result<void>> SyncEngine::pause(qint64 id)
{
    d->unqueue(id);
    return d->decide(id, [id](storage::Database &library) { return Subscriptions(library).setPaused(id, true); });
}

QFuture<Result<void>> SyncEngine::resume(qint64 id)
{
    return d->decide(id, [id](storage::Database &library) { return Subscriptions(library).setPaused(id, false); });
}

void SyncEngine::syncNow(qint64 id)
{
    for (ProviderState &state : d->providers) {
        if ((id == 0 && (state.isPaused || state.changedKey)) || (id != 0 && state.id != id)
            || (state.id == d->visiting && !d->visitsSpool))
            continue;
        d->puttingOff.remove(state.id);
        if (auto *at = d->queued(state.id))
            at->spoolOnly = false;
        else
            d->queue.append({ state.id, false });
        state.activity = Activity::Waiting;
        emit providerChanged(state.id);
    }
    if (id != 0 && !d->find(id))
        d->awaited.insert(id); // it was added a moment ago
    d->visitNext();
    d->tellOverall();
}

void SyncEngine::cancel(qint64 id)
{
    d->unqueue(id);
    d->awaited.remove(id);
    if (d->visiting == id)
        d->visitStop.request_stop();
    const QDateTime due = dueAfterSuccess(d->parts.clock->nowUtc(), d->parts.random());
    d->puttingOff.insert(id);
    std::ignore = d->decide(id, [this, id, due](storage::Database &library) {
        auto written = Subscriptions(library).putOff(id, due);
        if (!written)
            QMetaObject::invokeMethod(this, [this, id] { d->puttingOff.remove(id); });
        return written;
    });
    if (ProviderState *state = d->find(id); state && d->visiting != id) {
        state->activity = Activity::Idle;
        emit providerChanged(id);
    }
}

QList<ProviderState> SyncEngine::providers() const
{
    return d->providers;
}

std::optional<ProviderState> SyncEngine::provider(qint64 id) const
{
    const ProviderState *found = d->find(id);
    return found ? std::optional(*found) : std::nullopt;
}

void SyncEngine::Private::reload(qint64 id)
{
    questions.run(
        q, [id](Lane::Tools tools) { return readProvider(tools.library, id); },
        [this, id](const Result<KnownProvider> &known) {
            ProviderState *state = find(id);
            if (!known) {
                if (known.error().code == ErrorCode::NotFound && state) {
                    providers.removeIf([id](const ProviderState &one) { return one.id == id; });
                    emit q->providersChanged();
                }
            } else if (state) {
                tell(*state, *known);
                if (!isDue(state->nextDue, parts.clock->nowUtc()))
                    puttingOff.remove(id);
                emit q->providerChanged(id);
            } else {
                providers.append(ProviderState {});
                tell(providers.last(), *known);
                providers.last().waitingToGo = waitingToGo.value(providers.last().did);
                emit q->providersChanged();
                if (awaited.remove(id))
                    q->syncNow(id);
            }
            tellOverall();
            schedule();
        },
        personPriority);
}

void SyncEngine::Private::schedule()
{
    const QDateTime now = parts.clock->nowUtc();
    const Moment here = moment();
    for (ProviderState &state : providers) {
        const WaitsFor before = state.waitsFor;
        state.waitsFor = WaitsFor::Nothing;
        if (state.changedKey)
            state.waitsFor = WaitsFor::Person;
        else if (!state.isPaused && state.id != visiting && !queued(state.id) && !puttingOff.contains(state.id)
            && isDue(state.nextDue, now)) {
            const bool isFolder = state.place == Place::Folder;
            state.waitsFor = heldUpBy({ .network = !isFolder }, here);
            if (state.waitsFor == WaitsFor::Nothing && (!isFolder || QFileInfo::exists(state.address))) {
                queue.append({ state.id, false });
                state.activity = Activity::Waiting;
                emit q->providerChanged(state.id);
            } else if (mayHaveSpooled(state)) {
                queue.append({ state.id, true });
            }
        }
        if (state.waitsFor != before)
            emit q->providerChanged(state.id);
    }
    visitNext();
}

SyncEngine::Private::QueuedVisit *SyncEngine::Private::queued(qint64 id)
{
    const auto at = std::ranges::find(queue, id, &QueuedVisit::id);
    return at == queue.end() ? nullptr : &*at;
}

void SyncEngine::Private::unqueue(qint64 id)
{
    queue.removeIf([id](const QueuedVisit &one) { return one.id == id; });
}

bool SyncEngine::Private::mayHaveSpooled(const ProviderState &state)
{
    const bool isNetworkAll = state.waitsFor == WaitsFor::Network || state.waitsFor == WaitsFor::UnmeteredNetwork;
    if (!isNetworkAll || !state.isPartial || spoolSeen.contains(state.id))
        return false;
    spoolSeen.insert(state.id);
    return true;
}

void SyncEngine::Private::visitNext()
{
    if (visiting != 0 || queue.isEmpty())
        return;
    const QueuedVisit next = queue.takeFirst();
    const qint64 id = next.id;
    ProviderState *state = find(id);
    if (!state) {
        visitNext();
        return;
    }
    visiting = id;
    visitStop = {};
    visitsSpool = next.spoolOnly;
    state->activity = Activity::Checking;
    state->done = state->all = state->arrived = 0;
    state->received = 0;
    emit q->providerChanged(id);
    visits.run(
        q,
        [this, id, isSpooled = visitsSpool, stop = visitStop.get_token(), toldAt = qint64(-1), newsAt = qint64(-1), arrived = -1](
            Lane::Tools tools) mutable {
            stepBack();
            const auto tell = [&](const VisitProgress &progress, const Traffic &traffic) {
                const qint64 now = parts.clock->steadyMilliseconds();
                const bool isAllHere = progress.arrived == progress.all && std::exchange(arrived, progress.arrived) != progress.all;
                const bool isLast = progress.done == progress.all || isAllHere;
                if (toldAt >= 0 && now - toldAt < tellEvery && !isLast)
                    return;
                toldAt = now;
                // Pages ask again for each news: more and more seldom, the longer the fetch takes.
                const bool news = progress.hasNews && (newsAt < 0 || now - newsAt > 10 * tellEvery);
                if (news)
                    newsAt = now;
                QMetaObject::invokeMethod(q, [this, id, progress, traffic, news] {
                    if (ProviderState *at = find(id); at && visiting == id) {
                        at->activity = Activity::Fetching;
                        at->done = progress.done;
                        at->all = progress.all;
                        at->arrived = progress.arrived;
                        at->received = traffic.bytes;
                        emit q->providerChanged(id);
                    }
                    if (news)
                        emit q->libraryChanged();
                });
            };
            return isSpooled ? runner(tools).takeSpooled(id, stop, tell) : runner(tools).run(id, stop, tell);
        },
        [this, id](const Result<ProviderRunner::Run> &run) { visited(id, run); });
    tellOverall();
}

void SyncEngine::Private::visited(qint64 id, const Result<ProviderRunner::Run> &run)
{
    visiting = 0;
    visitsSpool = false;
    if (ProviderState *state = find(id)) {
        state->activity = Activity::Idle;
        if (run && !run->visit && run->visit.error().code == ErrorCode::Cancelled)
            state->nextDue = dueAfterSuccess(parts.clock->nowUtc(), 0); // see cancel(); reload() brings what was written
        else if (run)
            state->nextDue = run->subscription.nextDue;
        else if (run.error().code != ErrorCode::NotFound) {
            state->error = run.error();
            state->nextDue = dueAfterFailure(parts.clock->nowUtc(), ++state->failures, 0, parts.random());
        }
    }
    if (run && (!run->visit || !run->visit->unchanged))
        emit q->libraryChanged();
    if (run && run->visit && run->visit->trustRenewed)
        emit q->trustChanged();
    reload(id);
    visitNext();
}

} // namespace wb::sync
