// Private to core/trust: when something was signed with a certificate, and how well that is known.
#pragma once

#include "core/proofs/ProofResult.h"
#include "core/trust/TrustStore.h"

namespace wb::trust {

struct SigningTime {
    enum class Basis {
        Proven, // a time stamp by an authority that leads to a stored root
        Stamped, // a sound time stamp by an authority nobody here vouches for
        Claimed, // the signer's word
        Now, // nothing is said: judged as if signed just now
    };
    QDateTime time;
    Basis basis = Basis::Now;
    QString authority; // who stamped it
};

// The earliest time stamp over the signature counts; those over what is signed alone (adoTst) prove nothing about the signature.
[[nodiscard]] SigningTime signingTime(const proofs::ProofResult &proof, const TrustStore &store, const QDateTime &now);

} // namespace wb::trust
