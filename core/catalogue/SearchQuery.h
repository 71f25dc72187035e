// What is asked of the catalogue, and what a list of answers shows.
#pragma once

#include "core/catalogue/Facets.h"

namespace wb::catalogue {

enum class Sort {
    Relevance, // titles that begin with the words, then words in titles, then by where the words stand; without words as provided
    Shortest, // workload; modules that do not say last
    Newest, // date of publication
    Title,
};

struct SearchQuery {
    QString text;
    FacetSelection selection;
    Sort sort = Sort::Relevance;
    QStringList languages; // in which titles are wanted, best first; changes no result
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

struct ModuleCard {
    qint64 id = 0; // of this library, until the next import
    QString identifier;
    QString title, subtitle, language; // of the edition that suits best
    QStringList languages; // of all editions
    QString area, assessment, provider;
    int eqfLevel = 0;
    double hours = 0, ects = 0;
    bool packHere = false; // a pack of the edition is on this device
};

struct SearchPage {
    QList<ModuleCard> modules;
    qsizetype offset = 0;
    bool more = false;
    QString corrected; // set where no module holds the words typed: what was looked for instead
};

} // namespace wb::catalogue
