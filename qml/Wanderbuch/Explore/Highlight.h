// Shows in a text where the words somebody looked for stand.
#pragma once

#include <QString>
#include <QStringList>

namespace wb::ui {

// The text as styled text (Text.StyledText): what strangers wrote is escaped, the letters that match one of the folded words
// (from the beginning of a word on, diacritics and case folded as the search does) stand in <b>. Without a match: the escaped text.
[[nodiscard]] QString highlighted(const QString &text, const QStringList &foldedWords);

// Does a word of the text begin with one of the folded words?
[[nodiscard]] bool mentions(const QString &text, const QStringList &foldedWords);
// Is there one for each of them?
[[nodiscard]] bool mentionsAll(const QString &text, const QStringList &foldedWords);

// The text cut to about `length` characters around its first match, at word borders, with an ellipsis where something is left out.
[[nodiscard]] QString excerpt(const QString &text, const QStringList &foldedWords, qsizetype length = 110);

} // namespace wb::ui
