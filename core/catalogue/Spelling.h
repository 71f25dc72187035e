// Mends typing errors with the words of the index.
#pragma once

#include "core/storage/Database.h"

#include <QStringList>

#include <optional>

namespace wb::catalogue {

// The words with every one that no module holds replaced by the most common word one letter away (one missing, too many,
// wrong, or two swapped). The last word may be a beginning. Words of fewer than four letters are left alone.
// Nothing if no word is unknown, or an unknown one has no neighbour.
[[nodiscard]] Result<std::optional<QStringList>> corrected(storage::Database &database, const QStringList &words);

// Every word one letter away, over the letters of the word's own script. Holds no duplicates and not the word itself.
[[nodiscard]] QStringList neighbours(const QString &word);

} // namespace wb::catalogue
