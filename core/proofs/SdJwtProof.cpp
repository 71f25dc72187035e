#include "core/proofs/SdJwtProof.h"

#include "core/base/Json.h"
#include "core/proofs/CertificateHeader.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::BadSignature, why);
}

Result<void> checkTypes(const QJsonObject &header, const QJsonObject &claims)
{
    const QString type = mediaType(header.value(S("typ")));
    const bool isW3c = claims.contains(S("@context"));
    const bool isVc = claims.contains(S("vct"));
    if (type == S("kb+jwt"))
        return refused(QStringLiteral("a key binding is no credential"));
    if (isVc && type != S("dc+sd-jwt") && type != S("vc+sd-jwt"))
        return refused(QStringLiteral("the media type in the header is not that of an SD-JWT VC"));
    if (!isVc && (type == S("dc+sd-jwt") || (type == S("vc+sd-jwt") && !isW3c)))
        return refused(QStringLiteral("the credential does not name its type (vct)"));
    if (isVc && claims.value(S("vct")).toString().isEmpty())
        return refused(QStringLiteral("the type of the credential (vct) is no text"));
    if (header.contains(S("typ")) && !type.endsWith(S("+sd-jwt")) && type != S("sd-jwt") && type != S("jwt"))
        return refused(QStringLiteral("the media type in the header is not that of an SD-JWT"));
    static const QStringList contents { QStringLiteral("vc"), QStringLiteral("vp"), QStringLiteral("json"),
        QStringLiteral("ld+json"), QStringLiteral("vc+ld+json"), QStringLiteral("vp+ld+json") };
    if (isW3c && header.contains(S("cty")) && !contents.contains(mediaType(header.value(S("cty")))))
        return refused(QStringLiteral("the content type in the header is not that of a credential"));
    return {};
}

// What decides about validity must not be left out by whoever presents it.
Result<void> checkOpen(const DisclosedClaims &disclosed)
{
    static const QStringList open { QStringLiteral("iss"), QStringLiteral("nbf"), QStringLiteral("exp"), QStringLiteral("cnf"),
        QStringLiteral("vct"), QStringLiteral("vct#integrity"), QStringLiteral("status") };
    if (!disclosed.claims.contains(S("vct")))
        return {};
    for (const DisclosedPlace &place : disclosed.places) {
        if (open.contains(place.path.first().toString()))
            return refused(QStringLiteral("a claim that has to be open was hidden: ") + place.path.first().toString());
    }
    return {};
}

Result<ResolvedKey> certificateKey(const QJsonObject &header, ProofResult &result)
{
    const auto certificates = headerCertificates(header);
    if (!certificates)
        return refused(QStringLiteral("the signer's certificate cannot be read: ") + certificates.error().detail);
    const crypto::Certificate &certificate = certificates->first();
    if (!certificateDigestsFit(header, certificate))
        return refused(QStringLiteral("the certificate is not the one the signature names"));
    if (!certificate.maySign())
        return refused(QStringLiteral("the certificate is not for signing"));
    WB_TRY(const crypto::PublicKey key, certificate.publicKey());
    result.certificate = certificate;
    result.intermediates = certificates->sliced(1);
    result.verificationMethod = certificate.subject();
    return ResolvedKey { key, certificate.subject(), {} };
}

Result<void> check(const SdJwt &sdJwt, const JwsSignature &signature, const KeyResolver &resolver, const QString &issuer,
    const QString &purpose, ProofResult &result)
{
    const QJsonObject &header = signature.protectedHeader;
    WB_TRY(const QJsonObject payload, parseJsonObject(sdJwt.jws.payload));
    WB_TRY(const DisclosedClaims disclosed, discloseClaims(payload, sdJwt.disclosures));
    WB_CHECK(checkTypes(header, disclosed.claims));
    WB_CHECK(checkOpen(disclosed));
    WB_CHECK(headerAlgorithm(header));
    const double seconds = disclosed.claims.value(S("iat")).toDouble(-1);
    if (seconds >= 0 && seconds < 1e11)
        result.created = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC);
    const bool byCertificate = header.contains(S("x5c"));
    result.verificationMethod = byCertificate ? QString() : verificationMethodOf(header, issuer);
    if (!byCertificate && result.verificationMethod.isEmpty())
        return failure(ErrorCode::KeyNotFound, QStringLiteral("neither a key nor an issuer is named"));
    WB_TRY(const ResolvedKey key,
        byCertificate ? certificateKey(header, result) : resolver.resolve(result.verificationMethod, purpose));
    WB_CHECK(verifyJwsSignature(sdJwt.jws, signature, key.key));
    result.controller = key.controller;
    result.asOf = key.asOf;
    return {};
}

} // namespace

Result<void> checkSdJwtRules(const QJsonObject &header, const QJsonObject &payload, const QList<QByteArray> &disclosures)
{
    WB_TRY(const DisclosedClaims disclosed, discloseClaims(payload, disclosures));
    WB_CHECK(checkTypes(header, disclosed.claims));
    return checkOpen(disclosed);
}

QList<ProofResult> verifyEachSdJwtSignature(
    const SdJwt &sdJwt, const KeyResolver &resolver, const QString &issuer, const QString &purpose)
{
    QList<ProofResult> results;
    for (const JwsSignature &signature : sdJwt.jws.signatures) {
        ProofResult result;
        const auto checked = check(sdJwt, signature, resolver, issuer, purpose, result);
        const ProofResult judged = checked ? ProofResult { .outcome = Outcome::Pass } : fromError(checked.error(), {});
        result.outcome = judged.outcome;
        result.reason = checked ? QStringLiteral("the signature fits the document and the key, and every disclosure belongs to it")
                                : judged.reason;
        result.type = QStringLiteral("SD-JWT ") + signature.protectedHeader.value(S("alg")).toString().left(16);
        results.append(result);
    }
    return results;
}

ProofResult verifySdJwt(const SdJwt &sdJwt, const KeyResolver &resolver, const QString &issuer)
{
    return combined(verifyEachSdJwtSignature(sdJwt, resolver, issuer));
}

} // namespace wb::proofs
