// Making one presentation: a credential as it was reduced, with the holder's proof for this one occasion (OpenID4VP 1.0 appendix
// B).
#pragma once

#include "core/proofs/Signer.h"
#include "sync/presentation/ReducedCredential.h"
#include "sync/presentation/VerifierFormats.h"
#include "sync/presentation/Wallet.h"

namespace wb::sync {

struct Occasion {
    QString audience; // client_id of the verifier, with its prefix
    QString nonce;
    QDateTime now;
    QJsonObject transactionClaims; // for the key binding of an SD-JWT
};

// With holder binding: an SD-JWT with its KB-JWT; a VP as JWT, valid for ten minutes; a VP secured by plan.suite, challenge the
// nonce and domain the audience. Errors: those of signing, KeyNotFound where a context for an -rdfc- suite is not held.
[[nodiscard]] Result<QJsonValue> presentBound(const credentials::HeldCredential &held, const ReducedCredential &reduced,
    const proofs::Signer &key, const ProofPlan &plan, const Occasion &occasion, const linkeddata::ContextTable &contexts);
// Without: the credential itself, reduced.
[[nodiscard]] QJsonValue presentUnbound(const ReducedCredential &reduced);

} // namespace wb::sync
