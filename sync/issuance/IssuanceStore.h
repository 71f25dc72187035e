// What is under way with issuers, in the vault: states, what came and is not decided yet, what needs time, what is to be told.
#pragma once

#include "core/storage/Migrations.h"
#include "core/vault/Vault.h"
#include "sync/issuance/CredentialRequest.h"
#include "sync/issuance/IssuanceState.h"

namespace wb::issuance {

// The tables; whoever opens the vault brings them along (vault::Vault::Config::migrations).
[[nodiscard]] storage::MigrationSet migrations();

// Stable: stand in the database.
enum class Decision { None, Accepted, Refused, Failed };

struct ReceivedCredential {
    QString id;
    QString stateId;
    QString configuration;
    QString digest;
    QByteArray raw; // empty once it is decided
    QDateTime receivedAt;
    Decision decision = Decision::None;
};

struct DeferredCredential {
    QString id;
    QString stateId;
    QString configuration;
    QString transactionId; // a secret
    QDateTime nextAt;
};

struct Notification {
    QString stateId;
    QString notificationId;
    QString event; // "credential_accepted" ...
};

class IssuanceStore {
public:
    explicit IssuanceStore(vault::Session &session)
        : m_session(session)
    {
    }

    [[nodiscard]] Result<void> save(const IssuanceState &state);
    [[nodiscard]] Result<IssuanceState> state(const QString &id) const; // NotFound
    // The one that waits for the browser with that `state`. NotFound.
    [[nodiscard]] Result<IssuanceState> waitingFor(const QString &browserState) const;

    // Keeps what an answer brought, in one transaction; the same bytes a second time change nothing. In place of `deferredId`, if
    // that is given. Answers with the number of credentials that are new.
    [[nodiscard]] Result<int> keep(
        const QString &stateId, const QString &configuration, const CredentialAnswer &answer, const QString &deferredId = {});

    [[nodiscard]] Result<QList<ReceivedCredential>> undecided() const; // oldest first
    [[nodiscard]] Result<ReceivedCredential> received(const QString &id) const; // NotFound
    // Notes the decision and lets go of the bytes. When all that came in one answer is decided, the issuer is to be told (1.0
    // section 11: one that was not kept makes it a failure of all). To be called within the transaction that stores the credential.
    [[nodiscard]] Result<void> decide(const QString &id, Decision decision);

    [[nodiscard]] Result<QList<DeferredCredential>> deferred() const;
    [[nodiscard]] Result<void> dropDeferred(const QString &id);
    [[nodiscard]] Result<QList<Notification>> notifications() const;
    [[nodiscard]] Result<void> dropNotification(const Notification &notification);
    // Forgets states that nothing waits for, with their tokens, 7 days after they were touched.
    [[nodiscard]] Result<void> tidy();

private:
    vault::Session &m_session;
};

} // namespace wb::issuance
