// Is there room on the disk, before anything is fetched for it?
#pragma once

#include "core/base/Result.h"

namespace wb::sync {

// For so many bytes more beside `file`, and 8 MiB left free for what the person does meanwhile. NotWritable with both numbers.
[[nodiscard]] Result<void> checkRoom(const QString &file, qint64 bytes);

} // namespace wb::sync
