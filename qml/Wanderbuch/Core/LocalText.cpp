#include "qml/Wanderbuch/Core/LocalText.h"

#include <QLocale>
#include <QRegularExpression>

namespace wb::ui {

namespace {

QString written(const QDateTime &time, bool shortMonth)
{
    if (!time.isValid())
        return {};
    const QLocale locale;
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    static const QRegularExpression weekday(QStringLiteral("^\\W*dddd\\W*|\\W*dddd\\W*$"));
    pattern.remove(weekday);
    if (shortMonth)
        pattern.replace(QLatin1String("MMMM"), QLatin1String("MMM"));
    return locale.toString(time.toLocalTime().date(), pattern);
}

} // namespace

QString humanDate(const QDateTime &time)
{
    return written(time, false);
}

QString shortDate(const QDateTime &time)
{
    return written(time, true);
}

QString humanSize(qint64 bytes)
{
    QString text = QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
    return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

} // namespace wb::ui
