// From the words of the command line to a command and its exit code; help and usage errors.
#pragma once

#include "platforms/cli/Command.h"

namespace wb::cli {

// `words`: as the program was called, its own name first.
[[nodiscard]] int runCommandLine(const QStringList &words);

} // namespace wb::cli
