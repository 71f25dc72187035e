// How text is folded for searching: what people type and what is written meet in the same plain form.
#pragma once

#include <QString>
#include <QStringList>

namespace wb::catalogue {

// Lower case, no diacritics, no ligatures: "Straßenkunst in Łódź" -> "strassenkunst in lodz". Letters that Unicode does
// not take apart are folded too where Europe's keyboards disagree: ß->ss, ø->o, ł->l, đ->d, æ->ae, œ->oe, þ->th, ı->i, ς->σ.
[[nodiscard]] QString folded(QStringView text);

// The words of a text, folded, with a blank between: the same as foldedWords().join(' ').
[[nodiscard]] QString foldedText(QStringView text);
// The words of a text, folded: runs of letters and digits, as FTS5's unicode61 tokenizer takes them.
[[nodiscard]] QStringList foldedWords(QStringView text);

} // namespace wb::catalogue
