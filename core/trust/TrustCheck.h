// Private to core/trust: whether somebody trusted here knows the issuer.
#pragma once

#include "core/credentials/Credential.h"
#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Pass where the proven issuer is a publisher this build trusts, is sealed under an authority that is held, is listed by a registry
// that is held, or is a trainer whose key the owner accepted before; the reason says which. Everything else is Unknown: to be a
// stranger is no fault. `fingerprint` is what issuerFingerprint() says.
[[nodiscard]] Check checkTrust(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs,
    const QString &fingerprint, const TrustStore &store, const QDateTime &now);

// The fingerprint of the key that the issuer signed with, where that key is provably the issuer's; otherwise empty. A certificate
// has none: authorities vouch for it.
[[nodiscard]] QString issuerFingerprint(const credentials::Credential &credential, const QList<proofs::ProofResult> &proofs, const TrustStore &store);

} // namespace wb::trust
