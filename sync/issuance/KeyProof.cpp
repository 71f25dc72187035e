#include "sync/issuance/KeyProof.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/JwsSigning.h"
#include "core/trust/DidResolver.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

Result<crypto::KeyType> keyTypeFor(const QStringList &algorithms)
{
    if (algorithms.isEmpty() || algorithms.contains(S("EdDSA")) || algorithms.contains(S("Ed25519")))
        return crypto::KeyType::Ed25519;
    if (algorithms.contains(S("ES256")))
        return crypto::KeyType::P256;
    return failure(
        ErrorCode::UnsupportedAlgorithm, QStringLiteral("the issuer takes keys of these kinds only: ") + algorithms.join(S(", ")));
}

bool isSdJwt(const QString &format)
{
    return format == S("dc+sd-jwt") || format == S("vc+sd-jwt");
}

Result<KeyName> nameFor(const CredentialConfiguration &configuration)
{
    const QStringList &methods = configuration.bindingMethods;
    // SD-JWTs name the holder's key in `cnf`, which is written as a key; the other formats name a subject, which is a DID.
    QList<std::pair<S, KeyName>> order { { S("did:key"), KeyName::DidKey }, { S("did:jwk"), KeyName::DidJwk },
        { S("jwk"), KeyName::Jwk } };
    if (isSdJwt(configuration.format))
        std::reverse(order.begin(), order.end());
    if (methods.isEmpty() || methods.contains(S("did")))
        return methods.isEmpty() && isSdJwt(configuration.format) ? KeyName::Jwk : KeyName::DidKey;
    for (const auto &[method, name] : order) {
        if (methods.contains(method))
            return name;
    }
    return failure(
        ErrorCode::UnsupportedFormat, QStringLiteral("the issuer wants the holder's key named by ") + methods.join(S(", ")));
}

QString didJwk(const crypto::PublicKey &key)
{
    return QStringLiteral("did:jwk:") + toBase64Url(canonicalJson(crypto::toJwk(key)).value_or(QByteArray()));
}

} // namespace

Result<ProofPlan> planProof(const CredentialConfiguration &configuration)
{
    ProofPlan plan;
    if (!configuration.proofTypesNamed && configuration.bindingMethods.isEmpty()) {
        plan.needed = false;
        return plan;
    }
    if (configuration.proofTypesNamed && !configuration.jwtProof)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("the issuer takes no proof of the type jwt"));
    if (configuration.keyAttestation)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("the issuer asks for an attestation of the key by its maker"));
    WB_TRY(plan.keyType, keyTypeFor(configuration.proofAlgorithms));
    WB_TRY(plan.name, nameFor(configuration));
    return plan;
}

Result<QByteArray> makeKeyProof(const vault::HolderKey &key, KeyName name, const ProofOccasion &occasion)
{
    QJsonObject header { { S("typ"), S("openid4vci-proof+jwt") } };
    const crypto::PublicKey publicKey = key.publicKey();
    switch (name) {
    case KeyName::DidKey: header.insert(S("kid"), trust::didKeyMethod(publicKey)); break;
    case KeyName::DidJwk: header.insert(S("kid"), didJwk(publicKey) + S("#0")); break;
    case KeyName::Jwk: header.insert(S("jwk"), crypto::toJwk(publicKey)); break;
    }
    QJsonObject payload { { S("aud"), occasion.issuer }, { S("iat"), occasion.now.toSecsSinceEpoch() } };
    if (!occasion.clientId.isEmpty())
        payload.insert(S("iss"), occasion.clientId);
    if (!occasion.nonce.isEmpty())
        payload.insert(S("nonce"), occasion.nonce);
    return std::visit([&](const auto &pair) { return proofs::signCompactJws(header, payload, pair); }, key.pair);
}

} // namespace wb::issuance
