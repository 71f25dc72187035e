// What OAuth 2.0 is made of, as values: the server, the client we are to it, the tokens it gave. Their JSON form is for the vault.
#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

namespace wb::sync {

// An authorization server (RFC 8414). Addresses it does not have are empty.
struct OAuthServer {
    QString issuer;
    QUrl authorization, token, registration;
    bool namesItself = false; // puts its issuer into answers (RFC 9207): then it has to be the right one
    friend bool operator==(const OAuthServer &, const OAuthServer &) = default;
};
// From its metadata. MalformedDocument: no token endpoint, addresses that are none; UnexpectedAnswer if it names another issuer
// than the one that was asked (RFC 8414 section 3.3). An empty issuer is not compared.
[[nodiscard]] Result<OAuthServer> readOAuthServer(const QJsonObject &metadata, const QString &issuer);

// Us, as the server knows us (RFC 7591 section 3.2.1), or as the person was told to enter it.
struct OAuthClient {
    QString id;
    QString secret; // empty for a public client
    bool secretInBody = false; // client_secret_post instead of client_secret_basic
    friend bool operator==(const OAuthClient &, const OAuthClient &) = default;
};
[[nodiscard]] Result<OAuthClient> readOAuthClient(const QJsonObject &registration);

struct OAuthToken {
    QString access;
    QString refresh; // empty if there is none
    QDateTime expires; // invalid if not said
    QStringList scopes; // empty if not said: those that were asked for
    [[nodiscard]] bool isFresh(const Clock &clock) const;
    friend bool operator==(const OAuthToken &, const OAuthToken &) = default;
};
// RFC 6749 section 5.1. UnexpectedAnswer: no token, one that cannot stand in a header, another type than Bearer (RFC 6750).
[[nodiscard]] Result<OAuthToken> readOAuthToken(const QJsonObject &answer, const Clock &clock);

[[nodiscard]] QJsonObject toJson(const OAuthServer &server);
[[nodiscard]] QJsonObject toJson(const OAuthClient &client);
[[nodiscard]] QJsonObject toJson(const OAuthToken &token);
[[nodiscard]] OAuthServer oauthServerFromJson(const QJsonObject &json);
[[nodiscard]] OAuthClient oauthClientFromJson(const QJsonObject &json);
[[nodiscard]] OAuthToken oauthTokenFromJson(const QJsonObject &json);

} // namespace wb::sync
