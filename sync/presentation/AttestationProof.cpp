#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/JwsHeader.h"
#include "sync/presentation/VerifierProof.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;

tl::unexpected<Error> refused(const char *why)
{
    return failure(ErrorCode::BadSignature, QStringLiteral("the verifier's attestation ") + S(why));
}

// Somebody the person or a trust bundle has vouched for; empty if not.
QString trustedName(const QString &issuer, const trust::TrustStore &store)
{
    if (const auto publisher = store.publisherName(issuer))
        return *publisher;
    if (const auto known = store.knownIssuers().byId(issuer))
        return known->name;
    const auto listings = store.archive().listings(issuer);
    for (const trust::Listing &listing : listings) {
        if (listing.problem.isEmpty())
            return listing.name.isEmpty() ? issuer : listing.name;
    }
    return {};
}

Result<QJsonObject> attestedClaims(const RequestObject &request, const VerifierContext &context)
{
    WB_TRY(const proofs::Jws attestation, proofs::parseCompactJws(request.header.value(S("jwt")).toString().toLatin1()));
    const proofs::JwsSignature &signature = attestation.signatures.first();
    if (proofs::mediaType(signature.protectedHeader.value(S("typ"))) != S("verifier-attestation+jwt"))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the attestation says that it is something else (typ)"));
    WB_TRY(const QJsonObject claims, parseJsonObject(attestation.payload));
    const QString issuer = claims.value(S("iss")).toString();
    if (issuer.isEmpty() || trustedName(issuer, context.store).isEmpty())
        return failure(
            ErrorCode::KeyNotFound, QStringLiteral("nobody here trusts '%1' to vouch for verifiers").arg(issuer.left(200)));
    WB_TRY(const proofs::ResolvedKey key,
        context.store.resolver().resolve(
            proofs::verificationMethodOf(signature.protectedHeader, issuer), QStringLiteral("assertionMethod")));
    if (!key.controller.isEmpty() && key.controller != issuer)
        return refused("is signed with a key of somebody else");
    WB_CHECK(proofs::verifyJwsSignature(attestation, signature, key.key));
    return claims;
}

} // namespace

Result<VerifierIdentity> proveByAttestation(const ClientId &client, const RequestObject &request, const VerifierContext &context)
{
    WB_TRY(const QJsonObject claims, attestedClaims(request, context));
    if (claims.value(S("sub")).toString() != client.original)
        return refused("is for somebody else");
    const double now = double(context.now.toSecsSinceEpoch());
    if (!claims.value(S("exp")).isDouble() || claims.value(S("exp")).toDouble() <= now)
        return refused("has expired");
    if (claims.value(S("nbf")).toDouble() > now)
        return refused("is for later");
    WB_TRY(const crypto::PublicKey key, crypto::fromJwk(claims.value(S("cnf")).toObject().value(S("jwk")).toObject()));
    WB_CHECK(checkRequestSignature(request, key));

    VerifierIdentity identity { client, IdentityProof::Attestation, client.original,
        trustedName(claims.value(S("iss")).toString(), context.store), {}, {}, {} };
    if (claims.contains(S("redirect_uris"))) {
        for (const QJsonValue uri : claims.value(S("redirect_uris")).toArray())
            identity.allowedTargets.append(uri.toString());
        if (identity.allowedTargets.isEmpty())
            return refused("allows no address to answer to");
    }
    return identity;
}

} // namespace wb::sync
