// From what somebody typed to an FTS5 query string.
#pragma once

#include <QString>
#include <QStringList>

namespace wb::catalogue {

// The words that are looked for: folded, at most eight, at most 40 letters each; more would only slow a search down.
[[nodiscard]] QStringList searchWords(QStringView typed);

// Every word must occur, the last one as a beginning: "circular des" -> `"circular" "des"*`. Empty for no words.
// Safe for any input: words hold letters and digits only.
[[nodiscard]] QString matchExpression(const QStringList &words);

} // namespace wb::catalogue
