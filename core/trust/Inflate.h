// Private to core/trust: decompression that a stranger's bytes cannot blow up.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::trust {

enum class Compression {
    Gzip, // RFC 1952: the W3C lists
    Zlib, // RFC 1950: the IETF list
};

// One whole stream. Stops with TooLarge as soon as more than `mostBytes` come out. MalformedEncoding: not such a stream, cut off,
// a wrong checksum, bytes left over behind its end, a preset dictionary.
[[nodiscard]] Result<QByteArray> inflated(QByteArrayView packed, Compression compression, qsizetype mostBytes);

} // namespace wb::trust
