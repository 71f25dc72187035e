#include "core/base/Clock.h"

#include <QTimeZone>
#include <chrono>

namespace wb {

namespace {

// The number at `at`, of `count` digits; -1 where one of them is none.
int digits(QStringView text, qsizetype at, int count)
{
    int number = 0;
    for (const QChar c : text.sliced(at, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

// "2026-01-31T23:59:59Z", as almost all times are written, or with milliseconds, as we write them ourselves: read here, since a
// verification reads ten of them and Qt takes its time. Invalid for everything else, which Qt has to judge.
QDateTime plainUtc(QStringView text)
{
    const bool hasMilliseconds = text.size() == 24 && text[19] == u'.' && text[23] == u'Z';
    if ((!hasMilliseconds && (text.size() != 20 || text[19] != u'Z')) || text[4] != u'-' || text[7] != u'-' || text[10] != u'T'
        || text[13] != u':' || text[16] != u':')
        return {};
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const QTime time(
        digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), hasMilliseconds ? digits(text, 20, 3) : 0);
    return date.isValid() && date.year() > 0 && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

void write(QString &text, qsizetype at, int count, int number)
{
    for (; count > 0; number /= 10)
        text[at + --count] = QChar(u'0' + number % 10);
}

} // namespace

QDateTime SystemClock::nowUtc() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::steadyMilliseconds() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QString toRfc3339(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    if (!utc.isValid() || date.year() < 0 || date.year() > 9999)
        return utc.toString(Qt::ISODateWithMs);
    const QTime clock = utc.time();
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    write(text, 0, 4, date.year());
    write(text, 5, 2, date.month());
    write(text, 8, 2, date.day());
    write(text, 11, 2, clock.hour());
    write(text, 14, 2, clock.minute());
    write(text, 17, 2, clock.second());
    write(text, 20, 3, clock.msec());
    return text;
}

QDateTime fromRfc3339(QStringView text)
{
    if (QDateTime plain = plainUtc(text); plain.isValid())
        return plain;
    auto time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace wb
