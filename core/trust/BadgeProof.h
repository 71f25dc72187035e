// Private to core/trust: what vouches for an Open Badges 2.0 assertion (specification, section "Verification").
#pragma once

#include "core/credentials/Credential.h"
#include "core/credentials/CredentialDocument.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/BadgeDocuments.h"

namespace wb::trust {

// Signed badges: the key is the held document at `verification.creator`, and the issuer's held profile has to name it. A key that
// only the badge itself brings proves nothing: a signature that does not fit it is a Fail, one that fits is Unknown. Where the key
// is held and the profile is not, the signature counts and whose key it is stays open (`controller` is the key's own name). Hosted
// badges are what their address says: Pass or Fail by a held copy, Unknown without one. `credential` was read from the completed
// assertion (BadgeDocuments::completed).
[[nodiscard]] proofs::ProofResult badgeProof(
    const credentials::CredentialDocument &document, const credentials::Credential &credential, const BadgeDocuments &held);

} // namespace wb::trust
