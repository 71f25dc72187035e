// What the Council Recommendation of 16 June 2022 (2022/C 243/02, Annex I) wants to be told of a micro-credential, as far as a
// module says it before anybody has earned it.
#pragma once

#include "core/catalogue/Publication.h"

#include <QVariantList>

namespace wb::ui {

// {name, value, said}: the mandatory elements in the order of the Annex, then the optional ones that are said, then version and cost.
[[nodiscard]] QVariantList moduleFactTable(const catalogue::Publication &publication, int pathways);

} // namespace wb::ui
