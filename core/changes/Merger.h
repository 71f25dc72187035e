// Takes in what other devices changed. Knows no store by name: they are handed in.
#pragma once

#include "core/changes/ChangeLog.h"
#include "core/changes/SyncedStore.h"

#include <QHash>

#include <optional>

namespace wb::changes {

struct EntryKey {
    QString entity;
    QString id;
    friend bool operator==(const EntryKey &, const EntryKey &) = default;
};
[[nodiscard]] size_t qHash(const EntryKey &key, size_t seed = 0);

using Attachments = QHash<EntryKey, QByteArray>;

struct MergeReport {
    qint64 added = 0;
    qint64 known = 0; // had come before
    qint64 waiting = 0; // in the log, not in their stores yet
    // Set if a change lies more than a day ahead of this device's clock: then nothing was taken in, and it can be tried again
    // once the clock has come near.
    std::optional<HybridTime> ahead;
};

// Lives as long as one piece of work in the vault.
class Merger {
public:
    static constexpr qsizetype longestName = 1024; // of entities, ids and devices

    Merger(storage::Database &database, ChangeLog &log, const Clock &clock, const SyncedStores &stores);

    // All of them or, on an error, none. Repeated and reordered changes are harmless. MalformedDocument for names beyond bounds.
    [[nodiscard]] Result<MergeReport> merge(const QList<Change> &changes, const Attachments &attachments = {});
    // Asks again for the entries that wait.
    [[nodiscard]] Result<qint64> settle();
    // Replaces entries of early versions, which hold too little, by whole ones made from the stores. Nothing to do in a log without
    // such entries.
    [[nodiscard]] Result<void> adopt();

    [[nodiscard]] SyncedStore *storeOf(const QString &entity) const;

private:
    [[nodiscard]] Result<bool> project(const EntryKey &key, const QByteArray &attachment);
    [[nodiscard]] Result<qint64> retryWaiting(const Attachments &attachments);
    [[nodiscard]] Result<void> adoptStore(const SyncedStore &store);

    storage::Database &m_database;
    ChangeLog &m_log;
    const Clock &m_clock;
    QHash<QString, SyncedStore *> m_stores;
};

} // namespace wb::changes
