#include "sync/engine/SyncEngine.h"

#include "sync/engine/CarriedMail.h"
#include "sync/engine/Schedule.h"
#include "sync/engine/SyncEnginePrivate.h"

namespace wb::sync {

SyncEngine::SyncEngine(EngineParts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(parts)))
{
    connect(d->parts.surroundings, &Surroundings::changed, this, &SyncEngine::lookAround);
    connect(&d->timer, &QTimer::timeout, this, &SyncEngine::lookAround);
    d->carried = std::make_shared<CarriedMailDuty>(d->parts.data, d->parts.http, *d->parts.clock);
    addDuty(d->carried);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    if (std::exchange(d->started, true))
        return;
    struct Start {
        QList<KnownProvider> providers;
        QList<WantedPack> packs;
        QHash<QString, DutyTimes> duties;
    };
    d->questions.run(
        this,
        [](Lane::Tools tools) -> Result<Start> {
            WB_TRY(auto known, readProviders(tools.library));
            QStringList dids;
            for (const KnownProvider &one : std::as_const(known))
                dids.append(one.subscription.did);
            Spool::forgetOthers(tools.library, dids);
            WB_TRY(auto wanted, DownloadList(tools.library).all());
            WB_TRY(auto duties, readDutyTimes(tools.library));
            return Start { std::move(known), std::move(wanted), std::move(duties) };
        },
        [this](const Result<Start> &start) {
            d->recall(start ? start->duties : QHash<QString, DutyTimes>());
            d->timer.start();
            if (!start) {
                emit providersChanged(); // the library cannot be opened: whoever reads it says so
                lookAround();
                return;
            }
            for (const KnownProvider &known : start->providers) {
                if (!d->find(known.subscription.id))
                    d->providers.append(ProviderState {});
                ProviderState *state = d->find(known.subscription.id);
                tell(state ? *state : d->providers.last(), known);
            }
            for (const WantedPack &wanted : start->packs) {
                Download one { wanted, {}, {} };
                one.state.pack = wanted.pack;
                one.state.stage = wanted.stage;
                one.state.all = wanted.pack.bytes;
                one.state.error = wanted.error;
                if (!d->find(wanted.pack.sha256))
                    d->downloads.append(one);
            }
            for (auto at = d->waitingToGo.cbegin(); at != d->waitingToGo.cend(); ++at)
                setWaitingToGo(at.key(), at.value());
            emit providersChanged();
            emit downloadsChanged();
            lookAround();
        });
}

// --- Carried ---

QFuture<Result<CarriedNews>> SyncEngine::look(const QString &folder)
{
    return d->questions.ask([this, folder](Lane::Tools tools) {
        return CarriedFolder(folder, tools, *d->parts.clock, d->places()).look();
    });
}

QFuture<Result<CarriedNews>> SyncEngine::take(const QString &folder, const QStringList &trusted)
{
    return d->visits.ask(
        [this, folder, trusted, writers = d->carried->writers(), stop = d->questionStop.get_token()](
            Lane::Tools tools) -> Result<CarriedNews> {
            auto news = CarriedFolder(folder, tools, *d->parts.clock, d->places(), writers).take(trusted, stop);
            QMetaObject::invokeMethod(this, [this, news] {
                for (const CarriedProvider &one : news ? news->providers : QList<CarriedProvider>()) {
                    if (one.knownAs != 0)
                        d->reload(one.knownAs);
                }
                emit libraryChanged();
                if (news && news->trustOf.isValid())
                    emit trustChanged();
                if (news && news->collected > 0)
                    dutySoon(QLatin1StringView(CarriedMailDuty::name));
            });
            return news;
        },
        personPriority);
}

QFuture<Result<QList<StrandedFile>>> SyncEngine::stranded(const QString &did)
{
    return d->questions.ask([did, carried = d->carried, data = d->parts.data, clock = d->parts.clock](Lane::Tools tools) {
        return CarriedMail(data, tools.library).stranded(did, *clock, carried->writers());
    });
}

QFuture<Result<void>> SyncEngine::discardStranded(const QString &did, const QStringList &names)
{
    return d->questions.ask(
        [did, names, data = d->parts.data](Lane::Tools tools) { return CarriedMail(data, tools.library).discard(did, names); });
}

void SyncEngine::dropTakenBack()
{
    d->questions.ask([carried = d->carried, data = d->parts.data](Lane::Tools tools) -> Result<void> {
        CarriedMail(data, tools.library).dropTakenBack(data, carried->writers());
        return {};
    });
}

void SyncEngine::addOutgoing(std::shared_ptr<OutgoingWriter> outgoing)
{
    d->carried->addWriter(std::move(outgoing));
}

QFuture<Result<CarriedNews>> SyncEngine::give(const QString &folder, const QStringList &dids)
{
    return d->visits.ask(
        [this, folder, dids, writers = d->carried->writers(), stop = d->questionStop.get_token()](Lane::Tools tools) {
            return CarriedFolder(folder, tools, *d->parts.clock, d->places(), writers).give(dids, stop);
        },
        personPriority);
}

qint64 SyncEngine::Private::roomForMail() const
{
    const qint64 free = parts.surroundings->freeBytes(parts.data);
    return free < 0 ? CarriedMail::mostBytes : std::max<qint64>(0, free - ScheduleSettings {}.reserveBytes);
}

// --- The whole ---

OverallState SyncEngine::overall() const
{
    return d->overall;
}

void SyncEngine::setWaitingToGo(const QString &did, int count)
{
    d->waitingToGo.insert(did, count);
    for (ProviderState &state : d->providers) {
        if (state.did != did || state.waitingToGo == count)
            continue;
        state.waitingToGo = count;
        emit providerChanged(state.id);
    }
    d->tellOverall();
}

void SyncEngine::lookAround()
{
    if (!d->started)
        return;
    d->schedule();
    d->transferNext();
    for (HeldDuty &one : d->duties)
        one.isLookedAt = false;
    d->dutyNext();
    d->tellOverall();
}

void SyncEngine::Private::tellOverall()
{
    OverallState now;
    now.isOnline = parts.surroundings->network() != Network::None;
    bool isHeldUp = false;
    for (const ProviderState &state : std::as_const(providers)) {
        now.running += state.activity == Activity::Checking || state.activity == Activity::Fetching;
        now.undecided += state.changedKey && !state.isPaused; // paused: it was decided
        now.troubled += state.error && !state.changedKey && !state.isPaused;
        isHeldUp = isHeldUp || (state.waitsFor != WaitsFor::Nothing && state.waitsFor != WaitsFor::Person);
    }
    for (const Download &one : std::as_const(downloads)) {
        now.running += one.state.stage == DownloadStage::Running;
        now.troubled += one.state.stage == DownloadStage::Failed;
        isHeldUp = isHeldUp || one.state.waitsFor != WaitsFor::Nothing;
    }
    int dutiesWait = 0, providersWait = 0;
    for (const HeldDuty &one : std::as_const(duties)) {
        now.running += one.state.isRunning;
        now.troubled += one.state.error.has_value();
        isHeldUp = isHeldUp || (one.state.isWanted && one.state.waitsFor != WaitsFor::Nothing);
        dutiesWait += one.state.waiting;
    }
    for (const int count : std::as_const(waitingToGo))
        providersWait += count;
    now.waitingToGo = std::max(dutiesWait, providersWait); // what goes to providers, a duty counts too
    using Mood = OverallState::Mood;
    now.mood = now.undecided > 0 ? Mood::NeedsYou
        : now.running > 0        ? Mood::Busy
        : now.troubled > 0       ? Mood::Trouble
        : isHeldUp               ? Mood::Waiting
                                 : Mood::Quiet;
    if (now == overall)
        return;
    overall = now;
    emit q->overallChanged();
}

} // namespace wb::sync
