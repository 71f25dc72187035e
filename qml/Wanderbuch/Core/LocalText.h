// Days and sizes as people write them, in the language of the app.
#pragma once

#include <QDateTime>
#include <QString>

namespace wb::ui {

// "3 May 2026", in local time; empty if invalid.
[[nodiscard]] QString humanDate(const QDateTime &time);
// The same with a short month, for lists: "12 Jan 2026".
[[nodiscard]] QString shortDate(const QDateTime &time);
// "12.4 MB", which no line breaks apart.
[[nodiscard]] QString humanSize(qint64 bytes);

} // namespace wb::ui
