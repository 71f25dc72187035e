// What the catalogue's values are called on a page. Text for people, in the app's language; numbers and dates by its locale.
#pragma once

#include "core/catalogue/Facets.h"

#include <QCoreApplication>
#include <QDateTime>

namespace wb::ui {

class CatalogueWords
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueWords)

public:
    // "Skill area", "Hours", ...
    static QString facet(catalogue::Facet facet);
    // The value of a facet as a chip says it: "Green design", "EQF 5", "3 to 8 hours". A word of the provider's own stays as it is.
    static QString facetValue(catalogue::Facet facet, const QString &value);

    static QString area(const QString &area);
    static QString participation(const QString &value);
    static QString assessment(const QString &value);
    static QString awardType(const QString &type);
    static QString region(const QString &region);
    static QString cost(const std::optional<catalogue::Cost> &cost);
    // "CC BY 4.0" for the addresses of Creative Commons, otherwise as written.
    static QString license(const QString &license);
    // The language by its own name: "Deutsch", "Italiano".
    static QString language(const QString &tag);
    static QString languages(const QStringList &tags);

    static QString hours(double hours);     // "38 h", empty for 0
    static QString credits(double ects);    // "1.5 ECTS", empty for 0
    static QString level(int eqfLevel);     // "EQF 5", empty for 0
    static QString minutes(int seconds);    // "12 min", "1 h 20 min"; at least 1 min, empty for 0
    static QString number(double value);    // without needless zeros
    // "3 May", with the year if it is not this one.
    static QString day(const QDateTime &date, const QDateTime &now);
    static QString fullDay(const QDate &date); // "3 May 2026"
    // How long it takes beside the work: "About 6 weeks at 1 h a day", five days a week.
    static QString pace(double hours);
    // The parts that say something, with a middle dot between.
    static QString joined(const QStringList &parts);
};

} // namespace wb::ui
