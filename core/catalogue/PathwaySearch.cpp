#include "core/catalogue/PathwaySearch.h"

#include "core/catalogue/Fold.h"
#include "core/catalogue/MatchExpression.h"

#include <algorithm>

namespace wb::catalogue {

namespace {

QStringList wordsOf(const Pathway &pathway, const ModuleLookup &modules)
{
    QString text = pathway.text.title + QLatin1Char(' ') + pathway.text.description + QLatin1Char(' ') + pathway.provider
        + QLatin1Char(' ') + pathway.area;
    for (const PathwayText &translation : pathway.translations)
        text += QLatin1Char(' ') + translation.title + QLatin1Char(' ') + translation.description;
    for (const QString &module : pathway.modules())
        text += QLatin1Char(' ') + modules.value(module).title;
    return foldedWords(text);
}

bool holds(const QStringList &words, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&words](const QString &beginning) {
        return std::any_of(words.begin(), words.end(), [&beginning](const QString &word) { return word.startsWith(beginning); });
    });
}

bool chosen(const FacetSelection &selection, Facet facet, const QStringList &values)
{
    const QStringList wanted = selection.value(facet);
    return wanted.isEmpty()
        || std::any_of(values.begin(), values.end(), [&wanted](const QString &value) { return wanted.contains(value); });
}

bool passes(const PathwayCard &card, const FacetSelection &selection)
{
    const Pathway &pathway = card.offered.pathway;
    Publication asOne; // bands are the same for a route and a module
    asOne.hours = card.route.hours;
    return chosen(selection, Facet::Area, {pathway.area}) && chosen(selection, Facet::EqfLevel, {QString::number(pathway.eqfLevel)})
        && chosen(selection, Facet::Language, pathway.languages()) && chosen(selection, Facet::Region, {pathway.region})
        && chosen(selection, Facet::Hours, {facetValue(Facet::Hours, asOne)});
}

} // namespace

QList<PathwayCard> findPathways(const QList<OfferedPathway> &all, const ModuleLookup &modules, const SearchQuery &query)
{
    const QStringList wanted = searchWords(query.text);
    QList<PathwayCard> found;
    for (const OfferedPathway &offered : all) {
        if (!holds(wordsOf(offered.pathway, modules), wanted))
            continue;
        PathwayCard card{offered, planRoute(offered.pathway, modules)};
        if (passes(card, query.selection))
            found.append(card);
    }
    if (query.sort == Sort::Shortest)
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.route.hours < b.route.hours; });
    if (query.sort == Sort::Title) {
        const auto key = [&query](const PathwayCard &card) { return folded(card.offered.pathway.textIn(query.languages).title); };
        std::stable_sort(found.begin(), found.end(), [&key](const auto &a, const auto &b) { return key(a) < key(b); });
    }
    return found;
}

} // namespace wb::catalogue
