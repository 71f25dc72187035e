// The JSON-LD contexts that are compiled into this program (assets/contexts.mjs).
#pragma once

#include "core/linkeddata/ContextTable.h"

namespace wb::platforms {

// Fails only if the program was put together wrongly.
[[nodiscard]] Result<linkeddata::ContextTable> bundledContexts();

} // namespace wb::platforms
