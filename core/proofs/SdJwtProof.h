// Whether an SD-JWT is what its issuer signed: RFC 9901 section 7.1, SD-JWT VC (draft-ietf-oauth-sd-jwt-vc) and the SD-JWT form of
// W3C VC-JOSE-COSE 1.0 section 3.2.
#pragma once

#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"
#include "core/proofs/SdJwt.h"

namespace wb::proofs {

// What an SD-JWT may say, whoever signed it: the rules named below. Errors: BadSignature, and those of discloseClaims().
[[nodiscard]] Result<void> checkSdJwtRules(
    const QJsonObject &header, const QJsonObject &payload, const QList<QByteArray> &disclosures);

// One result for each signature. A Fail: the disclosures are not those that were signed (see discloseClaims()), the media type
// `typ` says something else, or an SD-JWT VC (one with `vct`, or of type dc+sd-jwt) breaks its rules: it names its type `vct` in
// the open and hides none of iss, nbf, exp, cnf, vct, vct#integrity and status. The key is that of the certificate in `x5c` where
// the header brings one (as with JAdES, who trusts it is for the caller to judge), otherwise it is asked for by `kid` and `issuer`
// as verificationMethodOf() says. Other keys a header brings are not looked at. ProofResult::created is the `iat` claim.
[[nodiscard]] QList<ProofResult> verifyEachSdJwtSignature(const SdJwt &sdJwt, const KeyResolver &resolver, const QString &issuer,
    const QString &purpose = QStringLiteral("assertionMethod"));
[[nodiscard]] ProofResult verifySdJwt(const SdJwt &sdJwt, const KeyResolver &resolver, const QString &issuer);

} // namespace wb::proofs
