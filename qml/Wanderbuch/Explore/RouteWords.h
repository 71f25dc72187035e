// A route in words and marks, as cards and the pathway's page show it. Pure functions of the route.
#pragma once

#include "core/catalogue/Stacking.h"

#include <QCoreApplication>

namespace wb::ui {

class RouteWords
{
    Q_DECLARE_TR_FUNCTIONS(RouteWords)

public:
    // One mark per needed module in order, for RouteLine: "held", "now" or "ahead". A choice has as many as it asks for.
    static QStringList marks(const catalogue::Route &route);
    // "4 modules · 12 h · 0.4 ECTS · EQF 5"; hours and credits say "at least" where a module is not in the library.
    static QString facts(const catalogue::Route &route, int eqfLevel);
    // One line on where the learner stands: "You hold 2 of 5", "1 of 4 done", "About 6 weeks at 1 h a day".
    static QString standing(const catalogue::Route &route);
    // The one line of the second pane: "2 of 5 held · 22 h to go · 1.5 ECTS".
    static QString summary(const catalogue::Route &route);
    static QString hours(const catalogue::Route &route);
    static QString hoursToGo(const catalogue::Route &route);
    static QString modules(int count);
    // Modules that are done and whose credential is held.
    static int heldCount(const catalogue::Route &route);
};

} // namespace wb::ui
