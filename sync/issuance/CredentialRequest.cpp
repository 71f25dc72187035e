#include "sync/issuance/CredentialRequest.h"

#include "core/base/Json.h"
#include "sync/issuance/SealedMessage.h"

#include <QJsonDocument>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostCredentials = 100;
constexpr qsizetype largestCredential = 16 * 1024 * 1024;
constexpr qsizetype longestId = 4096;
constexpr double shortestInterval = 5; // seconds
constexpr double longestInterval = 30.0 * 24 * 60 * 60;

Result<QByteArray> readCredential(const QJsonValue &value)
{
    QByteArray bytes =
        value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) : value.toString().toUtf8();
    if (bytes.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("an answer without a credential"));
    if (bytes.size() > largestCredential)
        return failure(ErrorCode::TooLarge, QStringLiteral("a credential of more than 16 MiB"));
    return bytes;
}

bool asksForAnotherNonce(const QString &error)
{
    return error == S("invalid_nonce") || error == S("invalid_proof"); // draft 13 knew only the second
}

} // namespace

Result<CredentialAnswer> readCredentialAnswer(const QJsonObject &object)
{
    CredentialAnswer answer;
    const auto id = [&object](S name) { return object.value(name).isString() ? object.value(name).toString() : QString(); };
    QJsonArray values = object.value(S("credentials")).toArray();
    if (values.isEmpty() && object.contains(S("credential")))
        values.append(object.value(S("credential")));
    if (values.size() > mostCredentials)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 100 credentials in one answer"));
    for (const QJsonValue value : std::as_const(values)) {
        const bool wrapped = value.isObject() && value.toObject().contains(S("credential"));
        WB_TRY(const QByteArray credential, readCredential(wrapped ? value[S("credential")] : value));
        answer.credentials.append(credential);
    }
    answer.transactionId = id(S("transaction_id"));
    answer.notificationId = id(S("notification_id"));
    if (answer.transactionId.size() > longestId || answer.notificationId.size() > longestId)
        return failure(ErrorCode::TooLarge, QStringLiteral("an id that is too long"));
    if (answer.credentials.isEmpty() == answer.transactionId.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("neither a credential nor a promise of one, or both"));
    answer.intervalSeconds = static_cast<qint64>(
        qBound(shortestInterval, object.value(S("interval")).toDouble(), longestInterval)); // bounded before it is a whole number
    return answer;
}

QJsonObject credentialQuestion(const CredentialConfiguration &configuration, const QString &identifier, bool draft13)
{
    if (!identifier.isEmpty())
        return { { S("credential_identifier"), identifier } };
    if (!draft13)
        return { { S("credential_configuration_id"), configuration.id } };
    QJsonObject question { { S("format"), configuration.format } };
    if (!configuration.vct.isEmpty())
        question.insert(S("vct"), configuration.vct);
    QJsonObject definition;
    for (const auto name : { S("@context"), S("type") }) {
        if (configuration.definition.contains(name))
            definition.insert(name, configuration.definition.value(name));
    }
    if (!definition.isEmpty())
        question.insert(S("credential_definition"), definition);
    return question;
}

CredentialRequest::CredentialRequest(
    Connection &connection, const IssuerMetadata &issuer, const AccessToken &token, const Access &access, QString clientId)
    : m_connection(connection)
    , m_issuer(issuer)
    , m_token(token)
    , m_access(access)
    , m_clientId(std::move(clientId))
    , m_draft13(issuer.looksLikeDraft13 || (issuer.nonceEndpoint.isEmpty() && !token.nonce.isEmpty()))
    , m_nonce(token.nonce)
{
}

Result<QString> CredentialRequest::freshNonce()
{
    if (m_issuer.nonceEndpoint.isEmpty())
        return std::exchange(m_nonce, {});
    WB_TRY(const auto response, m_connection.post(sync::postForm(m_issuer.nonceEndpoint, {}))); // an empty body (section 7.1)
    if (!response.isSuccess())
        return tl::unexpected(refusal(response));
    WB_TRY(const QJsonObject object, sync::jsonOf(response));
    const QString nonce = object.value(S("c_nonce")).toString();
    if (nonce.isEmpty() || nonce.size() > longestId)
        return failure(ErrorCode::UnexpectedAnswer, m_issuer.nonceEndpoint.host() + QStringLiteral(": no nonce in the answer"));
    return nonce;
}

Result<QJsonObject> CredentialRequest::withProofs(
    QJsonObject question, const ProofPlan &plan, const std::vector<vault::HolderKey> &keys, const QString &nonce) const
{
    QJsonArray proofs;
    for (const vault::HolderKey &key : keys) {
        WB_TRY(const QByteArray proof, makeKeyProof(key, plan.name, { m_issuer.issuer, m_clientId, nonce, m_connection.now() }));
        proofs.append(QString::fromLatin1(proof));
    }
    if (m_draft13 && proofs.size() == 1)
        question.insert(S("proof"), QJsonObject { { S("proof_type"), S("jwt") }, { S("jwt"), proofs.first() } });
    else if (!proofs.isEmpty())
        question.insert(S("proofs"), QJsonObject { { S("jwt"), proofs } });
    return question;
}

Result<sync::HttpResponse> CredentialRequest::send(const QUrl &url, const QJsonObject &body, Result<QJsonObject> &answer)
{
    WB_TRY(const auto message, SealedMessage::to(m_issuer));
    WB_TRY(const auto request, message.request(url, body));
    WB_TRY(const auto response, m_connection.post(request, m_access));
    answer = response.isSuccess() ? message.answer(response) : Result<QJsonObject>(tl::unexpected(refusal(response)));
    return response;
}

Result<CredentialAnswer> CredentialRequest::ask(
    const CredentialConfiguration &configuration, const QString &identifier, const std::vector<vault::HolderKey> &keys)
{
    WB_TRY(const ProofPlan plan, planProof(configuration));
    const QJsonObject question = credentialQuestion(configuration, identifier, m_draft13);
    Result<QJsonObject> answer;
    for (int attempt = 0; attempt < 2; ++attempt) {
        QString nonce;
        if (!keys.empty()) {
            WB_TRY(nonce, freshNonce());
        }
        WB_TRY(const QJsonObject body, withProofs(question, plan, keys, nonce));
        WB_TRY(const auto response, send(m_issuer.credentialEndpoint, body, answer));
        // Draft 13 brings the next nonce with every answer, refusals too.
        const auto said = answer ? *answer : parseJsonObject(response.body, { 64 * 1024, 8 }).value_or(QJsonObject());
        m_nonce = said.value(S("c_nonce")).toString().left(longestId);
        const bool again = !response.isSuccess() && !keys.empty() && asksForAnotherNonce(oauthError(response))
            && (!m_issuer.nonceEndpoint.isEmpty() || !m_nonce.isEmpty());
        if (!again)
            break;
    }
    if (!answer)
        return tl::unexpected(answer.error());
    return readCredentialAnswer(*answer);
}

Result<CredentialAnswer> CredentialRequest::askDeferred(const QString &transactionId)
{
    if (m_issuer.deferredEndpoint.isEmpty())
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("the issuer needs time and does not say where to ask again"));
    Result<QJsonObject> answer;
    WB_TRY(const auto response, send(m_issuer.deferredEndpoint, { { S("transaction_id"), transactionId } }, answer));
    if (answer)
        return readCredentialAnswer(*answer);
    if (oauthError(response) == S("issuance_pending")) { // draft 13 said it as an error
        const auto said = parseJsonObject(response.body, { 64 * 1024, 8 }).value_or(QJsonObject());
        return readCredentialAnswer({ { S("transaction_id"), transactionId }, { S("interval"), said.value(S("interval")) } });
    }
    return tl::unexpected(answer.error());
}

} // namespace wb::issuance
