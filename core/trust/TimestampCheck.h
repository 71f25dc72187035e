// Private to core/trust: whether a time stamp proves when something was signed.
#pragma once

#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Pass: a time stamp whose authority leads to a stored root, with its time. Fail: one that does not fit. Unknown: sound, but nobody
// here vouches for the authority, or of a kind that cannot be judged. Not applicable: none is attached.
[[nodiscard]] Check checkTimestamp(const QList<proofs::ProofResult> &proofs, const TrustStore &store, const QDateTime &now);

} // namespace wb::trust
