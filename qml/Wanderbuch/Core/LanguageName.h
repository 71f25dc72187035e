// What a language is called.
#pragma once

#include <QString>

namespace wb::ui {

// In that language itself ("Deutsch", "English"), for a BCP 47 tag; the tag where it is not known.
[[nodiscard]] QString languageName(const QString &tag);

} // namespace wb::ui
