// Certificates in JWS headers: `x5c` (RFC 7515 section 4.1.6) and the digests that name the signer's.
#pragma once

#include "core/crypto/Certificate.h"

#include <QJsonObject>

namespace wb::proofs {

// The signer's certificate and those that vouch for it, none trusted yet. MalformedDocument if there is none or more than 16;
// otherwise the errors of reading.
[[nodiscard]] Result<QList<crypto::Certificate>> headerCertificates(const QJsonObject &protectedHeader);

// Whether `x5t#S256` (RFC 7515 section 4.1.8) and `x5t#o` (ETSI TS 119 182-1 section 5.2.2.3), where present, name this one.
[[nodiscard]] bool certificateDigestsFit(const QJsonObject &protectedHeader, const crypto::Certificate &certificate);

} // namespace wb::proofs
