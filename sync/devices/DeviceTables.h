// Private to sync/devices: its tables in the vault, as values. Used on the vault's thread.
#pragma once

#include "core/crypto/SealedBox.h"
#include "core/storage/Database.h"
#include "sync/devices/Chain.h"
#include "sync/devices/DeviceCard.h"
#include "sync/devices/GroupKeys.h"
#include "sync/devices/PlaceAddress.h"

#include <QHash>

#include <optional>

namespace wb::sync {

struct DeviceSelf {
    DeviceCard card;
    QJsonObject introduction;
    PlaceAddress place;
    crypto::Ed25519KeyPair signer;
    crypto::Ed25519KeyPair agreement; // used for nothing but its X25519 form
    // How far it has come.
    qint64 sequence = 0;
    QByteArray lastDigest;
    qint64 lastMade = 0;
    qint64 exported = 0;
    bool snapshotDue = true;
    std::optional<qint64> snapshotCovers;
    qint64 snapshotPosition = 0;
    qint64 snapshotEnd = 0;
    qint64 lastSync = 0;
};

// New keys under the given name.
[[nodiscard]] DeviceSelf newSelf(const QString &device, const QString &name, qint64 now, const PlaceAddress &place);

struct Member {
    DeviceCard card;
    std::optional<qint64> cutAt; // nothing counts that is read of it later
};

struct Outgoing {
    qint64 sequence = 0;
    QString name;
    QByteArray bytes;
};

struct Pairing {
    bool joining = false;
    crypto::SecretBytes secret;
    qint64 expires = 0;
    std::optional<DeviceCard> peer;
    QString request; // the guest's file at the place
};

enum class FileOutcome {
    Read = 0, // nothing more to get from it
    Unreadable = 1, // no key of those that were tried opens it
    Refused = 2, // not by a device of the group, or not what it should be
};

class DeviceTables {
public:
    explicit DeviceTables(storage::Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<DeviceSelf>> self() const;
    [[nodiscard]] Result<DeviceSelf> requireSelf() const; // KeyNotFound: not set up
    [[nodiscard]] Result<void> saveSelf(const DeviceSelf &self);
    [[nodiscard]] Result<void> demandSnapshot();
    [[nodiscard]] Result<void> eraseAll();

    [[nodiscard]] Result<GroupKeys> keys() const; // by epoch, then id
    [[nodiscard]] Result<void> addKey(const GroupKey &key);

    [[nodiscard]] Result<QList<Member>> members() const; // by id, those cut off too
    [[nodiscard]] Result<std::optional<Member>> member(const QString &id) const;
    [[nodiscard]] Result<void> saveMember(const Member &member);
    [[nodiscard]] Result<QStringList> cutOff() const;

    [[nodiscard]] Result<std::optional<Outgoing>> outgoing() const; // the first of them
    [[nodiscard]] Result<void> addOutgoing(const Outgoing &outgoing);
    [[nodiscard]] Result<void> renameOutgoing(qint64 sequence, const QString &device, const QString &name);
    // It lies at the place now.
    [[nodiscard]] Result<void> setStored(const QString &device, const Outgoing &outgoing);

    [[nodiscard]] Result<bool> addBatch(const BatchRow &row); // false if it is there
    [[nodiscard]] Result<QList<BatchRow>> batchesOf(const QString &device) const; // by sequence
    [[nodiscard]] Result<Chain> chainOf(const QString &device) const;
    [[nodiscard]] Result<void> forgetBatch(const BatchRow &row);

    [[nodiscard]] Result<void> noteSeen(const QString &member, const QHash<QString, qint64> &seen);
    [[nodiscard]] Result<qint64> seenBy(const QString &member, const QString &device) const;

    struct File {
        qint64 bytes = 0;
        FileOutcome outcome = FileOutcome::Read;
        int keys = 0;
    };
    [[nodiscard]] Result<QHash<QString, File>> files() const;
    [[nodiscard]] Result<void> noteFile(const QString &name, const File &file);
    [[nodiscard]] Result<void> forgetFile(const QString &name);
    [[nodiscard]] Result<void> forgetFiles(FileOutcome outcome);

    [[nodiscard]] Result<std::optional<Pairing>> pairing() const;
    [[nodiscard]] Result<void> savePairing(const Pairing &pairing);
    [[nodiscard]] Result<void> endPairing();

private:
    storage::Database &m_database;
};

} // namespace wb::sync
