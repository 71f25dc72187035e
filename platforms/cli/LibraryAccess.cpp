#include "platforms/cli/LibraryAccess.h"

#include "platforms/common/Places.h"
#include "sync/providers/BundledLibrary.h"

namespace wb::cli {

Result<std::unique_ptr<storage::Database>> openLibraryWithBundle(const Context &context)
{
    WB_TRY(auto library, catalogue::openLibrary(context.dataFolder()));
    const auto bundled = sync::importBundled(*library, platforms::shareFolder(), context.clock());
    // Absent: this program came without one. AlreadyExists: the library holds a newer state.
    if (!bundled && bundled.error().code != ErrorCode::NotFound && bundled.error().code != ErrorCode::AlreadyExists)
        context.warn(QStringLiteral("the library that came with this program was not taken in: %1 %2")
                         .arg(QString(errorName(bundled.error().code)), bundled.error().detail));
    return library;
}

} // namespace wb::cli
