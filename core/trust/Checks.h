// Private to core/trust: the single checks that are functions of a credential, its proofs and the time.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Dates of the credential, of its proofs and of the signer's certificate at the time of signing, as the signer claims
// it and a time stamp proves it. Unknown where the certificate has ended and nothing proves that it signed before.
[[nodiscard]] Check checkValidity(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs, const TrustStore &store,
                                  const QDateTime &now);
// The data model, and the schema of Open Badges and learner records; its reason names the first problems by path. Unknown where the
// credential names a schema that is not held.
[[nodiscard]] Check checkSchema(const credentials::Credential &credential);
// Fail if an Open Badge 2.0 itself says that it was revoked.
[[nodiscard]] std::optional<Check> badgeSaysRevoked(const credentials::Credential &credential);

} // namespace wb::trust
