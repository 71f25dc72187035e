#include "sync/issuance/SealedMessage.h"

#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/Jwe.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr JsonLimits answerLimits { .bytes = 32 * 1024 * 1024, .depth = 64 };

Result<QString> cipherFrom(const QStringList &ciphers)
{
    for (const auto name : { S("A256GCM"), S("A128GCM"), S("A128CBC-HS256"), S("A256CBC-HS512") }) {
        if (ciphers.contains(name))
            return QString(name);
    }
    return failure(
        ErrorCode::UnsupportedAlgorithm, QStringLiteral("the issuer encrypts with these only: ") + ciphers.join(S(", ")));
}

Result<QJsonObject> usableKey(const QJsonArray &keys)
{
    for (const QJsonValue value : keys) {
        const QJsonObject key = value.toObject();
        const QString curve = key.value(S("crv")).toString();
        if (key.value(S("alg")).toString() == S("ECDH-ES") && (curve == S("P-256") || curve == S("P-384")))
            return key;
    }
    return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("the issuer has no key for ECDH-ES on P-256 or P-384"));
}

} // namespace

Result<SealedMessage> SealedMessage::to(const IssuerMetadata &issuer)
{
    SealedMessage message;
    if (issuer.responseEncryption && issuer.responseEncryption->required) {
        if (!issuer.responseEncryption->algorithms.contains(S("ECDH-ES")))
            return failure(ErrorCode::UnsupportedAlgorithm,
                QStringLiteral("the issuer encrypts with these only: ") + issuer.responseEncryption->algorithms.join(S(", ")));
        WB_TRY(message.m_answerCipher, cipherFrom(issuer.responseEncryption->ciphers));
        WB_TRY(auto key, crypto::EcdsaKeyPair::generate(crypto::KeyType::P256));
        message.m_answerKey = std::move(key);
    }
    // An answer's key that travels in the open could be replaced (section 8.2); issuers of earlier drafts have no key to protect it
    // with.
    if (issuer.requestEncryption && (issuer.requestEncryption->required || message.m_answerKey)) {
        WB_TRY(message.m_requestKey, usableKey(issuer.requestEncryption->keys));
        WB_TRY(message.m_requestCipher, cipherFrom(issuer.requestEncryption->ciphers));
    }
    return message;
}

Result<sync::HttpRequest> SealedMessage::request(const QUrl &url, QJsonObject body) const
{
    if (m_answerKey) {
        QJsonObject jwk = crypto::toJwk(m_answerKey->publicKey());
        jwk.insert(S("use"), S("enc"));
        jwk.insert(S("alg"), S("ECDH-ES"));
        jwk.insert(S("kid"), crypto::jwkThumbprint(m_answerKey->publicKey()));
        // `alg` beside the key is draft 13's; 1.0 has it in the key and ignores this one.
        body.insert(S("credential_response_encryption"),
            QJsonObject { { S("jwk"), jwk }, { S("alg"), S("ECDH-ES") }, { S("enc"), m_answerCipher } });
    }
    if (m_requestKey.isEmpty())
        return sync::postJson(url, body);
    WB_TRY(const QByteArray plain, canonicalJson(body));
    WB_TRY(const QByteArray jwe, proofs::encryptCompactJweTo(plain, m_requestKey, *crypto::contentCipher(m_requestCipher)));
    sync::HttpRequest request { .url = url, .method = "POST", .body = jwe };
    request.setHeader("Content-Type", "application/jwt");
    request.setHeader("Accept", "application/jwt, application/json");
    return request;
}

Result<QJsonObject> SealedMessage::answer(const sync::HttpResponse &response) const
{
    if (!m_answerKey)
        return sync::jsonOf(response);
    if (!proofs::looksLikeJwe(response.body.trimmed()))
        return failure(ErrorCode::UnexpectedAnswer, response.url.host() + QStringLiteral(": not encrypted, though it had to be"));
    WB_TRY(const auto opened, proofs::decryptCompactJwe(response.body.trimmed(), *m_answerKey));
    auto object = parseJsonObject(opened.plain, answerLimits);
    if (!object)
        return failure(ErrorCode::UnexpectedAnswer, response.url.host() + QStringLiteral(": no JSON inside what was encrypted"));
    return object;
}

} // namespace wb::issuance
