// Pathways are few, so they are searched where they are: in memory, by the same words and choices as modules. Pure.
#pragma once

#include "core/catalogue/CatalogueReader.h"
#include "core/catalogue/SearchQuery.h"
#include "core/catalogue/Stacking.h"

namespace wb::catalogue {

struct PathwayCard {
    OfferedPathway offered;
    Route route; // as for a learner at its beginning; planRoute() with progress gives theirs
};

// Those that hold every word of the text as the beginning of a word in title or description (in any language), provider, area
// or the titles of their modules, and that have the chosen area, level, language and region; hours are those of the whole
// route, and other choices do not concern pathways. Sorted by title or by hours if that is asked for, otherwise
// as provided.
[[nodiscard]] QList<PathwayCard> findPathways(
    const QList<OfferedPathway> &all, const ModuleLookup &modules, const SearchQuery &query);

} // namespace wb::catalogue
