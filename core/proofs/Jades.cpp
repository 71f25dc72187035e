#include "core/proofs/Jades.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/proofs/CertificateHeader.h"
#include "core/proofs/JadesExtras.h"
#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

// Section 5.1 and 5.2. adoTst is a time stamp that is judged with the others; the rest add no rule to the check.
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
    const JadesExtras extras = readExtras(signature.header);
    result.intermediates.append(extras.certificates);
    result.intermediates = result.intermediates.first(std::min<qsizetype>(result.intermediates.size(), 16)); // a path takes no more
    result.unevaluated = extras.unevaluated;
    result.stamps = evaluateStamps(jws, signature, extras);
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
