#include "core/catalogue/Facets.h"

namespace wb::catalogue {

namespace {

QString hoursBand(double hours)
{
    if (hours <= 0)
        return {};
    if (hours <= 1)
        return QStringLiteral("-1");
    if (hours <= 3)
        return QStringLiteral("1-3");
    if (hours <= 8)
        return QStringLiteral("3-8");
    return hours <= 25 ? QStringLiteral("8-25") : QStringLiteral("25-");
}

QString sessionBand(int seconds)
{
    if (seconds <= 0)
        return {};
    for (const int minutes : {15, 30, 60}) {
        if (seconds <= minutes * 60)
            return QString::number(minutes);
    }
    return QStringLiteral("longer");
}

} // namespace

QLatin1StringView facetName(Facet facet)
{
    switch (facet) {
    case Facet::Area: return QLatin1StringView("area");
    case Facet::EqfLevel: return QLatin1StringView("eqf");
    case Facet::Hours: return QLatin1StringView("hours");
    case Facet::Session: return QLatin1StringView("session");
    case Facet::Language: return QLatin1StringView("language");
    case Facet::Region: return QLatin1StringView("region");
    case Facet::Participation: return QLatin1StringView("participation");
    case Facet::Assessment: return QLatin1StringView("assessment");
    case Facet::Cost: return QLatin1StringView("cost");
    }
    return {};
}

QString facetValue(Facet facet, const Publication &publication)
{
    switch (facet) {
    case Facet::Area: return publication.area;
    case Facet::EqfLevel: return publication.eqfLevel > 0 ? QString::number(publication.eqfLevel) : QString();
    case Facet::Hours: return hoursBand(publication.hours);
    case Facet::Session: return sessionBand(publication.longestStepSeconds());
    case Facet::Language: return publication.language;
    case Facet::Region: return publication.region;
    case Facet::Participation: return publication.participation;
    case Facet::Assessment: return publication.assessment;
    case Facet::Cost:
        if (!publication.cost)
            return {};
        return publication.cost->amount > 0 ? QStringLiteral("paid") : QStringLiteral("free");
    }
    return {};
}

} // namespace wb::catalogue
