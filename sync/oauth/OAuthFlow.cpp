#include "sync/oauth/OAuthFlow.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"

#include <QUrlQuery>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype secretBytes = 32;
constexpr qint64 maxAnswerBytes = 256 * 1024;

QUrl wellKnown(const QUrl &issuer, const QString &name, bool before)
{
    auto path = issuer.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    auto url = issuer.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setPath(
        before ? QStringLiteral("/.well-known/") + name + path : path + QStringLiteral("/.well-known/") + name, QUrl::StrictMode);
    return url;
}

} // namespace

OAuthFlow::OAuthFlow(HttpClient &http, const Clock &clock, const Reach &reach)
    : m_http(http)
    , m_clock(clock)
    , m_reach(reach)
{
}

Result<OAuthServer> OAuthFlow::discover(const QUrl &issuer, std::stop_token stop)
{
    auto name = issuer.toString(QUrl::FullyEncoded);
    Error last { ErrorCode::NotFound, issuer.host() };
    for (const auto &url : { wellKnown(issuer, QStringLiteral("oauth-authorization-server"), true),
             wellKnown(issuer, QStringLiteral("openid-configuration"), false) }) {
        HttpRequest request { .url = url, .reach = m_reach, .maxBytes = maxAnswerBytes };
        request.setHeader("Accept", "application/json");
        WB_TRY(const auto response, m_http.send(request, stop));
        const auto metadata = jsonOf(response);
        if (!metadata) {
            last = metadata.error();
            continue;
        }
        // An issuer is compared as text; a slash at the end is what people get wrong.
        const auto said = metadata->value(L1("issuer")).toString();
        if (said == name + u'/' || said + u'/' == name)
            name = said;
        return readOAuthServer(*metadata, name);
    }
    return tl::unexpected(last);
}

Result<OAuthClient> OAuthFlow::registerClient(const OAuthServer &server, const OAuthWish &wish, std::stop_token stop)
{
    if (server.registration.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("%1: no registration").arg(server.token.host()));
    auto metadata = wish.more;
    metadata.insert(L1("client_name"), wish.name);
    metadata.insert(L1("redirect_uris"), QJsonArray { wish.redirect.toString(QUrl::FullyEncoded) });
    metadata.insert(L1("grant_types"), QJsonArray { L1("authorization_code"), L1("refresh_token") });
    metadata.insert(L1("response_types"), QJsonArray { L1("code") });
    metadata.insert(L1("application_type"), L1("native"));
    metadata.insert(L1("token_endpoint_auth_method"), L1("client_secret_basic"));
    metadata.insert(L1("scope"), wish.scopes.join(u' '));
    auto request = postJson(server.registration, metadata);
    request.reach = m_reach;
    request.maxBytes = maxAnswerBytes;
    WB_TRY(const auto response, m_http.send(request, stop));
    WB_TRY(const auto registration, jsonOf(response));
    return readOAuthClient(registration);
}

Result<OAuthRequest> OAuthFlow::ask(
    const OAuthServer &server, const OAuthClient &client, const QUrl &redirect, const QStringList &scopes)
{
    if (server.authorization.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("%1: no authorization endpoint").arg(server.token.host()));
    OAuthRequest request;
    request.redirect = redirect;
    request.state = toBase64Url(crypto::randomBytes(secretBytes));
    request.verifier = toBase64Url(crypto::randomBytes(secretBytes));
    QUrlQuery query(server.authorization);
    const auto add = [&query](L1 name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(L1("response_type"), QStringLiteral("code"));
    add(L1("client_id"), client.id);
    add(L1("redirect_uri"), redirect.toString(QUrl::FullyEncoded));
    if (!scopes.isEmpty())
        add(L1("scope"), scopes.join(u' '));
    add(L1("state"), request.state);
    add(L1("code_challenge"), toBase64Url(crypto::sha256(request.verifier.toLatin1())));
    add(L1("code_challenge_method"), QStringLiteral("S256"));
    request.open = server.authorization;
    request.open.setQuery(query);
    return request;
}

Result<OAuthToken> OAuthFlow::redeem(
    const OAuthServer &server, const OAuthClient &client, const OAuthRequest &request, const QUrl &answered, std::stop_token stop)
{
    const QUrlQuery query(answered.query(QUrl::FullyEncoded).replace(u'+', QStringLiteral("%20")));
    const auto value = [&query](L1 name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    if (!crypto::constantTimeEquals(value(L1("state")).toUtf8(), request.state.toUtf8()))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("an answer to another request"));
    const auto issuer = value(L1("iss"));
    if ((server.namesItself || !issuer.isEmpty()) && !server.issuer.isEmpty() && issuer != server.issuer)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("an answer by another server"));
    if (const auto error = value(L1("error")); !error.isEmpty())
        return failure(error == L1("access_denied") ? ErrorCode::Cancelled : ErrorCode::NotAuthorized, error.left(100));
    const auto code = value(L1("code"));
    if (code.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("an answer without a code"));
    return askForToken(server, client,
        { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") }, { QStringLiteral("code"), code },
            { QStringLiteral("redirect_uri"), request.redirect.toString(QUrl::FullyEncoded) },
            { QStringLiteral("code_verifier"), request.verifier } },
        stop);
}

Result<OAuthToken> OAuthFlow::clientCredentials(
    const OAuthServer &server, const OAuthClient &client, const QStringList &scopes, std::stop_token stop)
{
    Fields fields { { QStringLiteral("grant_type"), QStringLiteral("client_credentials") } };
    if (!scopes.isEmpty())
        fields.append({ QStringLiteral("scope"), scopes.join(u' ') });
    return askForToken(server, client, fields, stop);
}

Result<OAuthToken> OAuthFlow::renew(
    const OAuthServer &server, const OAuthClient &client, const OAuthToken &token, std::stop_token stop)
{
    if (token.refresh.isEmpty())
        return failure(ErrorCode::NotAuthorized, QStringLiteral("%1: no refresh token").arg(server.token.host()));
    auto renewed = askForToken(server, client,
        { { QStringLiteral("grant_type"), QStringLiteral("refresh_token") }, { QStringLiteral("refresh_token"), token.refresh } },
        stop);
    // Refused, for good: invalid_grant comes as 400 (RFC 6749 section 5.2).
    if (!renewed && renewed.error().code == ErrorCode::RequestRefused)
        return failure(ErrorCode::NotAuthorized, renewed.error().detail);
    if (!renewed)
        return renewed;
    if (renewed->refresh.isEmpty())
        renewed->refresh = token.refresh;
    if (renewed->scopes.isEmpty())
        renewed->scopes = token.scopes;
    return renewed;
}

Result<OAuthToken> OAuthFlow::askForToken(const OAuthServer &server, const OAuthClient &client, Fields fields, std::stop_token stop)
{
    const auto withBasic = !client.secret.isEmpty() && !client.secretInBody;
    if (!withBasic)
        fields.append({ QStringLiteral("client_id"), client.id });
    if (!client.secret.isEmpty() && client.secretInBody)
        fields.append({ QStringLiteral("client_secret"), client.secret });
    auto request = postForm(server.token, fields);
    if (withBasic) // both parts encoded as in a form (RFC 6749 section 2.3.1)
        request.setHeader("Authorization",
            "Basic " + (QUrl::toPercentEncoding(client.id) + ':' + QUrl::toPercentEncoding(client.secret)).toBase64());
    request.reach = m_reach;
    request.maxBytes = maxAnswerBytes;
    WB_TRY(const auto response, m_http.send(request, stop));
    WB_TRY(const auto answer, jsonOf(response));
    return readOAuthToken(answer, m_clock);
}

} // namespace wb::sync
