// How long a start takes and how much memory it costs, for tests/benchmarks.
#pragma once

class QQuickWindow;

namespace wb::app {

// Once the window's first page has its content and a frame of it was shown: prints {"monotonicMilliseconds", "processorMilliseconds",
// "residentKiB"} and ends the program. The first is the time on CLOCK_MONOTONIC, for whoever started the process and looked at that
// clock before; the second is of all threads. A page says that it has its content by its property `ready`; one without counts as ready.
void reportFirstUsableFrame(QQuickWindow &window);

} // namespace wb::app
