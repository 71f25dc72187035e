// A secret that two keys share: elliptic curve Diffie-Hellman (NIST SP 800-56A section 5.7.1.2), and keys made from it.
#pragma once

#include "core/crypto/EcdsaKeyPair.h"

namespace wb::crypto {

// The x coordinate of the shared point, 32 or 48 bytes; not a key yet, see concatKdf(). A key pair that agrees should not sign.
// Errors: MalformedKey (not on our key's curve).
[[nodiscard]] Result<SecretBytes> agreedSecret(const EcdsaKeyPair &own, const PublicKey &other);

// The single-step KDF of NIST SP 800-56A section 5.8.2.1 with SHA-256: `size` bytes, at most 64.
[[nodiscard]] SecretBytes concatKdf(const SecretBytes &secret, QByteArrayView otherInfo, qsizetype size);

} // namespace wb::crypto
