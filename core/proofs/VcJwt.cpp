#include "core/proofs/VcJwt.h"

#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

bool typeFits(const QJsonObject &header)
{
    static const QStringList types{QStringLiteral("jwt"),       QStringLiteral("jose"),      QStringLiteral("jose+json"),
                                   QStringLiteral("vc+jwt"),    QStringLiteral("vp+jwt"),    QStringLiteral("vc-jwt"),
                                   QStringLiteral("vc+ld+jwt"), QStringLiteral("vp+ld+jwt"), QStringLiteral("vc+ld+json+jwt"),
                                   QStringLiteral("vp+ld+json+jwt")};
    static const QStringList contents{QStringLiteral("vc"),         QStringLiteral("vp"),         QStringLiteral("json"),
                                      QStringLiteral("ld+json"),    QStringLiteral("vc+ld+json"), QStringLiteral("vp+ld+json"),
                                      QStringLiteral("vc+json"),    QStringLiteral("credential-claims-set+json"),
                                      QStringLiteral("octet-stream")};
    return (!header.contains(S("typ")) || types.contains(mediaType(header.value(S("typ")))))
        && (!header.contains(S("cty")) || contents.contains(mediaType(header.value(S("cty")))));
}

ProofResult verifyOne(const Jws &jws, const JwsSignature &signature, const KeyResolver &resolver, const QString &issuer,
                      const QString &purpose)
{
    const QJsonObject &header = signature.protectedHeader;
    const auto algorithm = headerAlgorithm(header);
    if (!algorithm)
        return fromError(algorithm.error(), header.value(S("alg")).toString());
    const QString type = crypto::joseName(*algorithm);
    const QString method = verificationMethodOf(header, issuer);
    const auto checked = [&]() -> ProofResult {
        if (!typeFits(header))
            return proofFailed(QStringLiteral("the media type in the header is not that of a credential"));
        if (method.isEmpty())
            return proofUnknown(QStringLiteral("neither a key nor an issuer is named"));
        const auto key = resolver.resolve(method, purpose);
        if (!key)
            return fromError(key.error(), type);
        if (const auto verified = verifyJwsSignature(jws, signature, key->key); !verified)
            return fromError(verified.error(), type);
        ProofResult passed;
        passed.outcome = Outcome::Pass;
        passed.reason = QStringLiteral("the signature fits the document and the key");
        passed.controller = key->controller;
        passed.asOf = key->asOf;
        return passed;
    };
    ProofResult result = checked();
    result.type = type;
    result.verificationMethod = method;
    return result;
}

} // namespace

QList<ProofResult> verifyEachVcJwtSignature(const Jws &jws, const KeyResolver &resolver, const QString &issuer, const QString &purpose)
{
    QList<ProofResult> results;
    for (const JwsSignature &signature : jws.signatures)
        results.append(verifyOne(jws, signature, resolver, issuer, purpose));
    return results;
}

ProofResult verifyVcJwt(const Jws &jws, const KeyResolver &resolver, const QString &issuer, const QString &purpose)
{
    return combined(verifyEachVcJwtSignature(jws, resolver, issuer, purpose));
}

} // namespace wb::proofs
