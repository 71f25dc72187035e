#include "sync/issuance/TokenRequest.h"

#include "core/base/Json.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestToken = 64 * 1024;
constexpr qsizetype mostIdentifiers = 100;
constexpr qint64 longestLife = 10LL * 365 * 24 * 60 * 60;

// A token goes into a header: printable ASCII only (RFC 6750 section 2.1).
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestToken
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QMap<QString, QStringList> readIdentifiers(const QJsonArray &details)
{
    QMap<QString, QStringList> identifiers;
    for (const QJsonValue detail : details) {
        if (detail[S("type")].toString() != S("openid_credential"))
            continue;
        QStringList &known = identifiers[detail[S("credential_configuration_id")].toString()];
        for (const QJsonValue identifier : detail[S("credential_identifiers")].toArray()) {
            if (identifier.isString() && known.size() < mostIdentifiers)
                known.append(identifier.toString());
        }
    }
    return identifiers;
}

Result<AccessToken> readToken(const QJsonObject &object, const QDateTime &now, const QString &host)
{
    AccessToken token;
    token.value = object.value(S("access_token")).toString();
    const QString type = object.value(S("token_type")).toString().toLower();
    token.dpop = type == S("dpop");
    if (!isToken(token.value) || (!token.dpop && type != S("bearer")))
        return failure(ErrorCode::UnexpectedAnswer, host + QStringLiteral(": no token in the answer"));
    if (const auto seconds = object.value(S("expires_in")).toInteger(-1); seconds >= 0)
        token.expires = now.addSecs(qMin(seconds, longestLife));
    token.refreshToken = object.value(S("refresh_token")).toString();
    token.nonce = object.value(S("c_nonce")).toString();
    token.identifiers = readIdentifiers(object.value(S("authorization_details")).toArray());
    return token;
}

} // namespace

QJsonObject AccessToken::toJson() const
{
    QJsonObject byConfiguration;
    for (auto it = identifiers.begin(); it != identifiers.end(); ++it)
        byConfiguration.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return { { S("value"), value }, { S("dpop"), dpop }, { S("expires"), expires.isValid() ? toRfc3339(expires) : QString() },
        { S("refreshToken"), refreshToken }, { S("nonce"), nonce }, { S("identifiers"), byConfiguration } };
}

AccessToken AccessToken::fromJson(const QJsonObject &json)
{
    AccessToken token { json.value(S("value")).toString(), json.value(S("dpop")).toBool(),
        fromRfc3339(json.value(S("expires")).toString()), json.value(S("refreshToken")).toString(),
        json.value(S("nonce")).toString(), {} };
    const QJsonObject byConfiguration = json.value(S("identifiers")).toObject();
    for (auto it = byConfiguration.begin(); it != byConfiguration.end(); ++it) {
        for (const QJsonValue identifier : it.value().toArray())
            token.identifiers[it.key()].append(identifier.toString());
    }
    return token;
}

TokenRequest::TokenRequest(Connection &connection, const AuthorizationServer &server, const DpopKey *dpop)
    : m_connection(connection)
    , m_server(server)
    , m_dpop(dpop)
{
}

Result<AccessToken> TokenRequest::send(const QList<std::pair<QString, QString>> &fields)
{
    WB_TRY(const auto response, m_connection.post(sync::postForm(m_server.tokenEndpoint, fields), { {}, m_dpop }));
    if (!response.isSuccess())
        return tl::unexpected(refusal(response));
    WB_TRY(const QJsonObject object, sync::jsonOf(response));
    WB_TRY(const AccessToken token, readToken(object, m_connection.now(), m_server.tokenEndpoint.host()));
    if (token.dpop && m_dpop == nullptr)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("a token for a key that was not asked for"));
    return token;
}

Result<AccessToken> TokenRequest::redeemPreAuthorizedCode(const QString &code, const QString &txCode)
{
    QList<std::pair<QString, QString>> fields { { QStringLiteral("grant_type"),
                                                    QStringLiteral("urn:ietf:params:oauth:grant-type:pre-authorized_code") },
        { QStringLiteral("pre-authorized_code"), code } };
    if (!txCode.isEmpty())
        fields.append({ QStringLiteral("tx_code"), txCode });
    return send(fields);
}

Result<AccessToken> TokenRequest::redeemAuthorizationCode(
    const QString &code, const QString &verifier, const QString &redirectUri, const QString &clientId)
{
    return send({ { QStringLiteral("grant_type"), QStringLiteral("authorization_code") }, { QStringLiteral("code"), code },
        { QStringLiteral("code_verifier"), verifier }, { QStringLiteral("redirect_uri"), redirectUri },
        { QStringLiteral("client_id"), clientId } });
}

Result<AccessToken> TokenRequest::refresh(const AccessToken &old, const QString &clientId)
{
    QList<std::pair<QString, QString>> fields { { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
        { QStringLiteral("refresh_token"), old.refreshToken } };
    if (!clientId.isEmpty())
        fields.append({ QStringLiteral("client_id"), clientId });
    WB_TRY(AccessToken token, send(fields));
    if (token.refreshToken.isEmpty())
        token.refreshToken = old.refreshToken;
    if (token.identifiers.isEmpty())
        token.identifiers = old.identifiers;
    return token;
}

} // namespace wb::issuance
