// The library database of the data folder, with what came with the program taken in.
#pragma once

#include "core/catalogue/LibraryFile.h"
#include "platforms/cli/Context.h"

namespace wb::cli {

// Opens (or makes) the library and takes the bundled provider folder in if it is newer. A bundle that cannot be read is warned of and
// no reason to stop.
[[nodiscard]] Result<std::unique_ptr<storage::Database>> openLibraryWithBundle(const Context &context);

} // namespace wb::cli
