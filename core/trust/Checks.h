// Private to core/trust: the single checks that are functions of a credential, its proofs and the time.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Dates of the credential, of its proofs and of the signer's certificate at the (claimed) time of signing.
[[nodiscard]] Check checkValidity(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs, const QDateTime &now);
// No status list is held yet: unknown where one is named, otherwise not applicable.
[[nodiscard]] Check checkStatus(const credentials::Credential &credential);
[[nodiscard]] Check checkSchema(const credentials::Credential &credential);
[[nodiscard]] Check checkTimestamp(const QList<proofs::ProofResult> &proofs);
[[nodiscard]] Check checkTrust(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs, const TrustStore &store);

} // namespace wb::trust
