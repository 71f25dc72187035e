// Hosts of badges and what came from them, in the vault.
#pragma once

#include "core/vault/Vault.h"
#include "sync/badges/BadgeHost.h"
#include "sync/transport/Reach.h"

namespace wb::sync {

[[nodiscard]] storage::MigrationSet badgesMigrations();

struct BadgeAccount {
    QString id;
    BadgeHost host;
    OAuthClient client;
    OAuthToken token;
    Reach reach;
    QDateTime fetchedUntil; // invalid: nothing yet
    QDateTime fetchedAllAt;
    QString lastError; // code, a blank, detail
};

struct ReceivedBadge {
    QString id, host, digest;
    QByteArray raw; // empty once it is decided
    QDateTime receivedAt;
    QString decision; // "", "accepted", "refused"
};

class BadgeStore {
public:
    explicit BadgeStore(vault::Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] Result<QList<BadgeAccount>> accounts() const;
    [[nodiscard]] Result<BadgeAccount> account(const QString &id) const; // NotFound
    // A new one gets its id; one at the same base keeps the id and what was fetched. Answers with the id.
    [[nodiscard]] Result<QString> put(const BadgeAccount &account);
    // With what is not decided yet.
    [[nodiscard]] Result<void> remove(const QString &id);

    // How many were new; the same bytes of the same host come once.
    [[nodiscard]] Result<int> keep(const QString &host, const QList<QByteArray> &credentials);
    [[nodiscard]] Result<QList<ReceivedBadge>> undecided() const; // oldest first
    [[nodiscard]] Result<ReceivedBadge> received(const QString &id) const; // NotFound
    // To be called within the transaction that stores the credential.
    [[nodiscard]] Result<void> decide(const QString &id, const QString &decision);

private:
    vault::Session &m_session;
};

} // namespace wb::sync
