// Private to core/credentials: zlib streams (RFC 1950) that cannot blow up.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::credentials {

// One whole stream. Stops with TooLarge as soon as more than `mostBytes` come out; MalformedDocument if it is damaged, cut off, or
// something follows it.
[[nodiscard]] Result<QByteArray> inflatedZlib(QByteArrayView packed, qsizetype mostBytes);

} // namespace wb::credentials
