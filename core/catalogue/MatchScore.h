// Where the words of a query stand in a module: an FTS5 auxiliary function of our own. bm25() reads the whole list of every
// word before it can rank one row; this one looks at the row alone, so the first rows cost the same among 100 modules and
// among 100,000.
#pragma once

#include "core/storage/Database.h"

namespace wb::catalogue {

// Makes wanderbuch_score(module_index) known to a connection: the sum over all words of the weight of the best column
// each stands in. Errors: StorageFailed where SQLite has no FTS5.
[[nodiscard]] Result<void> registerMatchScore(storage::Database &database);

} // namespace wb::catalogue
