// What a store has to answer so that its entries can be synced. A store writes its own tables and its own log entries; from
// other devices it is told what an entry has become.
#pragma once

#include "core/base/Result.h"
#include "core/changes/EntryState.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace wb::changes {

class SyncedStore {
public:
    enum class Applied {
        Done,
        Waiting, // something it belongs to, or its bytes, have not come yet: asked again after later changes
    };
    struct Entry {
        QString id;
        QJsonObject fields; // all of them
        bool removed = false;
        QJsonObject removalFields;
    };

    virtual ~SyncedStore() = default;
    // The name its changes carry.
    [[nodiscard]] virtual QString entity() const = 0;
    // The tables that it answers for.
    [[nodiscard]] virtual QStringList tables() const = 0;
    // Every entry is one Put that never changes (events).
    [[nodiscard]] virtual bool onlyAdds() const { return false; }
    // Whether overridden changes of this entry must stay in the log.
    [[nodiscard]] virtual bool keepsHistory(const QString &) const { return false; }
    // False for what belongs to one device only.
    [[nodiscard]] virtual bool travels(const QString &) const { return true; }

    // Makes the tables show this state, whatever they showed before; called in a transaction, writes no log. `attachment` is empty
    // if none came along. MalformedDocument and its like: cannot be used, kept in the log as it is.
    [[nodiscard]] virtual Result<Applied> apply(const EntryState &state, const QByteArray &attachment) = 0;
    // Large bytes of an entry that the log does not hold; empty if it has none.
    [[nodiscard]] virtual Result<QByteArray> attachment(const QString &) const { return QByteArray(); }
    // All entries, for logs of early versions.
    [[nodiscard]] virtual Result<QList<Entry>> entries() const = 0;
};

using SyncedStores = std::vector<std::unique_ptr<SyncedStore>>;

} // namespace wb::changes
