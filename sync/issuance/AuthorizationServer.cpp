#include "sync/issuance/AuthorizationServer.h"

#include "core/base/Json.h"
#include "sync/issuance/WellKnown.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

QStringList strings(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue item : value.toArray())
        texts.append(item.toString());
    return texts;
}

Result<QUrl> endpoint(const QJsonObject &document, S name)
{
    return endpointIn(document, name, QStringLiteral("the authorization server's"));
}

} // namespace

bool AuthorizationServer::grants(QLatin1StringView type) const
{
    // RFC 8414 section 2: what it means if nothing is said.
    return grantTypes.isEmpty() ? type == S("authorization_code") : grantTypes.contains(type);
}

QList<QUrl> authorizationServerAddresses(const QString &issuer)
{
    const QUrl identifier(issuer);
    QList<QUrl> addresses { wellKnownInserted(identifier, QStringLiteral("oauth-authorization-server")) };
    for (const QUrl &further : { wellKnownAppended(identifier, QStringLiteral("openid-configuration")),
             wellKnownAppended(identifier, QStringLiteral("oauth-authorization-server")) }) {
        if (!addresses.contains(further))
            addresses.append(further);
    }
    return addresses;
}

Result<AuthorizationServer> readAuthorizationServer(const QJsonObject &document, const QString &issuer)
{
    AuthorizationServer server;
    server.issuer = document.value(S("issuer")).toString();
    if (server.issuer != issuer)
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("%1 speaks for another authorization server").arg(QUrl(issuer).host()));
    WB_TRY(server.tokenEndpoint, endpoint(document, S("token_endpoint")));
    if (server.tokenEndpoint.isEmpty())
        return failure(
            ErrorCode::MalformedDocument, QStringLiteral("the authorization server does not say where tokens are asked for"));
    WB_TRY(server.authorizationEndpoint, endpoint(document, S("authorization_endpoint")));
    WB_TRY(server.pushedRequestEndpoint, endpoint(document, S("pushed_authorization_request_endpoint")));
    WB_TRY(server.registrationEndpoint, endpoint(document, S("registration_endpoint")));
    server.pushedRequestRequired = document.value(S("require_pushed_authorization_requests")).toBool();
    server.namesItself = document.value(S("authorization_response_iss_parameter_supported")).toBool();
    server.knowsCredentialDetails =
        strings(document.value(S("authorization_details_types_supported"))).contains(S("openid_credential"));
    server.grantTypes = strings(document.value(S("grant_types_supported")));
    server.proofAlgorithms = strings(document.value(S("dpop_signing_alg_values_supported")));
    const QStringList challenges = strings(document.value(S("code_challenge_methods_supported")));
    if (!challenges.isEmpty() && !challenges.contains(S("S256")))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("the authorization server knows no PKCE with S256"));
    server.document = document;
    return server;
}

} // namespace wb::issuance
