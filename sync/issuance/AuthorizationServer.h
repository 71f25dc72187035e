// The OAuth 2.0 authorization server of an issuer: its metadata (RFC 8414), as far as a wallet needs it.
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace wb::issuance {

struct AuthorizationServer {
    QString issuer;
    QUrl tokenEndpoint;
    QUrl authorizationEndpoint; // empty where it has none, as with those that follow
    QUrl pushedRequestEndpoint; // RFC 9126
    QUrl registrationEndpoint; // RFC 7591
    bool pushedRequestRequired = false;
    bool namesItself = false; // its redirects carry `iss` (RFC 9207)
    bool knowsCredentialDetails = false; // authorization_details of the type openid_credential (RFC 9396)
    QStringList grantTypes; // empty if not said
    QStringList proofAlgorithms; // of DPoP (RFC 9449); empty where it does not know that

    QJsonObject document; // as it came; reads back

    [[nodiscard]] bool grants(QLatin1StringView type) const;
};

// Where its metadata may lie, the most likely first.
[[nodiscard]] QList<QUrl> authorizationServerAddresses(const QString &issuer);

// Errors: MalformedDocument, UnexpectedAnswer (another server's: a mix-up), UnsupportedAlgorithm (it knows PKCE, but not S256).
[[nodiscard]] Result<AuthorizationServer> readAuthorizationServer(const QJsonObject &document, const QString &issuer);

} // namespace wb::issuance
