// Asking for credentials: OpenID4VCI 1.0 sections 8 and 9, with the forms of draft 13 where the issuer speaks that.
#pragma once

#include "sync/issuance/Connection.h"
#include "sync/issuance/KeyProof.h"
#include "sync/issuance/TokenRequest.h"

#include <vector>

namespace wb::issuance {

struct CredentialAnswer {
    QList<QByteArray> credentials; // as they came: compact tokens, or JSON; at most 100
    QString transactionId; // set if the issuer needs more time
    qint64 intervalSeconds = 0; // to wait before asking again
    QString notificationId;
};
// Reads `credentials` (1.0), `credential` (draft 13), or a transaction. Errors: UnexpectedAnswer, TooLarge.
[[nodiscard]] Result<CredentialAnswer> readCredentialAnswer(const QJsonObject &object);

// What is asked for, without proofs: by identifier where the token names some, else by configuration, in draft 13 by format.
[[nodiscard]] QJsonObject credentialQuestion(const CredentialConfiguration &configuration, const QString &identifier, bool draft13);

class CredentialRequest {
public:
    // All have to outlive it. `clientId` is empty where the token was got anonymously.
    CredentialRequest(
        Connection &connection, const IssuerMetadata &issuer, const AccessToken &token, const Access &access, QString clientId);

    // One credential for each key, or one without a key where none is needed. A proof refused for its nonce is made again, once.
    // Errors: those of the server with its `error` in the detail; NotAuthorized if the token is not taken (any more).
    [[nodiscard]] Result<CredentialAnswer> ask(
        const CredentialConfiguration &configuration, const QString &identifier, const std::vector<vault::HolderKey> &keys);
    // Asks again for what needed time. The answer has a transaction again if it still does.
    [[nodiscard]] Result<CredentialAnswer> askDeferred(const QString &transactionId);

private:
    [[nodiscard]] Result<QString> freshNonce();
    [[nodiscard]] Result<QJsonObject> withProofs(
        QJsonObject question, const ProofPlan &plan, const std::vector<vault::HolderKey> &keys, const QString &nonce) const;
    [[nodiscard]] Result<sync::HttpResponse> send(const QUrl &url, const QJsonObject &body, Result<QJsonObject> &answer);

    Connection &m_connection;
    const IssuerMetadata &m_issuer;
    const AccessToken &m_token;
    Access m_access;
    QString m_clientId;
    bool m_draft13;
    QString m_nonce; // the next to use
};

} // namespace wb::issuance
