// Randomness and comparison for secrets.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wb::crypto {

// From the system's generator (libsodium randombytes).
[[nodiscard]] QByteArray randomBytes(qsizetype size);

// The time it takes depends on the length only. Different lengths are unequal.
[[nodiscard]] bool constantTimeEquals(QByteArrayView a, QByteArrayView b);

} // namespace wb::crypto
