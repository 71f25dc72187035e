// Credentials and presentations secured as JWT: VC Data Model 1.1 section 6.3.1 and W3C VC-JOSE-COSE 1.0 section 3.
#pragma once

#include "core/proofs/Jws.h"
#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"

namespace wb::proofs {

// `issuer` is who the payload says made it (iss, issuer or holder). The key is asked for as `kid` where that is an absolute
// URL or DID URL, as issuer#kid where it is a bare name, as the issuer alone where there is none; headers that bring their
// own key are not looked at. A Fail: media types (`typ`, `cty`) that say something else than a credential, or than a presentation
// where `purpose` is "authentication"; a header `vc` or `vp` (VC-JOSE-COSE section 3.1.3); a header `iss` that differs from the
// issuer.
[[nodiscard]] QList<ProofResult> verifyEachVcJwtSignature(
    const Jws &jws, const KeyResolver &resolver, const QString &issuer, const QString &purpose = QStringLiteral("assertionMethod"));
[[nodiscard]] ProofResult verifyVcJwt(
    const Jws &jws, const KeyResolver &resolver, const QString &issuer, const QString &purpose = QStringLiteral("assertionMethod"));

// A token and the credential or presentation in it say some things twice: `iss` and issuer or holder, `sub` and the subject's id,
// `jti` and id (VC Data Model 1.1 section 6.3.1, Open Badges 3.0 section 8.2.4.1, VC-JOSE-COSE 1.0 section 3.1). Names the claim
// that contradicts; empty if none does. Dates are not compared: the latest beginning and the earliest end count.
[[nodiscard]] QString tokenContradiction(const QJsonObject &claims, const QJsonObject &credential);

} // namespace wb::proofs
