// Reading what people type: forgiving where the writing differs, strict where the answer does.
#pragma once

#include <QList>
#include <QString>

namespace wb::assessment {

// The text without case, diacritics, repeated spaces, curly quotes and closing punctuation: "Café  crème." -> "cafe creme".
[[nodiscard]] QString foldedAnswer(const QString &text);

// Whether an answer fits a pattern with * as wildcard (\* is an asterisk), after folding both. Linear memory, and time
// at most pattern times text, both cut to 4,096 characters.
[[nodiscard]] bool matchesPattern(const QString &answer, const QString &pattern);

// The numbers a typed text can mean: decimal point or comma, groups by space, apostrophe, point or comma, a currency or unit
// around it. "1,250" is both 1.25 and 1250, because half of Europe writes it each way. Empty if it is no number.
[[nodiscard]] QList<double> readNumbers(const QString &text);

} // namespace wb::assessment
