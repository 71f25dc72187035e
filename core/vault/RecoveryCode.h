// The recovery code: 140 random bits to be printed and kept, as 8 groups of 4 characters of Crockford's base 32.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <QString>

namespace wb::vault {

// 28 random characters and 4 that check them: "7Q4K-2M9D-…".
[[nodiscard]] QString newRecoveryCode();
// The secret that a code stands for, whatever its case, spaces and dashes; O, I and L are read as 0, 1 and 1.
// MalformedEncoding if it has another length or the check does not fit: a slip of the pen, found before it counts as an attempt.
[[nodiscard]] Result<crypto::SecretBytes> readRecoveryCode(const QString &code);

} // namespace wb::vault
