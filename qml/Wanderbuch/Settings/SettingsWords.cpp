#include "qml/Wanderbuch/Settings/SettingsWords.h"

#include <QLocale>
#include <QRegularExpression>

namespace wb::ui::settings {

QString day(const QDateTime &time)
{
    const QLocale locale;
    static const QRegularExpression weekday(QStringLiteral("^\\W*dddd\\W*|\\W*dddd\\W*$"));
    return time.isValid() ? locale.toString(time.toLocalTime().date(), locale.dateFormat().remove(weekday)) : QString();
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace wb::ui::settings
