// Multikey, the text form of public keys in DIDs and Data Integrity (W3C Controlled Identifiers 1.0 section 2.2.2):
// multibase base 58 of a multicodec prefix and the compressed key. Ed25519 z6Mk..., P-256 zDn..., P-384 z82..., P-521 z2J9...
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

namespace wb::crypto {

// Empty for RSA, which Multikey does not carry.
[[nodiscard]] QString toMultikey(const PublicKey &key);
// Errors: MalformedEncoding, MalformedKey (length, not on the curve), UnsupportedAlgorithm (another multicodec).
[[nodiscard]] Result<PublicKey> fromMultikey(QStringView text);

} // namespace wb::crypto
