// What the pages of this module ask of the library in more than one place.
#pragma once

#include "core/base/Result.h"
#include "core/catalogue/Stacking.h"
#include "qml/Wanderbuch/Explore/PathwayCards.h"

#include <QFuture>

namespace wb::ui {

class Services;

// Languages the person reads, best first: the app's, then the system's, then English.
[[nodiscard]] QStringList wantedLanguages(const Services &services);

struct LoadedPathways {
    QList<catalogue::Pathway> pathways;
    catalogue::ModuleLookup modules; // all that stand on their routes and are in the library
};
[[nodiscard]] QFuture<Result<LoadedPathways>> loadAllPathways(Services &services);
[[nodiscard]] QFuture<Result<LoadedPathways>> loadPathway(Services &services, const QString &identifier);
[[nodiscard]] QFuture<Result<LoadedPathways>> loadPathwaysWith(Services &services, const QString &module);
[[nodiscard]] QFuture<Result<catalogue::ModuleLookup>> moduleFacts(Services &services, const QStringList &identifiers);

// Keeps those that hold every word in title (or, a pathway, anywhere), in the order of their titles.
void keepMatching(QList<PathwayCards::Entry> &pathways, QList<catalogue::ModuleFacts> &modules, const QStringList &foldedWords);

// What happened, then what to do.
[[nodiscard]] QString problemText(const Error &error);

} // namespace wb::ui
