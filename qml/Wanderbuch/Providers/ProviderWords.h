// What the engine says, as people say it: times, sizes, what holds something up, what went wrong and what to do about it.
#pragma once

#include "qml/Wanderbuch/Core/LocalText.h"
#include "sync/engine/EngineValues.h"

#include <QString>

namespace wb::ui::providers {

// What happened, then what to do.
struct Problem {
    QString title, text;
};

// "just now", "5 minutes ago", "3 May 2026"; empty if invalid.
[[nodiscard]] QString ago(const QDateTime &time, const QDateTime &now);
// "in 5 minutes"; "soon" if it is over.
[[nodiscard]] QString until(const QDateTime &time, const QDateTime &now);
// "about 2 minutes left"; empty for -1.
[[nodiscard]] QString timeLeft(qint64 seconds);
// "3.1 of 12 MB · 1.2 MB/s · about 10 seconds left": what is known of it.
[[nodiscard]] QString howFar(const sync::DownloadState &download);
// "12 modules · 3 pathways"
[[nodiscard]] QString holds(int modules, int pathways);
// "Waits for a network"; empty for Nothing.
[[nodiscard]] QString heldUp(sync::WaitsFor waitsFor);
// "On the web", "In this network", "A folder"
[[nodiscard]] QString kindOf(sync::Place place);
// Without the scheme that everybody has, and without the slash at the end; of a folder its name.
[[nodiscard]] QString address(const QString &address);

// Of a provider that is added and did not answer as it should.
[[nodiscard]] Problem visitProblem(const Error &error, sync::Place place);
// Of what somebody typed, scanned or chose.
[[nodiscard]] Problem addProblem(const Error &error);
// Whether it is a link to a provider, but came damaged; and the words for that.
[[nodiscard]] bool isDamagedLink(const QString &text);
[[nodiscard]] Problem damagedLink();
[[nodiscard]] Problem downloadProblem(const Error &error);
// Of a folder that was to be taken from.
[[nodiscard]] Problem folderProblem(const Error &error);

// How a provider stands, for a row.
struct Standing {
    QString text;
    QString tone; // as of Notice and Tag
    QString icon;
};
[[nodiscard]] Standing standing(const sync::ProviderState &state, const QDateTime &now);

} // namespace wb::ui::providers
