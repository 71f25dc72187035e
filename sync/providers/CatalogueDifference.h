// What a provider's folder would change in the library, without changing it.
#pragma once

#include "sync/providers/ProviderFolder.h"

namespace wb::sync {

struct CatalogueDifference {
    int modules = 0; // in the folder
    int newModules = 0, updates = 0, removed = 0; // modules, beside the library
};

// Reads only the catalogue files that the library does not know. Errors as ProviderFolder::importInto().
[[nodiscard]] Result<CatalogueDifference> compareCatalogue(storage::Database &library, const ProviderFolder &folder);

} // namespace wb::sync
