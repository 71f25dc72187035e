// Work that nobody waits for steps back behind what people see.
#pragma once

namespace wb::sync {

// From now on this thread, and those it starts, run after the others of the device where there is not time for all (nice 10, which is
// what Android calls background). Linux and Android; elsewhere it does nothing.
void stepBack();

// From now on this thread runs only where nobody else wants to (SCHED_IDLE). For good: without rights there is no way back, so it is for
// threads that end. Such a thread may stand still for long: it must hold nothing that others wait for. Linux and Android.
void stepAside();

} // namespace wb::sync
