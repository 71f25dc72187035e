// The devices of one person, as they meet at a place. Values in, Results out; everything waits, so it is used on a worker (Devices
// does that for view models). All that must survive lies in the vault: a run that ends anywhere goes on where it was.
#pragma once

#include "core/vault/Backup.h"
#include "core/vault/Vault.h"
#include "sync/devices/BatchMaker.h"
#include "sync/devices/SyncedGroup.h"

namespace wb::sync {

struct DevicesConfig {
    MoreStores more; // stores of other modules that are synced too
    BatchPolicy policy;
    HttpSettings http;
    int unlockMilliseconds = 500; // what the passphrase of a backup should cost to try
    // For tests; openPlace() otherwise.
    std::function<Result<std::unique_ptr<BatchPlace>>(const PlaceAddress &)> open;
};

struct DeviceStanding {
    DeviceCard card;
    bool isThis = false;
    std::optional<QDateTime> cutOff;
    QDateTime lastSeen; // of its newest batch; invalid if there was none
    qint64 missing = 0; // batches of it that should be there and are not: held back or lost by the server, or still on their way
    bool forked = false; // an old copy of it went on by itself
};

struct GroupStanding {
    enum class State { Alone, Joining, Member, CutOff };
    State state = State::Alone;
    PlaceAddress place; // without its password
    QList<DeviceStanding> devices;
    QDateTime lastSync;
    // Of a pairing that is under way: what the person compares. On the side that invited, empty until the guest asked.
    QString fingerprint;
    QString guestName;
};

// What a code says, for the person to see before anything is asked for.
struct Invitation {
    QString host; // what the device that invites is called
    PlaceAddress place; // with the password, if it is in the code
};
// MalformedDocument, MalformedEncoding, MalformedJson: no code for pairing, or not all of it.
[[nodiscard]] Result<Invitation> readInvitation(const QString &code);

// What is different for the guest; empty: as the code says.
struct GuestAccess {
    QString folder; // the same folder has another path here
    QString user, password;
};

struct SyncReport {
    bool joining = false; // the other device has not answered yet
    bool joined = false; // it just did
    bool cutOff = false; // this device does not belong to the group any more; nothing was sent
    bool becameNew = false; // this vault is a copy that was restored: it goes on as a device of its own
    bool guestAsks = false; // see GroupStanding::fingerprint
    int received = 0; // batches
    qint64 changes = 0; // in them, new here
    int sent = 0;
    qint64 sentBytes = 0;
    int removed = 0; // own batches that a snapshot covers
    qint64 waiting = 0; // changes that cannot be shown yet
    int ahead = 0; // batches of a device whose clock, or ours, is wrong by more than a day: kept there, tried again
    int unreadable = 0; // files that no key opens: foreign, damaged, or of a group key that is still to come
    int refused = 0;
    int lost = 0; // own batches that the place lost or damaged: all is written again
    int vanished = 0; // of other devices, already taken in: whoever runs the place put it back, or lost something
    qint64 missing = 0; // as in DeviceStanding, of all devices
};

struct SyncProgress {
    enum class Stage { Looking, Receiving, Sending };
    Stage stage = Stage::Looking;
    int done = 0;
    int total = 0; // 0: not known
};
using SyncWatch = std::function<void(const SyncProgress &)>;

class DeviceGroup {
public:
    // The vault must be unlocked for every call (Locked). Tables that are missing are made.
    DeviceGroup(vault::Vault &vault, DevicesConfig config = {});

    // The first device: reaches the place, then begins a group. AlreadyExists.
    [[nodiscard]] Result<void> setUp(const PlaceAddress &place, const QString &deviceName, std::stop_token stop = {});
    [[nodiscard]] Result<GroupStanding> standing();
    // In a group or about to join one, and not cut off: sync() has a meaning. Cheap.
    [[nodiscard]] Result<bool> isActive();
    // The place is reached over the network; a folder is not. KeyNotFound: there is no place.
    [[nodiscard]] Result<bool> needsNetwork();
    // Something was changed here that the others do not know yet. Cheap; false where sync() has no meaning.
    [[nodiscard]] Result<bool> hasToSend();

    // A code for one new device, good for a day; an earlier one is void. With the place's password in it the guest need not type
    // it, and whoever photographs it has that password.
    [[nodiscard]] Result<QString> invite(bool withPassword);
    // On the new device: asks to be let in, answers with the fingerprint. Then sync() until it says joined. AlreadyExists.
    [[nodiscard]] Result<QString> join(const QString &code, const QString &deviceName, const QString &user = {},
        const QString &password = {}, std::stop_token stop = {});
    [[nodiscard]] Result<QString> join(
        const QString &code, const QString &deviceName, const GuestAccess &access, std::stop_token stop = {});
    // On the device that invited, once sync() said guestAsks and the person compared: lets it in. InvalidArgument (another
    // fingerprint), NotFound (nobody asked).
    [[nodiscard]] Result<void> admit(const QString &fingerprint, std::stop_token stop = {});

    // Nobody is let in with the code that is out; whoever asked with it hears nothing.
    [[nodiscard]] Result<void> withdraw(std::stop_token stop = {});

    [[nodiscard]] Result<SyncReport> sync(const SyncWatch &watch = {}, std::stop_token stop = {});
    // The device can read nothing from then on, and nothing it says counts. sync() tells the others.
    [[nodiscard]] Result<void> cutOff(const QString &device);
    // This device forgets the group; what was synced stays. The others should cut it off.
    [[nodiscard]] Result<void> leave(std::stop_token stop = {});
    // New address, user or password of the same place, or another place: then all is written there.
    [[nodiscard]] Result<void> setPlace(const PlaceAddress &place, std::stop_token stop = {});

    // A backup beside the batches, fetched again and opened before it counts; the one before it by this device goes.
    [[nodiscard]] Result<vault::BackupSummary> backUp(
        const crypto::SecretBytes &passphrase, const vault::Progress &progress = {}, std::stop_token stop = {});

private:
    template <typename Work> auto inVault(Work work);
    [[nodiscard]] Result<std::unique_ptr<BatchPlace>> open(const PlaceAddress &address) const;
    void removeRequest(const PlaceAddress &address, const QString &name, std::stop_token stop) const;

    vault::Vault &m_vault;
    DevicesConfig m_config;
};

// Backups at a place, for a device that has nothing but the place's address and a passphrase; newest cannot be told from the names.
[[nodiscard]] Result<QList<PlaceFile>> backupsAt(BatchPlace &place, std::stop_token stop = {});

} // namespace wb::sync
