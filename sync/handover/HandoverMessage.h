// What a process that is started later hands to the one that runs: one line of JSON, with bounds. Pure.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace wb::sync {

struct HandedOver {
    QStringList given; // absolute file names and links; a link may hold a secret
    QString activation; // by which the desktop lets the window come to the front; may be empty
    friend bool operator==(const HandedOver &, const HandedOver &) = default;
};

inline constexpr qsizetype mostHandoverBytes = 256 * 1024; // with the line's end
inline constexpr qsizetype mostHandedOver = 64;

// With the line's end. TooLarge.
[[nodiscard]] Result<QByteArray> toLine(const HandedOver &what);
// Without the line's end. Errors: MalformedJson, MalformedDocument, TooLarge.
[[nodiscard]] Result<HandedOver> fromLine(QByteArrayView line);

} // namespace wb::sync
