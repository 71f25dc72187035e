#include "sync/issuance/AuthorizationRequest.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Random.h"

#include <QUrlQuery>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestAnswer = 32 * 1024;
constexpr qsizetype secretSize = 32;
constexpr qsizetype longestClientId = 2048;

QString randomText()
{
    return toBase64Url(crypto::randomBytes(secretSize));
}

QString detailsOf(const IssuerMetadata &issuer, const QStringList &chosen)
{
    QJsonArray details;
    for (const QString &id : chosen) {
        QJsonObject detail { { S("type"), S("openid_credential") }, { S("credential_configuration_id"), id } };
        if (issuer.authorizationServers != QStringList { issuer.issuer }) // section 5.1.1
            detail.insert(S("locations"), QJsonArray { issuer.issuer });
        details.append(detail);
    }
    return QString::fromUtf8(canonicalJson(details).value_or(QByteArray()));
}

// The value of a parameter that may stand there once.
QString single(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.first() : QString();
}

QUrl withParameters(const QUrl &url, const QList<std::pair<QString, QString>> &parameters)
{
    // Encoded throughout, as a form is: QUrlQuery would leave '+' alone.
    QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : parameters)
        query += (query.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    QUrl whole = url;
    whole.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return whole;
}

} // namespace

QJsonObject PendingAuthorization::toJson() const
{
    return { { S("state"), state }, { S("verifier"), verifier }, { S("redirectUri"), redirectUri }, { S("clientId"), clientId } };
}

PendingAuthorization PendingAuthorization::fromJson(const QJsonObject &json)
{
    return { json.value(S("state")).toString(), json.value(S("verifier")).toString(), json.value(S("redirectUri")).toString(),
        json.value(S("clientId")).toString() };
}

PendingAuthorization newAuthorization(const QString &redirectUri, const QString &clientId)
{
    return { randomText(), randomText(), redirectUri, clientId };
}

QString codeChallenge(const QString &verifier)
{
    return toBase64Url(crypto::sha256(verifier.toLatin1()));
}

QStringList scopesOf(const IssuerMetadata &issuer, const QStringList &chosen)
{
    QStringList scopes;
    for (const QString &id : chosen) {
        const QString scope = issuer.configurations.value(id).scope;
        if (scope.isEmpty())
            return {};
        if (!scopes.contains(scope))
            scopes.append(scope);
    }
    return scopes;
}

QList<std::pair<QString, QString>> authorizationParameters(const PendingAuthorization &pending, const CredentialOffer &offer,
    const IssuerMetadata &issuer, const AuthorizationServer &server, const QStringList &chosen)
{
    QList<std::pair<QString, QString>> parameters { { QStringLiteral("response_type"), QStringLiteral("code") },
        { QStringLiteral("client_id"), pending.clientId }, { QStringLiteral("redirect_uri"), pending.redirectUri },
        { QStringLiteral("state"), pending.state }, { QStringLiteral("code_challenge"), codeChallenge(pending.verifier) },
        { QStringLiteral("code_challenge_method"), QStringLiteral("S256") } };
    if (const QString scope = scopesOf(issuer, chosen).join(QLatin1Char(' ')); !scope.isEmpty())
        parameters.append({ QStringLiteral("scope"), scope });
    else
        parameters.append({ QStringLiteral("authorization_details"), detailsOf(issuer, chosen) });
    if (!offer.issuerState.isEmpty())
        parameters.append({ QStringLiteral("issuer_state"), offer.issuerState });
    if (server.issuer != issuer.issuer) // which of the server's issuers is meant (RFC 8707)
        parameters.append({ QStringLiteral("resource"), issuer.issuer });
    return parameters;
}

Result<QUrl> authorizationAddress(
    Connection &connection, const AuthorizationServer &server, const QList<std::pair<QString, QString>> &parameters)
{
    if (server.authorizationEndpoint.isEmpty())
        return failure(
            ErrorCode::UnsupportedFormat, QStringLiteral("%1 lets nobody in by browser").arg(QUrl(server.issuer).host()));
    if (server.pushedRequestEndpoint.isEmpty()) {
        if (server.pushedRequestRequired)
            return failure(
                ErrorCode::MalformedDocument, QStringLiteral("the authorization server wants a push and says not where"));
        return withParameters(server.authorizationEndpoint, parameters);
    }
    WB_TRY(const auto response, connection.post(sync::postForm(server.pushedRequestEndpoint, parameters)));
    if (!response.isSuccess())
        return tl::unexpected(refusal(response));
    WB_TRY(const QJsonObject object, sync::jsonOf(response));
    const QString uri = object.value(S("request_uri")).toString();
    if (uri.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, server.pushedRequestEndpoint.host());
    QString clientId;
    for (const auto &[name, value] : parameters) {
        if (name == S("client_id"))
            clientId = value;
    }
    return withParameters(
        server.authorizationEndpoint, { { QStringLiteral("client_id"), clientId }, { QStringLiteral("request_uri"), uri } });
}

Result<QString> authorizationCode(const QUrl &answer, const PendingAuthorization &pending, const AuthorizationServer &server)
{
    const auto malformed = [](const char *why) { return failure(ErrorCode::MalformedDocument, QString::fromLatin1(why)); };
    const QUrl expected(pending.redirectUri);
    if (answer.toEncoded().size() > longestAnswer)
        return failure(ErrorCode::TooLarge, QStringLiteral("the browser's answer"));
    if (answer.scheme() != expected.scheme() || answer.authority() != expected.authority() || answer.path() != expected.path())
        return malformed("this is not the address the browser was to come back to");
    const QUrlQuery query(answer);
    if (!crypto::constantTimeEquals(single(query, QStringLiteral("state")).toUtf8(), pending.state.toUtf8()))
        return malformed("the browser's answer belongs to another request");
    const QString speaker = single(query, QStringLiteral("iss"));
    if ((query.hasQueryItem(QStringLiteral("iss")) || server.namesItself) && speaker != server.issuer)
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("the answer comes from another server than the one that was asked"));
    if (query.hasQueryItem(QStringLiteral("error"))) {
        const QString error = single(query, QStringLiteral("error")).left(100);
        const QString description = single(query, QStringLiteral("error_description")).simplified().left(200);
        return failure(error == S("access_denied") ? ErrorCode::Cancelled : ErrorCode::RequestRefused,
            description.isEmpty() ? error : error + QStringLiteral(": ") + description);
    }
    const QString code = single(query, QStringLiteral("code"));
    if (code.isEmpty())
        return malformed("the browser came back without a code");
    return code;
}

Result<QString> registerClient(
    Connection &connection, const AuthorizationServer &server, const QString &redirectUri, const QStringList &scopes)
{
    QJsonObject client { { S("client_name"), S("Wanderbuch") }, { S("application_type"), S("native") },
        { S("redirect_uris"), QJsonArray { redirectUri } },
        { S("grant_types"), QJsonArray { S("authorization_code"), S("refresh_token") } },
        { S("response_types"), QJsonArray { S("code") } }, { S("token_endpoint_auth_method"), S("none") } };
    if (!scopes.isEmpty())
        client.insert(S("scope"), scopes.join(QLatin1Char(' ')));
    WB_TRY(const auto response, connection.post(sync::postJson(server.registrationEndpoint, client)));
    if (!response.isSuccess())
        return tl::unexpected(refusal(response));
    WB_TRY(const QJsonObject object, sync::jsonOf(response));
    const QString id = object.value(S("client_id")).toString();
    if (id.isEmpty() || id.size() > longestClientId)
        return failure(ErrorCode::UnexpectedAnswer, server.registrationEndpoint.host());
    return id;
}

} // namespace wb::issuance
