// JAdES signatures (ETSI TS 119 182-1), as the European Digital Credentials carry them. The key is that of the signing
// certificate in the protected header; whether anybody trusts that certificate is for the caller to judge.
#pragma once

#include "core/proofs/Jws.h"
#include "core/proofs/ProofResult.h"

namespace wb::proofs {

// Whether every signature carries its certificate (x5c) and a signing time or certificate digest in the protected header.
[[nodiscard]] bool isJades(const Jws &jws);

// Baseline B checks: the signature, the certificate's digest where it is named (x5t#S256, x5t#o), its right to sign.
// ProofResult::created is sigT (or iat), which the signer only claims; `stamps` are the time stamps of evaluateStamps(). Certificates in
// `xVals` join the intermediates. What else lies in etsiU (revocation values) is read and listed in `unevaluated`. Content outside
// the signature (sigD) is Unknown.
// Validity of the certificate is not judged here: no time comes in.
[[nodiscard]] QList<ProofResult> verifyEachJadesSignature(const Jws &jws);
[[nodiscard]] ProofResult verifyJades(const Jws &jws);

} // namespace wb::proofs
