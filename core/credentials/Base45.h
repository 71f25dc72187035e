// Base45 (RFC 9285): bytes as the 45 characters that QR codes hold most tightly as text.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::credentials {

[[nodiscard]] QString toBase45(QByteArrayView bytes);
// Strict: refuses other characters, a lone last character and groups beyond 65,535 or 255 (MalformedEncoding).
[[nodiscard]] Result<QByteArray> fromBase45(QStringView text);

} // namespace wb::credentials
