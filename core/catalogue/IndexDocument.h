// What the search index holds of a module: the texts of all its editions, folded, by column.
#pragma once

#include "core/catalogue/Publication.h"

#include <array>

namespace wb::catalogue {

using IndexDocument = std::array<QString, 6>;

// title, skills, subjects, outcomes, text (subtitle and description), provider: the columns of module_index in their order.
// A content-less index forgets a document only if it is told the very same words again, so this must not change without a
// migration that builds the index anew.
[[nodiscard]] IndexDocument indexDocument(const QList<Publication> &editions);
// Adds the texts of one more edition: the same as indexDocument() of all of them.
void append(IndexDocument &texts, const IndexDocument &edition);

} // namespace wb::catalogue
