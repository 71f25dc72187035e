// Private to core/storage: SQLite's result codes as our errors.
#pragma once

#include "core/base/Result.h"

#include <sqlite3.h>

namespace wb::storage {

// `connection` may be null; its message goes into the detail (names of tables and columns, never values).
[[nodiscard]] Error sqliteError(int code, sqlite3 *connection);

} // namespace wb::storage
