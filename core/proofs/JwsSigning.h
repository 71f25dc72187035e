// Making compact JSON Web Signatures (RFC 7515 section 3.1) with a key of our own.
#pragma once

#include "core/proofs/Signer.h"

#include <QJsonObject>

namespace wb::proofs {

// `alg` is written from the key: EdDSA, ES256 or ES384. Header and payload are written as canonical JSON, so that the same input of
// an Ed25519 key gives the same bytes. Errors: InvalidArgument (a header that names another `alg`), and those of signing.
[[nodiscard]] Result<QByteArray> signCompactJws(QJsonObject header, const QJsonObject &payload, const Signer &key);

} // namespace wb::proofs
