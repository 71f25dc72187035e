// The provider folder that comes with the program: used where it is, renewed whenever the program brings a newer one.
#pragma once

#include "sync/providers/ProviderFolder.h"

namespace wb::sync {

// Takes `share`/library into the library database, in place of what an earlier program brought; costs next to nothing when it is
// there already. NotFound where the program came without one; other errors as ProviderFolder.
[[nodiscard]] Result<FolderImport> importBundled(storage::Database &library, const QString &share, const Clock &clock);

} // namespace wb::sync
