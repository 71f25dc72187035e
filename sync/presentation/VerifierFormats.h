// What a verifier says it can check (`vp_formats_supported`, OpenID4VP 1.0 section 11.1 and appendix B), against what we can make.
#pragma once

#include "core/credentials/dcql/HeldCredential.h"
#include "core/crypto/PublicKey.h"

#include <optional>

namespace wb::sync {

// How a presentation is to be secured.
struct ProofPlan {
    crypto::KeyType keyType = crypto::KeyType::Ed25519;
    QLatin1StringView suite; // of an ldp_vc
};

// The ways that suit this verifier, the best first, for a key of that type (or of any, where the credential is bound to none). What
// it does not say anything about is allowed. Empty: it would not take the credential.
[[nodiscard]] QList<ProofPlan> proofPlans(
    const QJsonObject &formats, credentials::QueryFormat format, std::optional<crypto::KeyType> key);

// Whether it takes credentials of that format at all, and ones signed by that algorithm or cryptosuite.
[[nodiscard]] bool takesCredential(const QJsonObject &formats, const credentials::HeldCredential &held);

} // namespace wb::sync
