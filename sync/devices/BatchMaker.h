// Private to sync/devices: makes batches of what this device has to say. Used on the vault's thread.
#pragma once

#include "core/changes/Merger.h"
#include "core/vault/Vault.h"
#include "sync/devices/Batch.h"
#include "sync/devices/DeviceTables.h"

namespace wb::sync {

// When a batch is made that says nothing but what was seen, and when old ones are replaced.
struct BatchPolicy {
    int changesPerBatch = 500;
    qint64 attachmentBytes = 1024 * 1024; // of a batch, unless one alone is larger
    int acknowledgeAfter = 16; // batches of others
    qint64 acknowledgeAfterMilliseconds = 24LL * 60 * 60 * 1000;
    int compactAfter = 64; // own batches
    qint64 compactSmallBytes = 16 * 1024 * 1024; // a snapshot up to this size is cheap to write again
};

class BatchMaker {
public:
    BatchMaker(vault::Session &session, const changes::Merger &merger, const BatchPolicy &policy);

    // The next to go to the place, made if there is something to say; nothing if all is said. Each is kept until setStored(), so
    // that the same bytes go out after a crash. KeyNotFound: a new epoch is due, see GroupChanges.
    [[nodiscard]] Result<std::optional<Outgoing>> next();
    // These changes alone, under a key of choice, after what already waits; the batch stays at the place for ever.
    [[nodiscard]] Result<void> make(DeviceSelf &self, const QList<changes::Change> &changes, const GroupKey &key);
    // Whether a snapshot should take the place of own batches; a mark for next().
    [[nodiscard]] Result<void> compactIfWorthIt();
    // The same if another device has spoken a day after a batch was made and does not know it: the place keeps it back or spoilt
    // it.
    [[nodiscard]] Result<void> repeatIfSomebodyLacks();
    // What was seen of all devices, this one included.
    [[nodiscard]] Result<QHash<QString, qint64>> seen() const;

private:
    struct Contents {
        QList<changes::Change> changes;
        changes::Attachments attachments;
        qint64 position = 0; // read up to here
        bool atEnd = false;
        bool isKept = false;
    };
    [[nodiscard]] Result<Contents> collect(qint64 from, qint64 end, const std::function<bool(const QString &device)> &wanted) const;
    [[nodiscard]] Result<void> seal(
        DeviceSelf &self, const Contents &contents, const GroupKey &key, std::optional<qint64> covers, bool isLast);
    [[nodiscard]] Result<bool> owesAcknowledgement(const DeviceSelf &self) const;
    [[nodiscard]] Result<QStringList> othersOf(const DeviceSelf &self) const;
    [[nodiscard]] qint64 now() const { return m_session.clock.nowUtc().toMSecsSinceEpoch(); }

    vault::Session &m_session;
    const changes::Merger &m_merger;
    BatchPolicy m_policy;
    DeviceTables m_tables;
};

} // namespace wb::sync
