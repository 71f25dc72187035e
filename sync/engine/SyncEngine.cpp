#include "sync/engine/SyncEngine.h"

#include "core/catalogue/CatalogueReader.h"
#include "sync/engine/CarriedFolder.h"
#include "sync/engine/PackGetter.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/engine/TransferRate.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace wb::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto lookEvery = 60s;
constexpr qint64 tellEvery = 200; // milliseconds between two reports of progress
constexpr int personPriority = 1; // before what runs by itself

struct Counts {
    int modules = 0, pathways = 0;
    bool isPartial = false;
};

// A provider as the tables tell it.
struct Known {
    Subscription subscription;
    Counts counts;
};

Result<Counts> countsOf(storage::Database &library, const QString &did)
{
    WB_TRY(auto rows,
        library.prepare(
            QStringLiteral("SELECT (SELECT count(*) FROM modules WHERE provider = p.id), (SELECT count(*) FROM pathways WHERE "
                           "provider = p.id), p.descriptor = '' FROM providers p WHERE p.did = ?")));
    WB_TRY(const bool row, rows.bind(1, did).step());
    return row ? Counts { int(rows.integer(0)), int(rows.integer(1)), rows.integer(2) != 0 } : Counts {};
}

Result<QList<Known>> readAll(storage::Database &library)
{
    WB_TRY(const auto all, Subscriptions(library).all());
    QList<Known> known;
    for (const Subscription &one : all) {
        WB_TRY(const Counts counts, countsOf(library, one.did));
        known.append({ one, counts });
    }
    return known;
}

void tell(ProviderState &state, const Known &known)
{
    const Subscription &one = known.subscription;
    state.id = one.id;
    state.name = one.name;
    state.did = one.did;
    state.fingerprint = one.fingerprint;
    state.address = one.address;
    state.place = placeOf(one.address);
    state.isPaused = one.isPaused;
    state.changedKey.reset();
    if (one.offered)
        state.changedKey = ChangedKey { one.offered->did, one.offered->fingerprint, one.offered->name, one.offered->seen };
    state.lastContact = one.lastContact;
    state.lastChange = one.lastChange;
    state.nextDue = one.nextDue;
    state.error = one.error;
    state.failures = one.failures;
    state.modules = known.counts.modules;
    state.pathways = known.counts.pathways;
    state.isPartial = known.counts.isPartial;
    state.added = one.addedItems;
    state.changed = one.changedItems;
    state.removed = one.removedItems;
    state.leftOut = one.leftOut;
    state.trustOf = one.trustOf;
}

struct Download {
    WantedPack wanted;
    DownloadState state;
    TransferRate rate;
};

} // namespace

class SyncEngine::Private {
public:
    Private(SyncEngine *engine, EngineParts given)
        : q(engine)
        , parts(std::move(given))
        , visits(parts.data, parts.http)
        , transfers(parts.data, parts.http)
        , questions(parts.data, parts.http)
    {
        if (!parts.random)
            parts.random = [] { return QRandomGenerator::global()->generateDouble(); };
        timer.setInterval(lookEvery);
    }
    ~Private()
    {
        visitStop.request_stop();
        transferStop.request_stop();
        questionStop.request_stop();
    }

    QString packFolder() const { return parts.data + QStringLiteral("/packs"); }
    QString trustFolder() const { return parts.data + QStringLiteral("/trust"); }
    ProviderRunner runner(Lane::Tools tools) const { return { tools, *parts.clock, parts.random, trustFolder() }; }
    Moment moment() const
    {
        const auto &device = *parts.surroundings;
        return { device.network(), device.isBatteryLow(), device.freeBytes(parts.data) };
    }

    ProviderState *find(qint64 id)
    {
        const auto found = std::ranges::find(providers, id, &ProviderState::id);
        return found == providers.end() ? nullptr : &*found;
    }
    Download *find(const QString &sha256)
    {
        const auto found = std::ranges::find_if(downloads, [&](const Download &one) { return one.wanted.pack.sha256 == sha256; });
        return found == downloads.end() ? nullptr : &*found;
    }

    // Reads one provider again; `then` on the engine's thread.
    void reload(qint64 id);
    void tellOverall();

    void schedule();
    void visitNext();
    void visited(qint64 id, const Result<ProviderRunner::Run> &run);
    template <typename Work> QFuture<Result<void>> decide(qint64 id, Work work);

    void transferNext();
    void transferred(const QString &sha256, const Result<QString> &path);
    void store(const Download &download);

    SyncEngine *q;
    EngineParts parts;
    QTimer timer;
    bool started = false;

    QList<ProviderState> providers;
    QHash<QString, int> waitingToGo; // by DID
    QList<qint64> queue; // to be visited
    QSet<qint64> asked; // of those, by a person
    qint64 visiting = 0;
    std::stop_source visitStop;

    QList<Download> downloads;
    QString transferring;
    std::stop_source transferStop, questionStop;
    OverallState overall;

    Lane visits, transfers, questions; // last: they end first
};

SyncEngine::SyncEngine(EngineParts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(parts)))
{
    connect(d->parts.surroundings, &Surroundings::changed, this, &SyncEngine::lookAround);
    connect(&d->timer, &QTimer::timeout, this, &SyncEngine::lookAround);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    if (std::exchange(d->started, true))
        return;
    using Start = std::pair<QList<Known>, QList<WantedPack>>;
    d->questions.run(
        this,
        [](Lane::Tools tools) -> Result<Start> {
            WB_TRY(auto known, readAll(tools.library));
            WB_TRY(auto wanted, DownloadList(tools.library).all());
            return Start { std::move(known), std::move(wanted) };
        },
        [this](const Result<Start> &start) {
            if (!start) {
                emit providersChanged(); // the library cannot be opened: whoever reads it says so
                return;
            }
            for (const Known &known : start->first) {
                if (!d->find(known.subscription.id))
                    d->providers.append(ProviderState {});
                ProviderState *state = d->find(known.subscription.id);
                tell(state ? *state : d->providers.last(), known);
            }
            for (const WantedPack &wanted : start->second) {
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
            d->timer.start();
            lookAround();
        });
}

// --- Providers ---

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
    d->queue.removeAll(id);
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
    d->queue.removeAll(id);
    return d->decide(id, [id](storage::Database &library) { return Subscriptions(library).setPaused(id, true); });
}

QFuture<Result<void>> SyncEngine::resume(qint64 id)
{
    return d->decide(id, [id](storage::Database &library) { return Subscriptions(library).setPaused(id, false); });
}

void SyncEngine::syncNow(qint64 id)
{
    for (ProviderState &state : d->providers) {
        if ((id == 0 && (state.isPaused || state.changedKey)) || (id != 0 && state.id != id) || state.id == d->visiting)
            continue;
        d->asked.insert(state.id);
        if (!d->queue.contains(state.id))
            d->queue.append(state.id);
        state.activity = Activity::Waiting;
        emit providerChanged(state.id);
    }
    if (id != 0 && !d->find(id))
        d->asked.insert(id); // it was added a moment ago
    d->visitNext();
    d->tellOverall();
}

void SyncEngine::cancel(qint64 id)
{
    d->queue.removeAll(id);
    d->asked.remove(id);
    if (d->visiting == id)
        d->visitStop.request_stop();
    const QDateTime due = dueAfterSuccess(d->parts.clock->nowUtc(), d->parts.random());
    std::ignore = d->decide(id, [id, due](storage::Database &library) { return Subscriptions(library).putOff(id, due); });
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
        q,
        [id](Lane::Tools tools) -> Result<Known> {
            WB_TRY(const Subscription one, Subscriptions(tools.library).byId(id));
            WB_TRY(const Counts counts, countsOf(tools.library, one.did));
            return Known { one, counts };
        },
        [this, id](const Result<Known> &known) {
            ProviderState *state = find(id);
            if (!known) {
                if (known.error().code == ErrorCode::NotFound && state) {
                    providers.removeIf([id](const ProviderState &one) { return one.id == id; });
                    emit q->providersChanged();
                }
            } else if (state) {
                tell(*state, *known);
                emit q->providerChanged(id);
            } else {
                providers.append(ProviderState {});
                tell(providers.last(), *known);
                providers.last().waitingToGo = waitingToGo.value(providers.last().did);
                emit q->providersChanged();
                if (asked.contains(id))
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
        else if (!state.isPaused && state.id != visiting && !queue.contains(state.id) && isDue(state.nextDue, now)) {
            const bool isFolder = state.place == Place::Folder;
            state.waitsFor = heldUpBy({ .network = !isFolder }, here);
            if (state.waitsFor == WaitsFor::Nothing && (!isFolder || QFileInfo::exists(state.address))) {
                queue.append(state.id);
                state.activity = Activity::Waiting;
                emit q->providerChanged(state.id);
            }
        }
        if (state.waitsFor != before)
            emit q->providerChanged(state.id);
    }
    visitNext();
}

void SyncEngine::Private::visitNext()
{
    if (visiting != 0 || queue.isEmpty())
        return;
    const qint64 id = queue.takeFirst();
    ProviderState *state = find(id);
    if (!state) {
        visitNext();
        return;
    }
    visiting = id;
    visitStop = {};
    state->activity = Activity::Checking;
    state->done = state->all = 0;
    state->received = 0;
    emit q->providerChanged(id);
    visits.run(
        q,
        [this, id, stop = visitStop.get_token(), toldAt = qint64(-1), newsAt = qint64(-1)](Lane::Tools tools) mutable {
            return runner(tools).run(id, stop, [&](const VisitProgress &progress, const Traffic &traffic) {
                const qint64 now = parts.clock->steadyMilliseconds();
                const bool isLast = progress.done == progress.all;
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
                        at->received = traffic.bytes;
                        emit q->providerChanged(id);
                    }
                    if (news)
                        emit q->libraryChanged();
                });
            });
        },
        [this, id](const Result<ProviderRunner::Run> &run) { visited(id, run); });
    tellOverall();
}

void SyncEngine::Private::visited(qint64 id, const Result<ProviderRunner::Run> &run)
{
    visiting = 0;
    asked.remove(id);
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

// --- Downloads ---

QFuture<Result<QList<PackOffer>>> SyncEngine::offers(const QString &module)
{
    return d->questions.ask([module](Lane::Tools tools) -> Result<QList<PackOffer>> {
        WB_TRY(const auto all, packsOfModule(tools.library, module));
        QList<PackOffer> offers;
        for (const WantedPack &one : all)
            offers.append(one.pack);
        return offers;
    });
}

QFuture<Result<QList<PackOffer>>> SyncEngine::updates()
{
    return d->questions.ask([](Lane::Tools tools) -> Result<QList<PackOffer>> {
        WB_TRY(const auto all, outdatedPacks(tools.library));
        QList<PackOffer> offers;
        for (const WantedPack &one : all)
            offers.append(one.pack);
        return offers;
    });
}

void SyncEngine::download(const PackOffer &pack, bool now)
{
    if (Download *there = d->find(pack.sha256); there && there->state.stage != DownloadStage::Done) {
        there->wanted.anyNetwork = there->wanted.anyNetwork || now;
        if (there->state.stage != DownloadStage::Running)
            retryDownload(pack.sha256);
        return;
    }
    d->downloads.removeIf([&](const Download &one) { return one.wanted.pack.sha256 == pack.sha256; });
    Download one;
    one.wanted.pack = pack;
    one.wanted.anyNetwork = now;
    one.state.pack = pack;
    one.state.all = pack.bytes;
    d->downloads.append(one);
    emit downloadsChanged();
    // Where it lies is the catalogue's to say, not the caller's.
    d->questions.run(
        this,
        [wanted = one.wanted](Lane::Tools tools) mutable -> Result<WantedPack> {
            WB_TRY(const auto all, packsOfModule(tools.library, wanted.pack.module));
            for (const WantedPack &offer : all) {
                if (offer.pack.sha256 != wanted.pack.sha256 || offer.pack.did != wanted.pack.did)
                    continue;
                wanted.pack = offer.pack;
                wanted.href = offer.href;
                WB_CHECK(DownloadList(tools.library).put(wanted));
                return wanted;
            }
            return failure(ErrorCode::NotFound, wanted.pack.title);
        },
        [this, sha256 = pack.sha256](const Result<WantedPack> &wanted) {
            Download *at = d->find(sha256);
            if (!at)
                return;
            if (wanted) {
                at->wanted = *wanted;
                at->state.pack = wanted->pack;
                at->state.all = wanted->pack.bytes;
            } else {
                at->state.stage = at->wanted.stage = DownloadStage::Failed;
                at->state.error = at->wanted.error = wanted.error();
            }
            emit downloadChanged(sha256);
            d->transferNext();
            d->tellOverall();
        });
}

void SyncEngine::cancelDownload(const QString &sha256)
{
    Download *at = d->find(sha256);
    if (!at || at->state.stage == DownloadStage::Done)
        return;
    if (d->transferring == sha256) {
        d->transferStop.request_stop();
        return;
    }
    at->state.stage = at->wanted.stage = DownloadStage::Cancelled;
    at->state.waitsFor = WaitsFor::Nothing;
    d->store(*at);
    emit downloadChanged(sha256);
    d->tellOverall();
}

void SyncEngine::retryDownload(const QString &sha256)
{
    Download *at = d->find(sha256);
    if (!at || at->state.stage == DownloadStage::Done || at->state.stage == DownloadStage::Running)
        return;
    at->state.stage = at->wanted.stage = DownloadStage::Waiting;
    at->state.error = at->wanted.error = std::nullopt;
    at->wanted.nextDue = {};
    d->store(*at);
    emit downloadChanged(sha256);
    d->transferNext();
    d->tellOverall();
}

void SyncEngine::dismissDownload(const QString &sha256)
{
    const Download *at = d->find(sha256);
    if (!at || at->state.stage == DownloadStage::Running || at->state.stage == DownloadStage::Waiting)
        return;
    d->downloads.removeIf([&](const Download &one) { return one.wanted.pack.sha256 == sha256; });
    std::ignore = d->questions.ask([sha256](Lane::Tools tools) { return DownloadList(tools.library).remove(sha256); });
    emit downloadsChanged();
    d->tellOverall();
}

QList<DownloadState> SyncEngine::downloads() const
{
    QList<DownloadState> states;
    for (const Download &one : std::as_const(d->downloads))
        states.append(one.state);
    return states;
}

void SyncEngine::Private::store(const Download &download)
{
    std::ignore = questions.ask([wanted = download.wanted](Lane::Tools tools) { return DownloadList(tools.library).put(wanted); });
}

void SyncEngine::Private::transferNext()
{
    if (!transferring.isEmpty())
        return;
    const QDateTime now = parts.clock->nowUtc();
    const Moment here = moment();
    Download *next = nullptr;
    for (Download &one : downloads) {
        if (one.wanted.href.isEmpty() || one.state.stage == DownloadStage::Done || one.state.stage == DownloadStage::Cancelled)
            continue;
        if (one.state.stage == DownloadStage::Failed && (!one.wanted.nextDue.isValid() || !isDue(one.wanted.nextDue, now)))
            continue;
        const auto provider = std::ranges::find(providers, one.wanted.pack.did, &ProviderState::did);
        const bool isFolder = provider != providers.end() && provider->place == Place::Folder;
        const WaitsFor held =
            heldUpBy({ .network = !isFolder, .bytes = one.wanted.pack.bytes, .asked = one.wanted.anyNetwork }, here);
        if (one.state.waitsFor != held) {
            one.state.waitsFor = held;
            emit q->downloadChanged(one.wanted.pack.sha256);
        }
        if (held == WaitsFor::Nothing && !next)
            next = &one;
    }
    if (!next)
        return;
    const QString sha256 = next->wanted.pack.sha256;
    transferring = sha256;
    transferStop = {};
    next->state.stage = DownloadStage::Running;
    next->rate = {};
    emit q->downloadChanged(sha256);
    transfers.run(
        q,
        [this, sha256, wanted = next->wanted, stop = transferStop.get_token(), toldAt = qint64(-1)](Lane::Tools tools) mutable {
            return PackGetter(tools, packFolder()).get(wanted, stop, [&](qint64 done, qint64 all) {
                const qint64 at = parts.clock->steadyMilliseconds();
                if (toldAt >= 0 && at - toldAt < tellEvery && done < all)
                    return;
                toldAt = at;
                QMetaObject::invokeMethod(q, [this, sha256, done, all, at] {
                    Download *one = find(sha256);
                    if (!one || transferring != sha256)
                        return;
                    one->rate.add(at, done);
                    one->state.done = done;
                    one->state.all = all;
                    one->state.bytesPerSecond = one->rate.bytesPerSecond();
                    one->state.secondsLeft = one->rate.secondsLeft(all);
                    emit q->downloadChanged(sha256);
                });
            });
        },
        [this, sha256](const Result<QString> &path) { transferred(sha256, path); });
    tellOverall();
}

void SyncEngine::Private::transferred(const QString &sha256, const Result<QString> &path)
{
    transferring.clear();
    if (Download *one = find(sha256)) {
        one->state.bytesPerSecond = 0;
        one->state.secondsLeft = -1;
        if (path) {
            one->state.stage = DownloadStage::Done;
            one->state.done = one->state.all;
            one->state.pack.isHere = true;
            one->state.pack.path = *path;
            emit q->libraryChanged();
        } else {
            const bool cancelled = path.error().code == ErrorCode::Cancelled;
            one->wanted.stage = one->state.stage = cancelled ? DownloadStage::Cancelled : DownloadStage::Failed;
            one->wanted.error = one->state.error = cancelled ? std::nullopt : std::optional(path.error());
            one->wanted.failures += cancelled ? 0 : 1;
            one->wanted.nextDue =
                cancelled ? QDateTime() : dueAfterFailure(parts.clock->nowUtc(), one->wanted.failures, 0, parts.random());
            store(*one);
        }
        emit q->downloadChanged(sha256);
    }
    transferNext();
    tellOverall();
}

// --- Carried ---

QFuture<Result<CarriedNews>> SyncEngine::look(const QString &folder)
{
    return d->questions.ask([this, folder](Lane::Tools tools) {
        return CarriedFolder(folder, tools, *d->parts.clock, { d->packFolder(), d->trustFolder() }).look();
    });
}

QFuture<Result<CarriedNews>> SyncEngine::take(const QString &folder, const QStringList &trusted)
{
    return d->visits.ask(
        [this, folder, trusted, stop = d->questionStop.get_token()](Lane::Tools tools) -> Result<CarriedNews> {
            auto news = CarriedFolder(folder, tools, *d->parts.clock, { d->packFolder(), d->trustFolder() }).take(trusted, stop);
            QMetaObject::invokeMethod(this, [this, news] {
                for (const CarriedProvider &one : news ? news->providers : QList<CarriedProvider>()) {
                    if (one.knownAs != 0)
                        d->reload(one.knownAs);
                }
                emit libraryChanged();
                if (news && news->trustOf.isValid())
                    emit trustChanged();
            });
            return news;
        },
        personPriority);
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
    for (const int count : std::as_const(waitingToGo))
        now.waitingToGo += count;
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
