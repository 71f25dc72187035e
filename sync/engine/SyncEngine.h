// What comes and goes by itself, and how far it is. The one door that pages and commands use for providers, downloads and sticks.
#pragma once

#include "core/base/Clock.h"
#include "sync/engine/Duty.h"
#include "sync/engine/EngineValues.h"
#include "sync/engine/OutgoingWriter.h"
#include "sync/engine/Surroundings.h"
#include "sync/transport/HttpClient.h"
#include "sync/transport/Pause.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace wb::sync {

struct EngineParts {
    QString data; // folder of library.db, packs/, trust/, outgoing/
    const Clock *clock = nullptr;
    Surroundings *surroundings = nullptr;
    HttpSettings http; // authorities beside the system's
    std::function<double()> random; // 0 to 1, without 1; empty: the system's chance
    Pause *pause = nullptr; // between two tries of one request; nullptr: the system's
};

// Lives on the thread that made it; every call comes back at once, work is done on threads of its own, and signals come on the
// engine's thread. Everything it has to remember is in the library database after each step, so that a killed process goes on
// where it was.
class SyncEngine : public QObject {
    Q_OBJECT

public:
    explicit SyncEngine(EngineParts parts, QObject *parent = nullptr);
    ~SyncEngine() override; // stops what runs, and waits for it

    // Reads what is known, then begins to look after what is due. Before it nothing runs by itself.
    void start();

    // --- Providers ---

    // Asks who is there. `text`: an address with or without scheme, "wanderbuch:provider?url=…[&did=…]" from a link or a code, or
    // a folder. Nothing is kept. Errors: InvalidArgument (no address), NotFound (no provider there), BadSignature, KeyChanged
    // (the link names another DID), and those of HttpClient.
    QFuture<Result<ProviderPreview>> preview(const QString &text);
    // The person has seen the preview and wants it: its key is pinned, the first fetch begins. The id. AlreadyExists.
    QFuture<Result<qint64>> add(const ProviderPreview &preview);
    // Its catalogue goes; packs that are here stay.
    QFuture<Result<void>> remove(qint64 id);
    // The person trusts the key of ProviderState::changedKey; `fingerprint` is the one that was shown. NotFound if it is another by
    // now.
    QFuture<Result<void>> acceptChangedKey(qint64 id, const QString &fingerprint);
    // Over several restarts, until resume().
    QFuture<Result<void>> pause(qint64 id);
    QFuture<Result<void>> resume(qint64 id);

    // Now, on whatever network there is, whatever was put off; 0: all that are not paused. What happened shows in providers().
    void syncNow(qint64 id = 0);
    // Ends the fetch that runs or waits; what came stays, and the rest comes another time.
    void cancel(qint64 id);

    // In the order in which they were added.
    [[nodiscard]] QList<ProviderState> providers() const;
    [[nodiscard]] std::optional<ProviderState> provider(qint64 id) const;

    // --- Downloads of packs ---

    // Every edition of a module that has a pack, from all providers: with its size, before anything starts.
    QFuture<Result<QList<PackOffer>>> offers(const QString &module);
    // Packs that are here in an older edition than the catalogue names.
    QFuture<Result<QList<PackOffer>>> updates();
    // Queued and remembered over restarts; a second call for the same pack does nothing. `now`: on whatever network there is.
    void download(const PackOffer &pack, bool now = false);
    void cancelDownload(const QString &sha256);
    // After Failed or Cancelled; goes on where it was.
    void retryDownload(const QString &sha256);
    // Takes one that ended off the list.
    void dismissDownload(const QString &sha256);
    [[nodiscard]] QList<DownloadState> downloads() const;

    // --- Carried ---

    // What a mounted folder brings: itself a provider folder, or holding some directly below. NotFound if there is none.
    QFuture<Result<CarriedNews>> look(const QString &folder);
    // Takes it in, catalogues, packs (copied) and trust data; providers that are not added yet only if their DID stands in
    // `trusted`, and then they are added. What goes back to its providers is written on it, and what others wrote on it for any
    // provider that is known here is carried on. What it brought, and what it takes along.
    QFuture<Result<CarriedNews>> take(const QString &folder, const QStringList &trusted = {});

    // What the person wrote for this provider and that nobody took for so long that another's would have been let go: see
    // CarriedMail::mostDays. It stays until the person says otherwise. Locked: the vault knows whose it is.
    QFuture<Result<QList<StrandedFile>>> stranded(const QString &did);
    QFuture<Result<void>> discardStranded(const QString &did, const QStringList &names);
    // The person took something back (OutgoingWriter::authorships): what of it lies here does not go any more. By itself it would be
    // let go when it is next about to go.
    void dropTakenBack();

    // --- Duties ---

    // From now on it is run when it is due, one duty at a time, beside providers and downloads. Before or after start(). Whatever
    // the duty works on has to outlive the engine. A second one with the same key is not taken.
    void addDuty(std::shared_ptr<Duty> duty);
    // In the order in which they were added, after the engine's own ("carried": sealed files of others that go up).
    [[nodiscard]] QList<DutyState> duties() const;
    [[nodiscard]] std::optional<DutyState> duty(const QString &key) const;
    // The person asked: at once, on whatever network there is, whatever it waited for. Once more if it runs just now. Without any
    // network it waits for one.
    void dutyNow(const QString &key);
    // Something new is there for it (events were recorded, the vault was opened): within a minute, as far as network and power allow;
    // after failures when it would have been tried again anyway.
    void dutySoon(const QString &key);
    // Ends the run that is under way or was asked for; the next one comes after its interval.
    void cancelDuty(const QString &key);

    // Asked by take() for each provider of the stick that is known. What it works on has to outlive the engine.
    void addOutgoing(std::shared_ptr<OutgoingWriter> outgoing);
    // Writes on any folder what goes back to providers that are added (`dids`; empty: all), as take() does: for a stick that brings
    // nothing. One entry in `providers` for each.
    QFuture<Result<CarriedNews>> give(const QString &folder, const QStringList &dids = {});

    // --- The whole ---

    [[nodiscard]] OverallState overall() const;
    // Whoever sends for a provider (records, work files) says how much waits for that one; shown per provider. The whole counts it
    // where no duty reports as much.
    void setWaitingToGo(const QString &did, int count);
    // Looks now at what is due, instead of at the next minute. Costs nothing if nothing is.
    void lookAround();

signals:
    void providerChanged(qint64 id); // state or progress; at most a few times a second for one fetch
    void providersChanged(); // one came or went
    void downloadChanged(const QString &sha256);
    void downloadsChanged(); // one came or went
    void dutyChanged(const QString &key);
    void overallChanged();
    // The catalogue, or which packs are here, is another now. Connect it to catalogue::Library::changed.
    void libraryChanged();
    // Trust bundles in data/trust are other ones now: load them again.
    void trustChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wb::sync
