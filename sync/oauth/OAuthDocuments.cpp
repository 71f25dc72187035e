#include "sync/oauth/OAuthDocuments.h"

#include "core/base/Json.h"

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype longestToken = 16 * 1024;
constexpr double longestLife = 10.0 * 365 * 24 * 60 * 60;
constexpr qint64 safetySeconds = 20; // a token is not used so short before its end

// Visible ASCII: what may stand in a header (RFC 6749 appendix A).
bool isVisible(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

Result<QUrl> readAddress(const QJsonObject &object, L1 name)
{
    const auto text = object.value(name).toString();
    const QUrl url(text, QUrl::StrictMode);
    if (!text.isEmpty() && (!url.isValid() || url.host().isEmpty() || url.hasFragment()))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("authorization server: %1 is no address").arg(name));
    return url;
}

} // namespace

Result<OAuthServer> readOAuthServer(const QJsonObject &metadata, const QString &issuer)
{
    OAuthServer server;
    server.issuer = metadata.value(L1("issuer")).toString();
    if (!issuer.isEmpty() && server.issuer != issuer)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("authorization server: another issuer"));
    WB_TRY(server.authorization, readAddress(metadata, L1("authorization_endpoint")));
    WB_TRY(server.token, readAddress(metadata, L1("token_endpoint")));
    WB_TRY(server.registration, readAddress(metadata, L1("registration_endpoint")));
    if (server.token.isEmpty())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("authorization server: no token_endpoint"));
    server.namesItself = metadata.value(L1("authorization_response_iss_parameter_supported")).toBool();
    return server;
}

Result<OAuthClient> readOAuthClient(const QJsonObject &registration)
{
    OAuthClient client { registration.value(L1("client_id")).toString(), registration.value(L1("client_secret")).toString(),
        registration.value(L1("token_endpoint_auth_method")).toString() == L1("client_secret_post") };
    if (!isVisible(client.id) || client.secret.size() > longestToken)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("registration: no client_id"));
    return client;
}

bool OAuthToken::isFresh(const Clock &clock) const
{
    return !access.isEmpty() && (!expires.isValid() || clock.nowUtc().secsTo(expires) > safetySeconds);
}

Result<OAuthToken> readOAuthToken(const QJsonObject &answer, const Clock &clock)
{
    OAuthToken token;
    token.access = answer.value(L1("access_token")).toString();
    token.refresh = answer.value(L1("refresh_token")).toString();
    if (!isVisible(token.access) || (!token.refresh.isEmpty() && !isVisible(token.refresh)))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("no access token that can be used"));
    if (answer.value(L1("token_type")).toString().compare(L1("Bearer"), Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("a token of another type than Bearer"));
    const auto life = answer.value(L1("expires_in"));
    const auto seconds = life.isString() ? life.toString().toDouble() : life.toDouble();
    if (seconds > 0)
        token.expires = clock.nowUtc().addSecs(qint64(qMin(seconds, longestLife)));
    token.scopes = answer.value(L1("scope")).toString().split(u' ', Qt::SkipEmptyParts);
    return token;
}

QJsonObject toJson(const OAuthServer &server)
{
    return { { L1("issuer"), server.issuer }, { L1("authorization_endpoint"), server.authorization.toString(QUrl::FullyEncoded) },
        { L1("token_endpoint"), server.token.toString(QUrl::FullyEncoded) },
        { L1("registration_endpoint"), server.registration.toString(QUrl::FullyEncoded) },
        { L1("authorization_response_iss_parameter_supported"), server.namesItself } };
}

QJsonObject toJson(const OAuthClient &client)
{
    return { { L1("client_id"), client.id }, { L1("client_secret"), client.secret },
        { L1("token_endpoint_auth_method"), client.secretInBody ? L1("client_secret_post") : L1("client_secret_basic") } };
}

QJsonObject toJson(const OAuthToken &token)
{
    return { { L1("access_token"), token.access }, { L1("refresh_token"), token.refresh },
        { L1("expires"), token.expires.isValid() ? toRfc3339(token.expires) : QString() },
        { L1("scope"), token.scopes.join(u' ') } };
}

OAuthServer oauthServerFromJson(const QJsonObject &json)
{
    return readOAuthServer(json, {}).value_or(OAuthServer());
}

OAuthClient oauthClientFromJson(const QJsonObject &json)
{
    return readOAuthClient(json).value_or(OAuthClient());
}

OAuthToken oauthTokenFromJson(const QJsonObject &json)
{
    return { json.value(L1("access_token")).toString(), json.value(L1("refresh_token")).toString(),
        fromRfc3339(json.value(L1("expires")).toString()), json.value(L1("scope")).toString().split(u' ', Qt::SkipEmptyParts) };
}

} // namespace wb::sync
