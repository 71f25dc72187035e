// Proving who a verifier is, by the rules of its client_id (OpenID4VP 1.0 section 5.9.3). One function for each prefix, in a file
// of its own.
#pragma once

#include "core/trust/TrustStore.h"
#include "sync/presentation/RequestObject.h"
#include "sync/presentation/VerifierIdentity.h"
#include "sync/transport/HttpClient.h"

namespace wb::sync {

// What proofs rest on. All of it has to outlive the call.
struct VerifierContext {
    const trust::TrustStore &store;
    HttpClient &http; // only for the document of a did:web that is not held
    Reach reach;
    QDateTime now;
    QList<RegisteredVerifier> registered = {};
    bool systemRoots = true; // whether the system's authorities count for x509_san_dns, as they do for the pages of that host
    std::stop_token stop = {};
};

// Checks the signature of a request object and that its client_id is who signed it. Errors: KeyNotFound (the key, or an authority
// for it, is not known here), BadSignature, UnsupportedAlgorithm, MalformedDocument (a client_id that is not the signer's), those
// of certificates, DID documents and HttpClient.
[[nodiscard]] Result<VerifierIdentity> proveVerifier(
    const ClientId &client, const RequestObject &request, const VerifierContext &context);
// For parameters that nobody signed. Errors: NotSigned (the prefix asks for a signature), InvalidArgument (a redirect_uri that is
// no https address), KeyNotFound (not registered here, or registered with a key).
[[nodiscard]] Result<VerifierIdentity> unprovedVerifier(
    const ClientId &client, const QJsonObject &parameters, const VerifierContext &context);

// Private to these files.
[[nodiscard]] Result<VerifierIdentity> proveByCertificate(
    const ClientId &client, const RequestObject &request, const VerifierContext &context);
[[nodiscard]] Result<VerifierIdentity> proveByDid(
    const ClientId &client, const RequestObject &request, const VerifierContext &context);
[[nodiscard]] Result<VerifierIdentity> proveByAttestation(
    const ClientId &client, const RequestObject &request, const VerifierContext &context);
[[nodiscard]] Result<void> checkRequestSignature(const RequestObject &request, const crypto::PublicKey &key);

} // namespace wb::sync
