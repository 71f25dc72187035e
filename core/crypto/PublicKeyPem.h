// Public keys as PEM text (RFC 7468 section 13), the form Open Badges 2.0 writes them in.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

namespace wb::crypto {

// One "PUBLIC KEY" block of at most 16 KiB. Errors: TooLarge, MalformedKey, UnsupportedAlgorithm.
[[nodiscard]] Result<PublicKey> publicKeyFromPem(const QString &pem);

} // namespace wb::crypto
