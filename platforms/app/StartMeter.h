// How long a start takes and how much memory it costs, for tests/benchmarks.
#pragma once

#include <QElapsedTimer>

class QQuickWindow;

namespace wb::app {

class StartMeter
{
public:
    // The clock starts when the process did (as the system accounts it, not when main() was reached).
    StartMeter();
    // Once the window's first page has its content and a frame of it was shown: prints
    // {"milliseconds", "processorMilliseconds", "residentKiB"} and ends the program. A page says that it has its content by its property `ready`; one without counts as ready.
    void reportFirstUsableFrame(QQuickWindow &window) const;

private:
    QElapsedTimer m_timer;
    qint64 m_beforeMain = 0; // milliseconds
};

} // namespace wb::app
