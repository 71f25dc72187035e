// The characters of GIFT: escapes, weights, formats. Private to content.
#pragma once

#include "core/assessment/Item.h"

#include <optional>

namespace wb::content::gift {

// First place of any of `characters` that is not escaped by a backslash, at or after `from`; -1 if there is none.
[[nodiscard]] qsizetype findUnescaped(QStringView text, QStringView characters, qsizetype from = 0);
// The same for a word such as "::", "->" or "####".
[[nodiscard]] qsizetype findUnescapedWord(QStringView text, QStringView word, qsizetype from = 0);

// Takes a leading [html], [markdown], [plain] or [moodle] off; `fallback` if there is none.
[[nodiscard]] assessment::Text::Format takeFormat(QStringView &text, assessment::Text::Format fallback);

// Trims, joins the lines of formats where they are only spaces, and resolves escapes.
[[nodiscard]] assessment::Text readText(QStringView text, assessment::Text::Format format);
// The same after taking a format off the front.
[[nodiscard]] assessment::Text readFormatted(QStringView text, assessment::Text::Format fallback);

// Takes a leading %50% off. nullopt if there is none; `valid` becomes false if there is one out of -100 to 100.
[[nodiscard]] std::optional<double> takeWeight(QStringView &text, bool &valid);

} // namespace wb::content::gift
