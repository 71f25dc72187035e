#include "sync/issuance/DpopKey.h"

#include "core/base/Encoding.h"
#include "core/base/Ids.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/JwsSigning.h"

namespace wb::issuance {

using S = QLatin1StringView;

Result<DpopKey> DpopKey::generate()
{
    WB_TRY(auto key, crypto::EcdsaKeyPair::generate(crypto::KeyType::P256));
    return DpopKey(std::move(key));
}

Result<DpopKey> DpopKey::fromSecret(const crypto::SecretBytes &secret)
{
    WB_TRY(auto key, crypto::EcdsaKeyPair::fromSecret(crypto::KeyType::P256, secret));
    return DpopKey(std::move(key));
}

Result<QByteArray> DpopKey::proof(
    const QByteArray &method, const QUrl &url, const QDateTime &now, const QString &nonce, const QString &accessToken) const
{
    const QJsonObject header { { S("typ"), S("dpop+jwt") }, { S("jwk"), crypto::toJwk(m_key.publicKey()) } };
    QJsonObject payload { { S("jti"), newUuid() }, { S("htm"), QString::fromLatin1(method) },
        { S("htu"), url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment) },
        { S("iat"), now.toSecsSinceEpoch() } };
    if (!nonce.isEmpty())
        payload.insert(S("nonce"), nonce);
    if (!accessToken.isEmpty())
        payload.insert(S("ath"), toBase64Url(crypto::sha256(accessToken.toLatin1())));
    return proofs::signCompactJws(header, payload, m_key);
}

} // namespace wb::issuance
