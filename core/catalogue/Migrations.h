// The catalogue's tables, for whoever opens the library database.
#pragma once

#include "core/storage/Migrations.h"

namespace wb::catalogue {

[[nodiscard]] storage::MigrationSet migrations();

} // namespace wb::catalogue
