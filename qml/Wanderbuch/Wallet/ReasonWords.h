// Why a check ended as it did, in the language of whoever reads it.
#pragma once

#include <QString>

namespace wb::ui {

// Core words its reasons in English, the same for every door; those that people meet are translated here, also where one stands
// within another ("credential 2: not signed") or several stand in a row. One that is not known comes back as it is.
[[nodiscard]] QString reasonInTheirLanguage(const QString &reason);

} // namespace wb::ui
