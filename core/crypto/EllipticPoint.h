// Private to core/crypto: points of P-256, P-384 and P-521 in their two written forms (SEC 1 section 2.3.3).
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

namespace wb::crypto {

// Length of a coordinate in bytes: 32, 48 or 66.
[[nodiscard]] qsizetype coordinateSize(KeyType curve);
// OpenSSL's name of the curve.
[[nodiscard]] const char *curveName(KeyType curve);
// Reads either form and checks that the point is on the curve and not at infinity; MalformedKey otherwise.
[[nodiscard]] Result<QByteArray> uncompressedPoint(KeyType curve, const QByteArray &point);
[[nodiscard]] Result<QByteArray> compressedPoint(KeyType curve, const QByteArray &point);

} // namespace wb::crypto
