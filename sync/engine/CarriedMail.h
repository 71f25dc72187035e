// Sealed files of others on their way through this device: collected from sticks, put where their provider takes them, and cleared
// off the stick once they arrived. Nobody on the way can read them, and it does no harm if several people carry the same.
#pragma once

#include "core/base/Clock.h"
#include "core/storage/Database.h"
#include "sync/engine/Duty.h"
#include "sync/engine/OutgoingWriter.h"
#include "sync/transport/HttpClient.h"

#include <QMutex>
#include <QSet>

#include <memory>

namespace wb::sync {

// Where a provider takes sealed files, among the endpoints of provider.json: a folder of a WebDAV server, or anything else that
// takes them by PUT (RFC 9110 section 9.3.4) and need not show them to anybody.
inline constexpr char mailEndpoint[] = "webdav";

class CarriedMail {
public:
    static constexpr qint64 mostBytes = 256 * 1024 * 1024; // held for others, in all
    static constexpr int mostDays = 180; // that a file is held for somebody else, from the day on which it came here

    CarriedMail(QString data, storage::Database &library)
        : m_data(std::move(data))
        , m_library(library)
    {
    }

    // For providers that are known here; others' are left for somebody who knows them. At most `room` bytes. How many came.
    [[nodiscard]] Result<int> collect(const QString &stick, qint64 room, const Clock &clock);
    // Takes off the stick what arrived by this device, byte for byte the same. How many went.
    [[nodiscard]] Result<int> clear(const QString &stick);

    // Lets go of what the person took back, here or on a stick: `root` is where an `outgoing` is. What that is is noted where it can
    // be read while the vault is locked, too; what is taken back elsewhere meanwhile is not known then.
    void dropTakenBack(const QString &root, const OutgoingWriters &writers);

    // That have somewhere to go.
    [[nodiscard]] Result<int> waiting();
    // Each provider is tried, also after another one failed; then the first failure is the result.
    [[nodiscard]] Result<int> deliver(HttpClient &client, const Clock &clock, std::stop_token stop);

    // Lets go what nobody took in mostDays, also what is for providers that are not known here any more: whoever wrote it has it
    // still. This person's own stays, and so does what nobody can tell of. How many went.
    [[nodiscard]] Result<int> letGo(const Clock &clock, const OutgoingWriters &writers);
    // The person's own for `did` that nobody took in so long, and that only the person lets go.
    [[nodiscard]] Result<QList<StrandedFile>> stranded(const QString &did, const Clock &clock, const OutgoingWriters &writers);
    [[nodiscard]] Result<void> discard(const QString &did, const QStringList &names);
    // Whether letGo() would have something to look at.
    [[nodiscard]] Result<bool> isOverdue(const Clock &clock);

private:
    Result<qint64> heldBytes();
    Result<QDateTime> heldSince(const QString &folder, const QString &name); // invalid: not noted yet
    Result<void> noteHeld(const QDateTime &now);
    Result<QSet<QString>> takenBack(const OutgoingWriters &writers); // hashes of names

    QString m_data;
    storage::Database &m_library;
};

// Runs it: delivers, then lets go what is too old. Opens the library by itself on each run.
class CarriedMailDuty final : public Duty {
public:
    static constexpr char name[] = "carried";

    CarriedMailDuty(QString data, HttpSettings http, const Clock &clock);
    [[nodiscard]] QString key() const override { return QLatin1StringView(name); }
    [[nodiscard]] std::chrono::seconds interval() const override { return std::chrono::hours(12); }
    [[nodiscard]] bool isWanted() override;
    [[nodiscard]] bool needsNetwork() override { return m_hasPlaces; }
    [[nodiscard]] Result<DutyReport> run(std::stop_token stop) override;

    // Who can say which files are the person's own. Both on any thread.
    void addWriter(std::shared_ptr<OutgoingWriter> writer);
    [[nodiscard]] OutgoingWriters writers();

private:
    bool m_hasPlaces = true; // something is for somebody who can be reached; both of the worker
    QMutex m_mutex;
    OutgoingWriters m_writers;
    QString m_data;
    HttpSettings m_http;
    const Clock &m_clock;
};

} // namespace wb::sync
