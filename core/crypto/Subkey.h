// Keys from a key: one secret for each use, so that no key is ever used for two.
#pragma once

#include "core/crypto/SecretBytes.h"

namespace wb::crypto {

// 32 bytes: BLAKE2b-256 (RFC 7693) keyed with `key` (16 to 64 bytes) over `purpose`. Different purposes give keys that
// tell nothing about each other or about `key`.
[[nodiscard]] SecretBytes deriveSubkey(const SecretBytes &key, QByteArrayView purpose);

} // namespace wb::crypto
