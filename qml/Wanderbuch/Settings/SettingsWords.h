// Days and sizes as people write them, in the language of the app.
#pragma once

#include <QDateTime>
#include <QString>

namespace wb::ui::settings {

// "3 May 2026", in local time; empty if invalid.
[[nodiscard]] QString day(const QDateTime &time);
// "12.4 MB"
[[nodiscard]] QString size(qint64 bytes);

} // namespace wb::ui::settings
