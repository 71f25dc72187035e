#include "core/catalogue/Stacking.h"

#include <algorithm>

namespace wb::catalogue {

namespace {

bool isDone(const LearnerProgress &progress, const QString &module)
{
    return progress.held.contains(module) || progress.finished.contains(module);
}

// The modules of a choice in the order in which they would count: done, in the library, short, as listed.
QStringList byPreference(const Stop &stop, const ModuleLookup &modules, const LearnerProgress &progress)
{
    QStringList order = stop.from;
    std::stable_sort(order.begin(), order.end(), [&](const QString &a, const QString &b) {
        const auto key = [&](const QString &module) {
            return std::tuple(!isDone(progress, module), !modules.contains(module), modules.value(module).hours);
        };
        return key(a) < key(b);
    });
    return order;
}

RouteStop routeStop(const QString &module, bool optional, const ModuleLookup &modules, const LearnerProgress &progress)
{
    RouteStop stop;
    stop.module = module;
    stop.optional = optional;
    if (const auto facts = modules.constFind(module); facts != modules.constEnd()) {
        stop.inLibrary = true;
        stop.title = facts->title;
        stop.assessment = facts->assessment;
        stop.hours = facts->hours;
        stop.ects = facts->ects;
        stop.award = facts->award;
    }
    if (const auto held = progress.held.constFind(module); held != progress.held.constEnd()) {
        stop.state = StopState::Held;
        stop.held = *held;
    } else if (progress.finished.contains(module)) {
        stop.state = StopState::Finished;
    }
    return stop;
}

void appendStops(Route &route, const Stop &stop, const ModuleLookup &modules, const LearnerProgress &progress)
{
    if (!stop.isChoice()) {
        route.stops.append(routeStop(stop.module, stop.optional, modules, progress));
        return;
    }
    RouteChoice choice{stop.title, stop.choose, 0, stop.optional, false};
    for (const QString &module : stop.from)
        choice.done += isDone(progress, module);
    for (const QString &module : stop.from) {
        RouteStop branch = routeStop(module, stop.optional, modules, progress);
        branch.choice = int(route.choices.size());
        if (branch.state == StopState::Ahead && choice.done >= choice.choose)
            branch.state = StopState::NotNeeded;
        route.stops.append(branch);
    }
    route.choices.append(choice);
}

// The stop where the learner is; otherwise the first needed one that is not done, or the choice that stands there.
void markCurrent(Route &route, const LearnerProgress &progress)
{
    for (RouteStop &stop : route.stops) {
        if (stop.module == progress.current && (stop.state == StopState::Ahead || stop.state == StopState::NotNeeded)) {
            stop.state = StopState::Current;
            return;
        }
    }
    for (RouteStop &stop : route.stops) {
        if (stop.optional || stop.state != StopState::Ahead)
            continue;
        if (stop.choice < 0)
            stop.state = StopState::Current;
        else
            route.choices[stop.choice].current = true;
        return;
    }
}

} // namespace

QStringList neededModules(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress)
{
    QStringList needed;
    for (const Stop &stop : pathway.stops) {
        if (stop.optional)
            continue;
        needed += stop.isChoice() ? byPreference(stop, modules, progress).mid(0, stop.choose) : QStringList{stop.module};
    }
    return needed;
}

Route planRoute(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress)
{
    Route route;
    for (const Stop &stop : pathway.stops)
        appendStops(route, stop, modules, progress);
    markCurrent(route, progress);

    // The total does not change while learning: the shortest way through, whatever was chosen.
    for (const QString &module : neededModules(pathway, modules)) {
        const ModuleFacts facts = modules.value(module);
        route.hours += facts.hours;
        route.ects += facts.ects;
        route.notInLibrary += !modules.contains(module);
    }
    for (const QString &module : neededModules(pathway, modules, progress)) {
        ++route.needed;
        if (isDone(progress, module)) {
            ++route.done;
            route.ectsEarned += modules.value(module).ects;
        } else {
            route.hoursToGo += modules.value(module).hours;
        }
    }
    for (const RouteStop &stop : route.stops) {
        if (stop.optional && stop.choice < 0)
            route.optionalHours += stop.hours;
    }
    return route;
}

QList<Contribution> contributions(const QList<Pathway> &pathways, const ModuleLookup &modules, const LearnerProgress &progress)
{
    QList<Contribution> found;
    for (const Pathway &pathway : pathways) {
        const Route route = planRoute(pathway, modules, progress);
        if (route.done > 0)
            found.append({pathway.identifier, route.done, route.needed});
    }
    std::stable_sort(found.begin(), found.end(),
        [](const Contribution &a, const Contribution &b) { return a.needed - a.done < b.needed - b.done; });
    return found;
}

} // namespace wb::catalogue
