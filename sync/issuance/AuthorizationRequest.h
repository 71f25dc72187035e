// Asking the person's consent in their own browser: authorization code with PKCE (RFC 7636), pushed where the server takes that
// (RFC 9126), OpenID4VCI 1.0 section 5.
#pragma once

#include "sync/issuance/AuthorizationServer.h"
#include "sync/issuance/Connection.h"
#include "sync/issuance/CredentialOffer.h"
#include "sync/issuance/IssuerMetadata.h"

namespace wb::issuance {

// What has to be remembered until the browser comes back; secrets.
struct PendingAuthorization {
    QString state;
    QString verifier;
    QString redirectUri;
    QString clientId;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static PendingAuthorization fromJson(const QJsonObject &json);
};
[[nodiscard]] PendingAuthorization newAuthorization(const QString &redirectUri, const QString &clientId);
// S256 of a verifier (RFC 7636 section 4.2).
[[nodiscard]] QString codeChallenge(const QString &verifier);

// The scopes of the chosen configurations; none unless every one has a scope.
[[nodiscard]] QStringList scopesOf(const IssuerMetadata &issuer, const QStringList &chosen);
// What is asked for, by scope where every chosen configuration has one, else by authorization_details.
[[nodiscard]] QList<std::pair<QString, QString>> authorizationParameters(const PendingAuthorization &pending,
    const CredentialOffer &offer, const IssuerMetadata &issuer, const AuthorizationServer &server, const QStringList &chosen);

// The address to open in the browser. Errors: UnsupportedFormat (the server takes nobody by browser), those of the push.
[[nodiscard]] Result<QUrl> authorizationAddress(
    Connection &connection, const AuthorizationServer &server, const QList<std::pair<QString, QString>> &parameters);

// The code out of what the browser came back with. Errors: MalformedDocument (not our address, another state, no code),
// UnexpectedAnswer (another server speaks: a mix-up, RFC 9207), Cancelled (the person said no), RequestRefused (the server did).
[[nodiscard]] Result<QString> authorizationCode(
    const QUrl &answer, const PendingAuthorization &pending, const AuthorizationServer &server);

// A client id by dynamic registration (RFC 7591) for an app without a secret (RFC 8252 section 8.4). Errors: those of the server.
[[nodiscard]] Result<QString> registerClient(
    Connection &connection, const AuthorizationServer &server, const QString &redirectUri, const QStringList &scopes);

} // namespace wb::issuance
