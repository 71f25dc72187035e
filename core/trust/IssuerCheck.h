// Private to core/trust: whether the key that signed is the issuer's.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Turns proofs that verify but were made by somebody the issuer provably is not into failed ones: an issuer whose name holds its
// own key (did:key, did:jwk) signs with that key, and a token's `iss` is the credential's issuer. At least one proof of a set has to be
// the issuer's; the others may be by witnesses.
[[nodiscard]] QList<proofs::ProofResult> boundToIssuer(QList<proofs::ProofResult> proofs, const credentials::Credential &credential);

// Pass: the key is the issuer's. Unknown: it verifies, and who it belongs to cannot be told from here.
[[nodiscard]] Check checkIssuer(const QList<proofs::ProofResult> &proofs, const credentials::Credential &credential);

} // namespace wb::trust
