#include "sync/providers/BundledLibrary.h"

namespace wb::sync {

Result<FolderImport> importBundled(storage::Database &library, const QString &share, const Clock &clock)
{
    WB_TRY(const ProviderFolder folder, ProviderFolder::open(share + QStringLiteral("/library")));
    return folder.importInto(library, {.take = true, .copyTo = {}}, clock);
}

} // namespace wb::sync
