// Private to sync/devices: takes in one file of the place. Used on the vault's thread.
#pragma once

#include "core/changes/Merger.h"
#include "core/vault/Vault.h"
#include "sync/devices/Batch.h"
#include "sync/devices/DeviceTables.h"

namespace wb::sync {

enum class ReadOutcome {
    Applied,
    Known, // had come before, under whatever name
    Unreadable, // no key opens it
    Refused, // not by a device of the group, or by one that was cut off before
    Ahead, // from a device whose clock, or ours, is wrong by more than a day: asked again next time
    LaterAuthor, // by a device that nobody has introduced yet: asked again
    OwnButUnknown, // taken in; by this device itself, later than it remembers: its vault is an old copy
};

struct ReadReport {
    ReadOutcome outcome = ReadOutcome::Unreadable;
    QString device; // if it could be read
    qint64 added = 0; // changes that were new
    qint64 waiting = 0;
};

class BatchReader {
public:
    BatchReader(vault::Session &session, changes::Merger &merger);

    // One transaction: all of it or nothing.
    [[nodiscard]] Result<ReadReport> take(const QString &name, const QByteArray &bytes);

    // Whether it should be taken before others: it may say that their author does not belong to the group any more.
    [[nodiscard]] Result<bool> speaksOfTheGroup(const QByteArray &bytes) const;

private:
    [[nodiscard]] Result<ReadReport> noteOfCutOff(const QString &name, const QByteArray &bytes, const QString &device);
    // The author's card as the group knows it; nothing if nobody vouches for it, BadSignature if it is not genuine.
    [[nodiscard]] Result<std::optional<DeviceCard>> authorOf(const Batch &batch) const;
    [[nodiscard]] Result<ReadReport> note(const QString &name, qint64 bytes, ReadReport report);
    [[nodiscard]] Result<ReadReport> merge(const QString &name, const QByteArray &bytes, const Batch &batch);

    vault::Session &m_session;
    changes::Merger &m_merger;
    DeviceTables m_tables;
};

} // namespace wb::sync
