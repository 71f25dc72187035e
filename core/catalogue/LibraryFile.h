// The library database: public data that can be fetched again, plain SQLite.
#pragma once

#include "core/storage/Database.h"

namespace wb::catalogue {

// Opens library.db in a folder (made if it is not there) with the catalogue's tables up to date. Errors: NotWritable, SchemaTooNew,
// StorageCorrupt: then the file may be deleted and filled again.
[[nodiscard]] Result<std::unique_ptr<storage::Database>> openLibrary(const QString &folder);

} // namespace wb::catalogue
