#include "core/proofs/Jades.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/CertificateHeader.h"
#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostUnsignedParts = 64;

// Section 5.1 and 5.2. adoTst is "understood" in that it is named as not evaluated; the others add no rule to the check.
const QStringList &understoodHeaders()
{
    static const QStringList names{QStringLiteral("sigT"),   QStringLiteral("iat"),   QStringLiteral("adoTst"),
                                   QStringLiteral("x5t#o"),  QStringLiteral("srCms"), QStringLiteral("sigPl"),
                                   QStringLiteral("srAts"),  QStringLiteral("sigPId")};
    return names;
}

QDateTime claimedTime(const QJsonObject &header)
{
    if (header.contains(S("sigT")))
        return fromRfc3339(header.value(S("sigT")).toString());
    const double seconds = header.value(S("iat")).toDouble(-1);
    return seconds >= 0 && seconds < 1e11 ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC) : QDateTime();
}

// Section 5.3: an array of objects, each in the clear or base64url encoded.
QStringList unsignedParts(const QJsonObject &header)
{
    QStringList names;
    for (const QJsonValue value : header.value(S("etsiU")).toArray()) {
        QJsonObject part = value.toObject();
        if (value.isString()) {
            if (const auto json = fromBase64Url(value.toString()))
                part = parseJsonObject(*json).value_or(QJsonObject());
        }
        names.append(part.isEmpty() ? QStringList{QStringLiteral("etsiU")} : part.keys());
        if (names.size() > mostUnsignedParts)
            break;
    }
    names.removeDuplicates();
    return names;
}

Result<void> check(const Jws &jws, const JwsSignature &signature, const crypto::Certificate &certificate)
{
    const QJsonObject &header = signature.protectedHeader;
    if (header.contains(S("sigD")))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("proof type not supported yet: JAdES over content outside (sigD)"));
    if (!certificateDigestsFit(header, certificate))
        return failure(ErrorCode::BadSignature, QStringLiteral("the certificate is not the one the signature names"));
    if (!certificate.maySign())
        return failure(ErrorCode::BadSignature, QStringLiteral("the certificate is not for signing"));
    if (header.contains(S("sigT")) && !claimedTime(header).isValid())
        return failure(ErrorCode::BadSignature, QStringLiteral("the signing time cannot be read"));
    WB_TRY(const crypto::PublicKey key, certificate.publicKey());
    return verifyJwsSignature(jws, signature, key, understoodHeaders());
}

ProofResult verifyOne(const Jws &jws, const JwsSignature &signature)
{
    const QJsonObject &header = signature.protectedHeader;
    const QString type = QStringLiteral("JAdES ") + header.value(S("alg")).toString().left(16);
    const auto certificates = headerCertificates(header);
    if (!certificates)
        return proofFailed(QStringLiteral("the signer's certificate cannot be read: ") + certificates.error().detail, type);
    const crypto::Certificate &certificate = certificates->first();
    const auto checked = check(jws, signature, certificate);
    ProofResult result;
    if (checked) {
        result.outcome = Outcome::Pass;
        result.reason = QStringLiteral("the signature fits the document and the key of the certificate");
        result.controller = certificate.subject();
    } else {
        result = fromError(checked.error(), type);
    }
    result.type = type;
    result.verificationMethod = certificate.subject();
    result.created = claimedTime(header);
    result.certificate = certificate;
    result.intermediates = certificates->sliced(1);
    result.unevaluated = unsignedParts(signature.header);
    if (header.contains(S("adoTst")))
        result.unevaluated.prepend(QStringLiteral("adoTst"));
    return result;
}

} // namespace

bool isJades(const Jws &jws)
{
    for (const JwsSignature &signature : jws.signatures) {
        const QJsonObject &header = signature.protectedHeader;
        if (!header.contains(S("x5c")) || !(header.contains(S("sigT")) || header.contains(S("x5t#S256")) || header.contains(S("x5t#o"))))
            return false;
    }
    return !jws.signatures.isEmpty();
}

QList<ProofResult> verifyEachJadesSignature(const Jws &jws)
{
    QList<ProofResult> results;
    for (const JwsSignature &signature : jws.signatures)
        results.append(verifyOne(jws, signature));
    return results;
}

ProofResult verifyJades(const Jws &jws)
{
    return combined(verifyEachJadesSignature(jws));
}

} // namespace wb::proofs
