#include "qml/Wanderbuch/Explore/CatalogueWords.h"

#include "qml/Wanderbuch/Core/LanguageName.h"

#include <QLocale>
#include <QUrl>

#include <cmath>

namespace wb::ui {

using catalogue::Facet;

QString CatalogueWords::facet(Facet facet)
{
    switch (facet) {
    case Facet::Area: return tr("Skill area");
    case Facet::EqfLevel: return tr("Level (EQF)");
    case Facet::Hours: return tr("Hours in all");
    case Facet::Session: return tr("Time for one lesson");
    case Facet::Language: return tr("Language");
    case Facet::Region: return tr("Region");
    case Facet::Participation: return tr("Form of participation");
    case Facet::Assessment: return tr("Assessment");
    case Facet::Cost: return tr("Cost");
    }
    return {};
}

QString CatalogueWords::facetValue(Facet facet, const QString &value)
{
    const auto is = [&](const char *known) { return value == QLatin1StringView(known); };
    switch (facet) {
    case Facet::Area: return area(value);
    case Facet::EqfLevel: return level(value.toInt());
    case Facet::Hours:
        return is("-1")    ? tr("Up to 1 hour")
            : is("1-3")    ? tr("1 to 3 hours")
            : is("3-8")    ? tr("3 to 8 hours")
            : is("8-25")   ? tr("8 to 25 hours")
            : is("25-")    ? tr("Over 25 hours")
                           : value;
    case Facet::Session:
        return is("15")      ? tr("15 minutes")
            : is("30")       ? tr("30 minutes")
            : is("60")       ? tr("1 hour")
            : is("longer")   ? tr("Longer")
                             : value;
    case Facet::Language: return language(value);
    case Facet::Region: return region(value);
    case Facet::Participation: return participation(value);
    case Facet::Assessment: return assessment(value);
    case Facet::Cost: return is("free") ? tr("Free") : is("paid") ? tr("Paid") : value;
    }
    return value;
}

QString CatalogueWords::area(const QString &area)
{
    const auto is = [&](const char *known) { return area == QLatin1StringView(known); };
    return is("ai-data")          ? tr("AI and data")
        : is("sustainability")    ? tr("Green design")
        : is("business")          ? tr("One-person business")
        : is("immersive")         ? tr("Immersive")
        : is("user-centred")      ? tr("User-centred")
        : is("heritage")          ? tr("Heritage")
        : is("cross-sector")      ? tr("Across sectors")
                                  : area;
}

QString CatalogueWords::participation(const QString &value)
{
    const auto is = [&](const char *known) { return value == QLatin1StringView(known); };
    return is("self-paced") ? tr("at your own pace") : is("online") ? tr("online") : is("blended") ? tr("blended")
        : is("onsite") || is("on-site") ? tr("on site") : is("workshop") ? tr("workshop") : value;
}

QString CatalogueWords::assessment(const QString &value)
{
    const auto is = [&](const char *known) { return value == QLatin1StringView(known); };
    return is("quiz") ? tr("quiz") : is("portfolio") ? tr("portfolio") : is("project") ? tr("project") : is("exam") ? tr("exam")
        : is("none") ? tr("no assessment") : value;
}

QString CatalogueWords::awardType(const QString &type)
{
    const auto is = [&](const char *known) { return type == QLatin1StringView(known); };
    return is("self-asserted") ? tr("your own record") : is("micro-credential") ? tr("micro-credential") : is("badge") ? tr("badge")
        : is("certificate") ? tr("certificate") : type;
}

QString CatalogueWords::region(const QString &region)
{
    if (region == QLatin1StringView("EU"))
        return tr("European Union");
    if (region.size() == 2) {
        const QLocale::Territory territory = QLocale::codeToTerritory(region);
        if (territory != QLocale::AnyTerritory)
            return QLocale::territoryToString(territory);
    }
    return region;
}

QString CatalogueWords::cost(const std::optional<catalogue::Cost> &cost)
{
    if (!cost)
        return {};
    return cost->amount > 0 ? QLocale().toCurrencyString(cost->amount, cost->currency) : tr("Free");
}

QString CatalogueWords::license(const QString &license)
{
    const QUrl url(license);
    if (url.host() != QLatin1StringView("creativecommons.org"))
        return license;
    const QStringList path = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (path.value(0) == QLatin1StringView("publicdomain"))
        return path.value(1) == QLatin1StringView("zero") ? QStringLiteral("CC0 1.0") : tr("Public domain");
    return path.size() < 3 ? license : QStringLiteral("CC %1 %2").arg(path.at(1).toUpper(), path.at(2));
}

QString CatalogueWords::language(const QString &tag)
{
    return languageName(tag);
}

QString CatalogueWords::languages(const QStringList &tags)
{
    QStringList names;
    for (const QString &tag : tags)
        names.append(language(tag));
    return names.join(QStringLiteral(", "));
}

QString CatalogueWords::number(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double rounded = std::round(value * 100) / 100;
    return rounded == std::floor(rounded) ? locale.toString(qint64(rounded)) : locale.toString(rounded, 'g', 4);
}

QString CatalogueWords::hours(double hours)
{
    return hours > 0 ? tr("%1 h").arg(number(hours)) : QString();
}

QString CatalogueWords::credits(double ects)
{
    return ects > 0 ? tr("%1 ECTS").arg(number(ects)) : QString();
}

QString CatalogueWords::level(int eqfLevel)
{
    return eqfLevel > 0 ? tr("EQF %1").arg(eqfLevel) : QString();
}

QString CatalogueWords::minutes(int seconds)
{
    if (seconds <= 0)
        return {};
    const int minutes = qMax(1, qRound(seconds / 60.0));
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString CatalogueWords::day(const QDateTime &date, const QDateTime &now)
{
    if (!date.isValid())
        return {};
    const QDate local = date.toLocalTime().date();
    //: day and month of a date of this year, in the order of the language; see QDate::toString
    return local.year() == now.toLocalTime().date().year() ? QLocale().toString(local, tr("d MMMM")) : fullDay(local);
}

QString CatalogueWords::fullDay(const QDate &date)
{
    //: a full date, in the order of the language; see QDate::toString
    return date.isValid() ? QLocale().toString(date, tr("d MMMM yyyy")) : QString();
}

QString CatalogueWords::pace(double hours)
{
    constexpr int daysAWeek = 5;
    if (hours <= 0)
        return {};
    const int days = int(std::ceil(hours));
    if (days <= daysAWeek)
        return tr("About %n day(s) at 1 h a day", nullptr, days);
    return tr("About %n week(s) at 1 h a day", nullptr, (days + daysAWeek - 1) / daysAWeek);
}

QString CatalogueWords::joined(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

} // namespace wb::ui
