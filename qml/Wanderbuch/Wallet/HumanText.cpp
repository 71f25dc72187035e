#include "qml/Wanderbuch/Wallet/HumanText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace wb::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HumanText)
};

} // namespace

QString humanDuration(const QString &iso8601)
{
    static const QRegularExpression form(QStringLiteral(
        "^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:[\\d.]+S)?)?$"));
    const auto match = form.match(iso8601.trimmed());
    if (!match.hasMatch())
        return iso8601;
    QStringList parts;
    const auto count = [&](int group) { return match.captured(group).toInt(); };
    if (count(1))
        parts << Words::tr("%n years", nullptr, count(1));
    if (count(2))
        parts << Words::tr("%n months", nullptr, count(2));
    if (count(3))
        parts << Words::tr("%n weeks", nullptr, count(3));
    if (count(4))
        parts << Words::tr("%n days", nullptr, count(4));
    if (count(5))
        parts << Words::tr("%n hours", nullptr, count(5));
    if (count(6))
        parts << Words::tr("%n minutes", nullptr, count(6));
    return parts.isEmpty() ? iso8601 : parts.join(QLatin1Char(' '));
}

QString humanSpan(double seconds)
{
    constexpr double hour = 3600;
    constexpr double day = 24 * hour;
    constexpr double year = 365 * day;
    if (seconds < 60)
        return Words::tr("less than a minute");
    if (seconds < hour)
        return Words::tr("about %n minutes", nullptr, int(std::round(seconds / 60)));
    if (seconds < 2 * day)
        return Words::tr("about %n hours", nullptr, int(std::round(seconds / hour)));
    if (seconds < year)
        return Words::tr("about %n days", nullptr, int(std::round(seconds / day)));
    if (seconds < 1000 * year)
        return Words::tr("about %n years", nullptr, int(std::round(seconds / year)));
    return Words::tr("thousands of years");
}

QString shortName(const QString &name)
{
    constexpr qsizetype longest = 36;
    return name.size() > longest ? name.left(longest * 2 / 3) + QChar(0x2026) + name.right(longest / 3) : name;
}

} // namespace wb::ui
