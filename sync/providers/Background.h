// Work that nobody waits for steps back behind what people see.
#pragma once

namespace wb::sync {

// From now on this thread, and those it starts, run after the others of the device where there is not time for all (nice 10, which is
// what Android calls background). Linux and Android; elsewhere it does nothing.
void stepBack();

} // namespace wb::sync
