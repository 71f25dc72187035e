// Names for new things.
#pragma once

#include <QString>

namespace wb {

// A random UUID (RFC 9562, version 4) in lower case without braces.
[[nodiscard]] QString newUuid();

} // namespace wb
