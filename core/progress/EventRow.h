// Private to core/progress: one event as a row.
#pragma once

#include "core/progress/Event.h"
#include "core/storage/Database.h"

namespace wb::progress {

// False if its UUID is there already. MalformedDocument, TooLarge for what could not be read back.
[[nodiscard]] Result<bool> insertEvent(storage::Database &database, const Event &event);

} // namespace wb::progress
