#include "qml/Wanderbuch/Explore/RouteWords.h"

#include "qml/Wanderbuch/Explore/CatalogueWords.h"

namespace wb::ui {

using catalogue::Route;
using catalogue::RouteStop;
using catalogue::StopState;

namespace {

bool isDone(StopState state)
{
    return state == StopState::Held || state == StopState::Finished;
}

QStringList choiceMarks(const Route &route, int choice)
{
    const auto &asked = route.choices.at(choice);
    bool current = asked.current;
    for (const RouteStop &stop : route.stops)
        current |= stop.choice == choice && stop.state == StopState::Current;
    QStringList marks;
    for (int i = 0; i < asked.choose; ++i) {
        if (i < asked.done)
            marks.append(QStringLiteral("held"));
        else
            marks.append(std::exchange(current, false) ? QStringLiteral("now") : QStringLiteral("ahead"));
    }
    return marks;
}

} // namespace

QStringList RouteWords::marks(const Route &route)
{
    QStringList marks;
    int lastChoice = -1;
    for (const RouteStop &stop : route.stops) {
        if (stop.optional)
            continue;
        if (stop.choice < 0) {
            marks.append(isDone(stop.state)                ? QStringLiteral("held")
                    : stop.state == StopState::Current ? QStringLiteral("now")
                                                       : QStringLiteral("ahead"));
        } else if (stop.choice != lastChoice) {
            lastChoice = stop.choice;
            marks += choiceMarks(route, stop.choice);
        }
    }
    return marks;
}

QString RouteWords::modules(int count)
{
    return tr("%n module(s)", nullptr, count);
}

QString RouteWords::hours(const Route &route)
{
    const QString hours = CatalogueWords::hours(route.hours);
    return route.notInLibrary > 0 && !hours.isEmpty() ? tr("%1 or more").arg(hours) : hours;
}

QString RouteWords::hoursToGo(const Route &route)
{
    return route.complete() ? CatalogueWords::number(0) : CatalogueWords::hours(route.hoursToGo);
}

QString RouteWords::facts(const Route &route, int eqfLevel)
{
    return CatalogueWords::joined({modules(route.needed), hours(route), CatalogueWords::credits(route.ects), CatalogueWords::level(eqfLevel)});
}

int RouteWords::heldCount(const Route &route)
{
    return int(std::count_if(
        route.stops.begin(), route.stops.end(), [](const RouteStop &stop) { return stop.state == StopState::Held && !stop.optional; }));
}

QString RouteWords::standing(const Route &route)
{
    if (route.complete())
        return tr("All %n module(s) done", nullptr, route.needed);
    if (route.done > 0) {
        return heldCount(route) >= route.done ? tr("You hold %1 of %2").arg(route.done).arg(route.needed)
                                              : tr("%1 of %2 done").arg(route.done).arg(route.needed);
    }
    return CatalogueWords::pace(route.hours);
}

QString RouteWords::summary(const Route &route)
{
    const QString done = route.done == 0                    ? modules(route.needed)
        : heldCount(route) >= route.done ? tr("%1 of %2 held").arg(route.done).arg(route.needed)
                                         : tr("%1 of %2 done").arg(route.done).arg(route.needed);
    const QString toGo = route.done == 0 ? hours(route) : route.complete() ? QString() : tr("%1 to go").arg(hoursToGo(route));
    return CatalogueWords::joined({done, toGo, CatalogueWords::credits(route.ects)});
}

} // namespace wb::ui
