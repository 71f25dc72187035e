#include "core/proofs/VcJwt.h"

#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

// What a media type says the payload is. Old and general types say nothing about which of the two.
enum class Payload { Credential, Presentation, Either, Other };

Payload payloadOf(const QString &mediaType)
{
    static const QStringList either { QStringLiteral("jwt"), QStringLiteral("jose"), QStringLiteral("jose+json"),
        QStringLiteral("json"), QStringLiteral("ld+json"), QStringLiteral("octet-stream") };
    static const QStringList endings { QString(), QStringLiteral("+jwt"), QStringLiteral("-jwt"), QStringLiteral("+json"),
        QStringLiteral("+ld+jwt"), QStringLiteral("+ld+json"), QStringLiteral("+ld+json+jwt") };
    if (either.contains(mediaType))
        return Payload::Either;
    if (mediaType == S("credential-claims-set+json") || (mediaType.startsWith(S("vc")) && endings.contains(mediaType.mid(2))))
        return Payload::Credential;
    if (mediaType.startsWith(S("vp")) && endings.contains(mediaType.mid(2)))
        return Payload::Presentation;
    return Payload::Other;
}

// What is wrong with the header apart from algorithm and signature; empty if nothing is.
QString problemWith(const QJsonObject &header, const QString &issuer, bool isPresentation)
{
    for (const S member : { S("typ"), S("cty") }) {
        if (!header.contains(member))
            continue;
        const Payload payload = payloadOf(mediaType(header.value(member)));
        if (payload == Payload::Other)
            return QStringLiteral("the media type in the header is not that of a credential");
        if (payload != Payload::Either && (payload == Payload::Presentation) != isPresentation)
            return isPresentation ? QStringLiteral("the header says credential, the content is a presentation")
                                  : QStringLiteral("the header says presentation, the content is a credential");
    }
    if (header.contains(S("vc")) || header.contains(S("vp")))
        return QStringLiteral("a credential stands in the header, where none may be");
    if (header.contains(S("iss")) && !issuer.isEmpty() && header.value(S("iss")) != QJsonValue(issuer))
        return QStringLiteral("the header names another issuer than the content");
    return {};
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
        if (const QString problem = problemWith(header, issuer, purpose == S("authentication")); !problem.isEmpty())
            return proofFailed(problem);
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

QList<ProofResult> verifyEachVcJwtSignature(
    const Jws &jws, const KeyResolver &resolver, const QString &issuer, const QString &purpose)
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

QString tokenContradiction(const QJsonObject &claims, const QJsonObject &credential)
{
    const auto idOf = [](const QJsonValue &value) { return value.isObject() ? value.toObject().value(S("id")) : value; };
    const auto contradicts = [&](S claim, const QJsonValue &said) {
        const QJsonValue value = claims.value(claim);
        return value.isString() && said.isString() && value != said;
    };
    const QJsonValue subject = credential.value(S("credentialSubject"));
    if (contradicts(S("iss"), idOf(credential.value(credential.contains(S("issuer")) ? S("issuer") : S("holder")))))
        return QStringLiteral("iss");
    if (subject.isObject() && contradicts(S("sub"), idOf(subject)))
        return QStringLiteral("sub");
    if (contradicts(S("jti"), credential.value(S("id"))))
        return QStringLiteral("jti");
    return {};
}

} // namespace wb::proofs
