// Issuing SD-JWTs (RFC 9901 sections 4.1 and 4.2).
#pragma once

#include "core/proofs/SdJwt.h"
#include "core/proofs/Signer.h"

#include <optional>

namespace wb::proofs {

struct SdJwtIssueOptions {
    QString type = QStringLiteral("dc+sd-jwt"); // the header's typ
    QString keyId; // the header's kid; left out where empty
    QList<QJsonArray>
        hidden; // paths (ClaimPath.h) of what the holder may keep to himself; what lies inside may be hidden on its own too
    qsizetype decoysPerObject = 0; // false digests in every object that hides something
    std::optional<crypto::PublicKey> holder; // written into `cnf`
};

// Every hidden claim gets a salt of 128 random bits; digests are SHA-256, sorted, so that their order tells nothing. Errors:
// InvalidArgument (no such claim, a reserved name in the claims, a claim hidden that decides about validity in an SD-JWT VC), those
// of signing.
[[nodiscard]] Result<SdJwt> issueSdJwt(QJsonObject claims, const Signer &issuer, const SdJwtIssueOptions &options = {});

} // namespace wb::proofs
