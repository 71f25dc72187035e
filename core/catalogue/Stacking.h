// How modules add up to a pathway. Pure: the same pathway, modules and progress give the same route.
#pragma once

#include "core/catalogue/Pathway.h"
#include "core/catalogue/Publication.h"

#include <QDateTime>
#include <QSet>

namespace wb::catalogue {

// What stacking needs to know of a module.
struct ModuleFacts {
    QString identifier, title, assessment;
    double hours = 0, ects = 0;
    int eqfLevel = 0;
    Award award;
    QList<Skill> skills;
};

// A credential that stands for a module.
struct HeldAward {
    QString credentialId, title;
    QDateTime awarded;
    bool selfAsserted = false;
};

struct LearnerProgress {
    QSet<QString> finished; // module ids
    QHash<QString, HeldAward> held; // by module id
    QString current; // the module opened last, if it is not finished
};

enum class StopState {
    Held, // there is a credential for it
    Finished, // done, no credential for it
    Current, // where the learner is, or where to go on
    Ahead,
    NotNeeded, // the other way at a choice that is made
};

struct RouteStop {
    QString module, title, assessment;
    bool inLibrary = false; // false: no such module here; title, hours and award are then unknown
    bool optional = false;
    int choice = -1; // index into Route::choices, -1 for a stop of its own
    StopState state = StopState::Ahead;
    double hours = 0, ects = 0;
    Award award;
    HeldAward held; // filled if state is Held
};

struct RouteChoice {
    QString title;
    int choose = 1;
    int done = 0;
    bool optional = false;
    bool current = false; // the next thing to do is to choose here
};

struct Route {
    QList<RouteStop> stops; // in order, the modules of a choice side by side
    QList<RouteChoice> choices;
    // Over what is needed: each stop that is not optional, and at a choice the shortest way through it.
    double hours = 0, ects = 0;
    double hoursToGo = 0, ectsEarned = 0;
    double optionalHours = 0;
    int needed = 0, done = 0; // modules
    int notInLibrary = 0; // of the needed modules: then hours and ects are a lower bound
    [[nodiscard]] bool complete() const { return needed > 0 && done >= needed; }
};

using ModuleLookup = QHash<QString, ModuleFacts>;

[[nodiscard]] Route planRoute(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress = {});

// The modules that `Route::needed` counts: at a choice those done first, then the shortest.
[[nodiscard]] QStringList neededModules(const Pathway &pathway, const ModuleLookup &modules, const LearnerProgress &progress = {});

// Which pathways what is finished or held already counts towards, nearest to its end first.
struct Contribution {
    QString pathway;
    int done = 0, needed = 0;
};
[[nodiscard]] QList<Contribution> contributions(
    const QList<Pathway> &pathways, const ModuleLookup &modules, const LearnerProgress &progress);

} // namespace wb::catalogue
