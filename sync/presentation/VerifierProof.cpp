#include "sync/presentation/VerifierProof.h"

#include "core/proofs/JwkSet.h"
#include "core/proofs/JwsHeader.h"
#include "sync/presentation/ReducedCredential.h"

#include <algorithm>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestName = 200;

const RegisteredVerifier *registeredAs(const ClientId &client, const VerifierContext &context)
{
    const auto found = std::find_if(context.registered.begin(), context.registered.end(),
        [&](const RegisteredVerifier &one) { return one.clientId == client.full; });
    return found == context.registered.end() ? nullptr : &*found;
}

Result<VerifierIdentity> registeredIdentity(const ClientId &client, const QJsonObject &claims, const VerifierContext &context)
{
    const RegisteredVerifier *known = registeredAs(client, context);
    if (!known)
        return failure(
            ErrorCode::KeyNotFound, QStringLiteral("nobody is registered here as '%1'").arg(client.full.left(longestName)));
    if (claims.contains(S("client_metadata"))) // section 8.5, invalid_client
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a registered verifier that describes itself anew"));
    return VerifierIdentity { client, IdentityProof::Registration, known->name, {}, {}, known->redirectUris, known->metadata };
}

Result<VerifierIdentity> proveByRegistration(const ClientId &client, const RequestObject &request, const VerifierContext &context)
{
    WB_TRY(VerifierIdentity identity, registeredIdentity(client, request.claims, context));
    WB_TRY(const auto algorithm, proofs::headerAlgorithm(request.header));
    WB_TRY(const auto key,
        proofs::keyFromJwkSet(registeredAs(client, context)->jwks, request.header.value(S("kid")).toString(), algorithm));
    WB_CHECK(checkRequestSignature(request, key));
    return identity;
}

// What it says of itself; a registered one has said it before.
void addMetadata(VerifierIdentity &identity, const QJsonObject &claims)
{
    if (identity.proof != IdentityProof::Registration)
        identity.metadata = claims.value(S("client_metadata")).toObject();
    identity.claimedName = plainText(identity.metadata.value(S("client_name")).toString().left(longestName)).simplified();
    identity.name = plainText(identity.name).simplified();
}

} // namespace

Result<void> checkRequestSignature(const RequestObject &request, const crypto::PublicKey &key)
{
    return proofs::verifyJwsSignature(request.jws, request.jws.signatures.first(), key);
}

Result<VerifierIdentity> proveVerifier(const ClientId &client, const RequestObject &request, const VerifierContext &context)
{
    if (request.claims.value(S("client_id")).toString() != client.full)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the request is by another client_id than its link"));
    auto identity = [&]() -> Result<VerifierIdentity> {
        switch (client.prefix) {
        case ClientIdPrefix::X509SanDns:
        case ClientIdPrefix::X509Hash: return proveByCertificate(client, request, context);
        case ClientIdPrefix::DecentralizedIdentifier: return proveByDid(client, request, context);
        case ClientIdPrefix::VerifierAttestation: return proveByAttestation(client, request, context);
        case ClientIdPrefix::PreRegistered: return proveByRegistration(client, request, context);
        case ClientIdPrefix::RedirectUri: break;
        }
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a signed request by a client that has no key (redirect_uri)"));
    }();
    if (identity)
        addMetadata(*identity, request.claims);
    return identity;
}

Result<VerifierIdentity> unprovedVerifier(const ClientId &client, const QJsonObject &parameters, const VerifierContext &context)
{
    if (client.mustSign())
        return failure(ErrorCode::NotSigned, QStringLiteral("a request of such a verifier"));
    if (client.prefix == ClientIdPrefix::PreRegistered) {
        WB_TRY(VerifierIdentity identity, registeredIdentity(client, parameters, context));
        if (!registeredAs(client, context)->jwks.isEmpty())
            return failure(ErrorCode::NotSigned, QStringLiteral("a request of a verifier that signs"));
        addMetadata(identity, parameters);
        return identity;
    }
    const QUrl target(client.original, QUrl::StrictMode);
    WB_CHECK(checkReach(target, context.reach));
    VerifierIdentity identity { client, IdentityProof::Address, target.host(), {}, {}, {}, {} };
    addMetadata(identity, parameters);
    return identity;
}

} // namespace wb::sync
