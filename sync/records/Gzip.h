// Private to sync/records: gzip (RFC 1952), within bounds.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::sync {

[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);
// One whole stream. TooLarge as soon as more than `mostBytes` come out; MalformedEncoding: cut off, changed, something behind its
// end.
[[nodiscard]] Result<QByteArray> gunzipped(QByteArrayView packed, qsizetype mostBytes);

} // namespace wb::sync
