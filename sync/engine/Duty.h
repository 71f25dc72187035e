// Something else that comes and goes by itself beside catalogues and packs: learning records, the person's other devices, badges at
// hosts, credentials that were promised for later. The engine says when and over which network, with back-off; the duty does it.
#pragma once

#include "core/base/Result.h"
#include "sync/engine/EngineValues.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>
#include <stop_token>

namespace wb::sync {

struct DutyReport {
    int done = 0; // what came or went
    int waiting = 0; // what is left to go, for "3 wait to be sent"
    QDateTime again; // when it would like to be next, at the earliest; invalid: after its interval
};

class Duty {
public:
    virtual ~Duty() = default;

    // Names it for good: "records", "devices". Never about the person: it may stand in a log.
    [[nodiscard]] virtual QString key() const = 0;
    // From one good run to the next, where nobody asked for one before; a minute at least. Called on the worker.
    [[nodiscard]] virtual std::chrono::seconds interval() const = 0;
    // Whether there is anything to do at all (a device group, a consent, an account): false costs nothing and shows nothing. Called
    // on the engine's worker, as run() is.
    [[nodiscard]] virtual bool isWanted() = 0;
    // Whether it goes over the network at all; a folder beside it does not. Called on the worker, after isWanted().
    [[nodiscard]] virtual bool needsNetwork() { return true; }
    // Blocks until it is through; ends soon, with Cancelled, once `stop` is asked for, and goes on from there the next time.
    // NotAuthorized, Locked (the vault is closed): waits for the person, which is no failure. All else is tried again with
    // back-off, and ServerBusy not before the seconds in its detail.
    [[nodiscard]] virtual Result<DutyReport> run(std::stop_token stop) = 0;
};

struct DutyState {
    QString key;
    bool isWanted = false, isRunning = false;
    bool waitsForPerson = false; // the vault is locked, or somebody has to log in again
    WaitsFor waitsFor = WaitsFor::Nothing; // network, power or storage, though it is due
    int waiting = 0;
    QDateTime lastGood, nextDue;
    std::optional<Error> error; // why the last try failed; nothing once one went well
    int failures = 0; // in a row
};

} // namespace wb::sync

Q_DECLARE_METATYPE(wb::sync::DutyState)
