// Counts what the engine complains about, so that a test can fail on it.
#pragma once

#include <QStringList>

namespace wb::test {

// From now on every warning and critical message is remembered (and still printed). To be called once the test library has
// installed its own handler, which passes nothing on: in qmlEngineAvailable().
void trapWarnings();
// What was remembered so far; clears it.
[[nodiscard]] QStringList takeWarnings();

} // namespace wb::test
