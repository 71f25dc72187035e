// The questions people ask of a catalogue, and the values a module answers with.
#pragma once

#include "core/catalogue/Publication.h"

#include <QMap>

#include <array>

namespace wb::catalogue {

enum class Facet { Area, EqfLevel, Hours, Session, Language, Region, Participation, Assessment, Cost };
inline constexpr std::array allFacets{Facet::Area, Facet::EqfLevel, Facet::Hours, Facet::Session, Facet::Language, Facet::Region,
    Facet::Participation, Facet::Assessment, Facet::Cost};

// Stable names for JSON and settings: "area", "eqf", "hours", "session", ...
[[nodiscard]] QLatin1StringView facetName(Facet facet);

// The value of a module for a facet that has one value per module; empty if the module does not say.
// Area, Region, Participation and Assessment are the provider's words; the others are fixed:
// EqfLevel "1" to "8"; Hours "-1", "1-3", "3-8", "8-25", "25-" (over the lower end, up to the upper one);
// Session "15", "30", "60", "longer": minutes that are enough for the longest step; Cost "free" or "paid"; Language a tag.
[[nodiscard]] QString facetValue(Facet facet, const Publication &publication);

// Chosen values: those of one facet widen the result, those of different facets narrow it.
using FacetSelection = QMap<Facet, QStringList>;

struct FacetCount {
    QString value;
    int count = 0;
    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

struct FacetCounts {
    int total = 0; // modules that match text and selection
    // How many modules each value would show next to what is chosen in the other facets; most first (levels and hours: lowest first).
    QMap<Facet, QList<FacetCount>> values;
};

} // namespace wb::catalogue
