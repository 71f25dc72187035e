// HMAC with SHA-256 (RFC 2104, FIPS 198-1).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace wb::crypto {

// 32 bytes. Keys of any length.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

} // namespace wb::crypto
