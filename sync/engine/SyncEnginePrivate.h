// Private to the engine: what it has in its hands, on its own thread. Work goes to the lanes and comes back as calls.
#pragma once

#include "core/base/SerialWorker.h"
#include "sync/engine/CarriedFolder.h"
#include "sync/engine/DownloadList.h"
#include "sync/engine/DutyTimes.h"
#include "sync/engine/ProviderRunner.h"
#include "sync/engine/ProviderTables.h"
#include "sync/engine/SyncEngine.h"
#include "sync/engine/TransferRate.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace wb::sync {

inline constexpr qint64 tellEvery = 200; // milliseconds between two reports of progress
inline constexpr int personPriority = 1; // before what runs by itself

struct Download {
    WantedPack wanted;
    DownloadState state;
    TransferRate rate;
};

// What a duty says before it is run.
struct DutyNeeds {
    bool isWanted = false, needsNetwork = true;
    std::chrono::seconds interval {};
};

struct HeldDuty {
    std::shared_ptr<Duty> duty;
    DutyState state;
    std::chrono::seconds interval {};
    bool isAsked = false; // by the person
    bool hasNews = false; // something new came while it ran
    bool isLookedAt = false; // since the last look around: what waits is not asked again and again
    bool isKnown = false; // whether it is wanted
};

class SyncEngine::Private {
public:
    Private(SyncEngine *engine, EngineParts given)
        : q(engine)
        , parts(std::move(given))
        , visits(parts.data, parts.http, parts.pause)
        , transfers(parts.data, parts.http, parts.pause)
        , questions(parts.data, parts.http, parts.pause)
    {
        if (!parts.random)
            parts.random = [] { return QRandomGenerator::global()->generateDouble(); };
        timer.setInterval(std::chrono::seconds(60));
    }
    ~Private()
    {
        visitStop.request_stop();
        transferStop.request_stop();
        questionStop.request_stop();
        dutyStop.request_stop();
    }

    CarriedFolder::Places places() const { return { parts.data, packFolder(), trustFolder(), roomForMail() }; }
    // For sealed files of others: what is left of the disk, up to a bound.
    qint64 roomForMail() const;
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
    HeldDuty *findDuty(const QString &key)
    {
        const auto found = std::ranges::find_if(duties, [&](const HeldDuty &one) { return one.state.key == key; });
        return found == duties.end() ? nullptr : &*found;
    }

    // Reads one provider again; `then` on the engine's thread.
    void reload(qint64 id);
    void tellOverall();

    void schedule();
    // Whether there may be something to take in though the network is not there.
    bool mayHaveSpooled(const ProviderState &state);
    void visitNext();
    void visited(qint64 id, const Result<ProviderRunner::Run> &run);
    template <typename Work> QFuture<Result<void>> decide(qint64 id, Work work);

    void transferNext();
    void transferred(const QString &sha256, const Result<QString> &path);
    void store(const Download &download);

    // Which duty comes next: first it is asked whether it is wanted, then run.
    void dutyNext();
    void dutyLookedAt(const QString &key, const DutyNeeds &needs);
    void dutyRan(const QString &key, const Result<DutyReport> &report);
    void recall(const QHash<QString, DutyTimes> &times);
    void putOff(HeldDuty &one, const QDateTime &due);
    // `work` on the duties' thread, then `then` with its answer on the engine's.
    template <typename Work, typename Then> void onDutyThread(Work work, Then then)
    {
        std::ignore = dutyThread.run([this, work = std::move(work), then = std::move(then)] {
            QMetaObject::invokeMethod(q, [then, answer = work()] { then(answer); }, Qt::QueuedConnection);
        });
    }

    SyncEngine *q;
    EngineParts parts;
    QTimer timer;
    bool started = false;

    QList<ProviderState> providers;
    QHash<QString, int> waitingToGo; // by DID
    struct QueuedVisit {
        qint64 id;
        bool spoolOnly; // what is spooled, no more: there is no network
    };
    [[nodiscard]] QueuedVisit *queued(qint64 id);
    void unqueue(qint64 id);
    QList<QueuedVisit> queue;
    QSet<qint64> awaited; // a person asked for a visit before the provider was read here
    QSet<qint64> puttingOff; // a person cancelled it; what is read of its row may still be from before that was written
    QSet<qint64> spoolSeen; // once is enough
    qint64 visiting = 0;
    bool visitsSpool = false; // no more than that
    std::stop_source visitStop;

    QList<Download> downloads;
    QString transferring;
    std::stop_source transferStop, questionStop;

    std::shared_ptr<class CarriedMailDuty> carried;
    QList<HeldDuty> duties;
    QHash<QString, DutyTimes> dutyTimes; // as they were when the engine started
    bool areDutiesReady = false;
    QString dutyAtWork;
    std::stop_source dutyStop;
    OverallState overall;

    Lane visits, transfers, questions; // last: they end first
    SerialWorker dutyThread;
};

} // namespace wb::sync
