#include "core/proofs/JwsSigning.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Signature.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

Result<crypto::SignatureAlgorithm> algorithmOf(crypto::KeyType type)
{
    switch (type) {
    case crypto::KeyType::Ed25519: return crypto::SignatureAlgorithm::EdDsa;
    case crypto::KeyType::P256: return crypto::SignatureAlgorithm::Es256;
    case crypto::KeyType::P384: return crypto::SignatureAlgorithm::Es384;
    default: return failure(ErrorCode::InvalidArgument, QStringLiteral("not a key that tokens are signed with here"));
    }
}

} // namespace

Result<QByteArray> signCompactJws(QJsonObject header, const QJsonObject &payload, const Signer &key)
{
    WB_TRY(const crypto::SignatureAlgorithm algorithm, algorithmOf(key.publicKey().type));
    const QString name = crypto::joseName(algorithm);
    if (header.contains(S("alg")) && header.value(S("alg")).toString() != name)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the header names another algorithm than the key's"));
    header.insert(QStringLiteral("alg"), name);
    WB_TRY(const QByteArray headerText, canonicalJson(header));
    WB_TRY(const QByteArray payloadText, canonicalJson(payload));
    const QByteArray input = toBase64Url(headerText).toLatin1() + '.' + toBase64Url(payloadText).toLatin1();
    WB_TRY(const QByteArray signature, key.sign(input));
    return input + '.' + toBase64Url(signature).toLatin1();
}

} // namespace wb::proofs
