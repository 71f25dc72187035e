// The engine's part for packs: which comes next, and how far it is.
#include "sync/engine/PackGetter.h"
#include "sync/engine/SyncEnginePrivate.h"

namespace wb::sync {

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

} // namespace wb::sync
