// Private to core/trust: whether the certificate of a seal had been withdrawn, by what its authority said and the seal brings
// along.
#pragma once

#include "core/proofs/Jws.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"

namespace wb::trust {

// `proofs` are those of the signatures in their order. Revocation lists and OCSP responses in `rVals` (ETSI TS 119 182-1 section
// 5.3.5.2) are asked about the signer's certificate and each above it. One that was withdrawn makes a Pass Unknown, unless a
// vouched-for time stamp proves that the seal is older (ETSI EN 319 102-1: indeterminate); a good answer about the signer's is told
// in the reason. `rVals` that told about the signer's certificate are no longer among the unevaluated parts. What is missing or
// cannot be used changes nothing.
[[nodiscard]] QList<proofs::ProofResult> judgedByRevocation(
    QList<proofs::ProofResult> proofs, const proofs::Jws &jws, const TrustStore &store, const QDateTime &now);

} // namespace wb::trust
