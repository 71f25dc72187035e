// What the pages of this module ask of the library in more than one place.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Explore/PathwayCards.h"

namespace wb::ui {

class Services;

// Languages the person reads, best first: the app's, then the system's, then English.
[[nodiscard]] QStringList wantedLanguages(const Services &services);


// Keeps those that hold every word in title (or, a pathway, anywhere), in the order of their titles.
void keepMatching(QList<PathwayCards::Entry> &pathways, QList<catalogue::ModuleFacts> &modules, const QStringList &foldedWords);

// What happened, then what to do.
[[nodiscard]] QString problemText(const Error &error);

} // namespace wb::ui
