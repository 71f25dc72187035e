// Private to core/trust: whether the issuer has taken a credential back, by the status lists that are held.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Every entry counts, the worst decides: one that says revoked or suspended is a Fail, one that cannot be answered is Unknown.
// Anything wrong with a list (signature, issuer, dates, kind, purpose, size) makes its answer Unknown; the reason says what. A
// list's own status is not looked into, so lists that name each other end nowhere. asOf is the oldest date any answer rests on.
[[nodiscard]] Check checkStatus(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs,
    const TrustStore &store, const QDateTime &now);

} // namespace wb::trust
