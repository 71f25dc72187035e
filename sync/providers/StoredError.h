// Errors as they stand in a table: the code's stable name, and the detail.
#pragma once

#include "core/base/Result.h"

#include <optional>

namespace wb::sync {

[[nodiscard]] QString errorText(const std::optional<Error> &error); // the name; empty: none
[[nodiscard]] std::optional<Error> readError(const QString &name, const QString &detail);

} // namespace wb::sync
