// JSON Web Keys (RFC 7517, RFC 7518 section 6, RFC 8037) and their thumbprints (RFC 7638). Public keys only.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"
#include "core/crypto/Signature.h"

#include <QJsonObject>

namespace wb::crypto {

[[nodiscard]] QJsonObject toJwk(const PublicKey &key);
// Reads kty OKP/Ed25519, EC P-256, P-384 and P-521, RSA; private members are ignored and not kept. Errors: MalformedKey,
// UnsupportedAlgorithm (another kty or crv).
[[nodiscard]] Result<PublicKey> fromJwk(const QJsonObject &jwk);
// Whether the key's own `alg`, `use` and `key_ops` members (RFC 7517 sections 4.2 to 4.4) allow to verify with this algorithm.
[[nodiscard]] bool jwkAllows(const QJsonObject &jwk, SignatureAlgorithm algorithm);
// base64url of the SHA-256 thumbprint.
[[nodiscard]] QString jwkThumbprint(const PublicKey &key);

} // namespace wb::crypto
