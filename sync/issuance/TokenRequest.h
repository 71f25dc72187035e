// Getting an access token: OpenID4VCI 1.0 section 6, draft 13 the same with c_nonce in the answer.
#pragma once

#include "sync/issuance/AuthorizationServer.h"
#include "sync/issuance/Connection.h"

#include <QMap>

namespace wb::issuance {

struct AccessToken {
    QString value; // a secret
    bool dpop = false; // token_type DPoP: of use only with the session's key
    QDateTime expires; // invalid if not said
    QString refreshToken; // a secret; may be empty
    QString nonce; // c_nonce of draft 13; may be empty
    // The datasets that may be asked for, by configuration: `credential_identifiers` of authorization_details.
    QMap<QString, QStringList> identifiers;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static AccessToken fromJson(const QJsonObject &json);
};

// Asks one server. A refusal by the server is RequestRefused or NotAuthorized with its `error` in the detail: "invalid_grant" is a
// code that was used, has expired, or came with another transaction code.
class TokenRequest {
public:
    // `dpop` may be null. All have to outlive it.
    TokenRequest(Connection &connection, const AuthorizationServer &server, const DpopKey *dpop);

    // Without a client id: anonymous, as wallets that nobody knows are.
    [[nodiscard]] Result<AccessToken> redeemPreAuthorizedCode(const QString &code, const QString &txCode);
    [[nodiscard]] Result<AccessToken> redeemAuthorizationCode(
        const QString &code, const QString &verifier, const QString &redirectUri, const QString &clientId);
    // What the new token does not say (identifiers, a new refresh token) stays as it was.
    [[nodiscard]] Result<AccessToken> refresh(const AccessToken &old, const QString &clientId);

private:
    [[nodiscard]] Result<AccessToken> send(const QList<std::pair<QString, QString>> &fields);

    Connection &m_connection;
    const AuthorizationServer &m_server;
    const DpopKey *m_dpop;
};

} // namespace wb::issuance
