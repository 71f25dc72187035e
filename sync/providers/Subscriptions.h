// The providers that were added, kept in the library database.
#pragma once

#include "core/storage/Database.h"
#include "core/storage/Migrations.h"
#include "sync/providers/Subscription.h"

namespace wb::sync {

class Subscriptions {
public:
    // Makes or renews the tables.
    [[nodiscard]] static Result<void> prepare(storage::Database &library);

    explicit Subscriptions(storage::Database &library)
        : m_library(library)
    {
    }

    // In the order in which they were added.
    [[nodiscard]] Result<QList<Subscription>> all();
    [[nodiscard]] Result<Subscription> byId(qint64 id); // NotFound
    [[nodiscard]] Result<std::optional<Subscription>> byDid(const QString &did);
    // Its id. AlreadyExists if the DID or the address is there.
    [[nodiscard]] Result<qint64> add(const Subscription &subscription);
    // All but `id`, `added` and `isPaused`, which a visit must not undo. NotFound if it was removed meanwhile.
    [[nodiscard]] Result<void> update(const Subscription &subscription);
    // The last contact, what came of it and when it is due again; nothing else. NotFound as update().
    [[nodiscard]] Result<void> updateContact(const Subscription &subscription);
    [[nodiscard]] Result<void> setPaused(qint64 id, bool paused);
    [[nodiscard]] Result<void> putOff(qint64 id, const QDateTime &due);
    // With its catalogue; packs stay. NotFound.
    [[nodiscard]] Result<void> remove(qint64 id);
    // The offered key becomes the pinned one, and what the library has of the provider goes on under it. NotFound if the offered
    // one has not this fingerprint; AlreadyExists if the new DID is another provider's.
    [[nodiscard]] Result<void> acceptOffered(qint64 id, const QString &fingerprint);

private:
    storage::Database &m_library;
};

} // namespace wb::sync
