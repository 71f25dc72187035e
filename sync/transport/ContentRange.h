// Content-Range (RFC 9110 section 14.4), and what makes a 206 the one that was asked for.
#pragma once

#include "sync/transport/Validators.h"

namespace wb::sync {

struct ContentRange {
    qint64 first = -1; // -1: "*", nothing was sent
    qint64 last = -1; // inclusive
    qint64 size = -1; // of the whole; -1 if not said

    // nullopt if it contradicts itself.
    [[nodiscard]] static std::optional<ContentRange> read(QByteArrayView header);
};

// The range of a 206. UnexpectedAnswer: several parts, packed, without a range, or of a size other than `size` (-1: not known) or
// of a version that `known` does not allow.
[[nodiscard]] Result<ContentRange> rangeOf(const HttpResponse &response, qint64 size, const Validators &known);

} // namespace wb::sync
