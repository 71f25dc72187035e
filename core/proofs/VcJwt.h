// Credentials and presentations secured as JWT: VC Data Model 1.1 section 6.3.1 and W3C VC-JOSE-COSE 1.0 section 3.
#pragma once

#include "core/proofs/Jws.h"
#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"

namespace wb::proofs {

// `issuer` is who the payload says made it (iss, issuer or holder). The key is asked for as `kid` where that is an absolute
// URL or DID URL, as issuer#kid where it is a bare name, as the issuer alone where there is none; headers that bring their
// own key are not looked at. Media types (`typ`, `cty`) that say something else than a credential are a Fail.
[[nodiscard]] QList<ProofResult> verifyEachVcJwtSignature(const Jws &jws, const KeyResolver &resolver, const QString &issuer,
                                                          const QString &purpose = QStringLiteral("assertionMethod"));
[[nodiscard]] ProofResult verifyVcJwt(const Jws &jws, const KeyResolver &resolver, const QString &issuer,
                                      const QString &purpose = QStringLiteral("assertionMethod"));

} // namespace wb::proofs
