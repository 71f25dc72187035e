// What the engine tells: providers, downloads, sticks and the whole, as values that may be copied to any thread.
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace wb::sync {

enum class Place { Web, LocalNetwork, Folder };

// What a provider says of itself, before anybody trusts it.
struct ProviderPreview {
    QString address; // as it will be kept: base address with a slash at its end, or a folder
    Place place = Place::Web;
    QString name, description, region;
    QStringList languages;
    QString did;
    QString fingerprint; // of its key, hex; for people see trust::groupedFingerprint(). Empty if it is not signed
    bool isSigned = false; // if not, whatever it offers is shown as unverified
    bool isVouched = false; // the link or code named this very DID: whoever made it vouches for the key
    QDateTime updated; // as the provider says
    qint64 knownAs = 0; // id of the provider that is added already under this DID, 0 if none
};

// What something is held up by. Nothing: it goes on, or has nothing to do.
enum class WaitsFor { Nothing, Network, UnmeteredNetwork, Power, Storage, Person };

// A key that is not the one that was pinned. Nothing is taken from the provider until the person decides.
struct ChangedKey {
    QString did, fingerprint, name;
    QDateTime seen;
};

enum class Activity { Idle, Waiting, Checking, Fetching };

struct ProviderState {
    qint64 id = 0; // stays the same over restarts
    QString name, did, fingerprint; // pinned
    QString address;
    Place place = Place::Web;

    Activity activity = Activity::Idle;
    int done = 0, all = 0; // catalogue files of the fetch that runs: in the library, and in all
    int arrived = 0; // of these, safe on this device; once that is all, the network is needed no more
    qint64 received = 0; // bytes of the fetch that runs, as they came over the wire
    WaitsFor waitsFor = WaitsFor::Nothing; // though it is due
    bool isPaused = false;
    std::optional<ChangedKey> changedKey;

    QDateTime lastContact; // the provider answered; invalid: never
    QDateTime lastChange; // something new came
    QDateTime nextDue;
    std::optional<Error> error; // why the last try failed; nothing once one went well
    int failures = 0; // in a row

    int modules = 0, pathways = 0; // in the library now
    bool isPartial = false; // the first fetch is not through: there is more to come
    int added = 0, changed = 0, removed = 0; // by the last change
    int leftOut = 0; // items that were malformed
    int waitingToGo = 0; // events, files: see SyncEngine::setWaitingToGo
    QDateTime trustOf; // date of the trust data it sent; invalid: none
};

// A pack as the catalogue offers it.
struct PackOffer {
    QString sha256; // names it
    QString module, language, title;
    QString did, provider; // whose catalogue
    qint64 bytes = 0; // whole
    bool isHere = false;
    bool isUpdate = false; // an older edition is here: then far less than `bytes` may have to come
    QString path; // of the file, if it is here
};

enum class DownloadStage { Waiting, Running, Done, Failed, Cancelled };

struct DownloadState {
    PackOffer pack;
    DownloadStage stage = DownloadStage::Waiting;
    WaitsFor waitsFor = WaitsFor::Nothing;
    qint64 done = 0, all = 0; // bytes
    double bytesPerSecond = 0; // over the last seconds; 0 while unknown
    qint64 secondsLeft = -1; // -1: unknown
    std::optional<Error> error; // set if Failed
};

// A sealed file of the person's own that came back on a stick and that nobody took for half a year.
struct StrandedFile {
    QString name;
    QDateTime since; // it waits on this device
};

// For an indicator that bothers nobody.
struct OverallState {
    enum class Mood {
        Quiet, // nothing runs, nothing is wrong
        Busy, // something comes or goes
        Waiting, // something is held up and goes on by itself
        Trouble, // something failed; it is tried again
        NeedsYou, // somebody has to decide: a changed key
    };
    Mood mood = Mood::Quiet;
    bool isOnline = true;
    int running = 0; // fetches, downloads and duties
    int troubled = 0; // providers, downloads and duties that failed
    int undecided = 0; // changed keys
    int waitingToGo = 0; // see DutyReport::waiting, SyncEngine::setWaitingToGo
    friend bool operator==(const OverallState &, const OverallState &) = default;
};

// One provider folder on a stick, compared with the library.
struct CarriedProvider {
    QString folder, name, did, fingerprint;
    qint64 knownAs = 0; // id of the provider if it is added, else 0
    bool isSigned = false;
    bool isNewer = false; // than what the library has of it
    QDateTime updated;
    int modules = 0; // in the folder
    int newModules = 0, updates = 0, removed = 0; // beside the library
    int packs = 0; // that lie in the folder
    QDateTime trustOf; // of trust data that is newer than what is here; invalid: none
    std::optional<Error> error; // cannot be used, and why (KeyChanged, BadSignature, ...)
    // What take() gave the stick for this provider (see OutgoingWriter); the error says why something was not written, Locked for one.
    int written = 0; // sealed files
    qint64 writtenItems = 0, leftToWrite = 0;
    std::optional<Error> notWritten;
    [[nodiscard]] bool hasNews() const { return !error && (isNewer || trustOf.isValid()); }
};

// "This stick has news from 2 providers: 14 modules, 3 updates, trust data of 12 May".
struct CarriedNews {
    QString folder;
    QList<CarriedProvider> providers; // all that were found
    int withNews = 0; // providers
    int newModules = 0, updates = 0;
    QDateTime trustOf; // the newest; invalid: none
    int outgoing = 0; // sealed files on the stick that wait for somebody who goes online
    // By take():
    int written = 0; // sealed files of the person's own
    qint64 leftToWrite = 0; // items
    int collected = 0; // files of others that this device carries on; they go up by themselves once it is online
    int arrived = 0; // that had arrived, and were cleared off the stick
};

} // namespace wb::sync

Q_DECLARE_METATYPE(wb::sync::ProviderState)
Q_DECLARE_METATYPE(wb::sync::DownloadState)
Q_DECLARE_METATYPE(wb::sync::OverallState)
