// Starts of the program while it runs: what they bring is opened in the window that is there.
#pragma once

#include "core/base/Result.h"

#include <QStringList>

class QQuickWindow;

namespace wb::sync {
class Handover;
}

namespace wb::app {

class Composition;

// True: nobody else works with that data, go on. False: the one that does has been given what this one was started with. Errors:
// InUse, TooLarge. Where processes cannot meet it says true: then the vault alone tells that it is in use.
[[nodiscard]] Result<bool> isOnlyOne(sync::Handover &handover, const QStringList &given);

// From now on what later starts bring leads the window there, and brings it to the front. All have to outlive the handover.
void followLaterStarts(sync::Handover &handover, Composition &composition, QQuickWindow &window);

} // namespace wb::app
