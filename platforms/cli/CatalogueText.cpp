#include "platforms/cli/CatalogueText.h"

#include "core/catalogue/ModuleElements.h"

#include <QJsonArray>
#include <QLocale>

namespace wb::cli {

namespace {

using L1 = QLatin1StringView;

QString number(double value)
{
    return QString::number(value, 'g', 4);
}

QString facts(int eqf, double hours, double ects)
{
    QStringList parts;
    if (hours > 0)
        parts.append(number(hours) + L1(" h"));
    if (ects > 0)
        parts.append(number(ects) + L1(" ECTS"));
    if (eqf > 0)
        parts.append(L1("EQF ") + QString::number(eqf));
    return parts.join(L1(", "));
}

QJsonObject editionJson(const catalogue::Publication &edition, const QString &packPath)
{
    return {{L1("language"), edition.language}, {L1("title"), edition.title}, {L1("subtitle"), edition.subtitle},
        {L1("version"), edition.version},
        {L1("pack"), QJsonObject{{L1("sha256"), edition.pack.sha256}, {L1("bytes"), edition.pack.bytes}, {L1("path"), packPath}}}};
}

} // namespace

QJsonObject cardJson(const catalogue::ModuleCard &card)
{
    return {{L1("identifier"), card.identifier}, {L1("title"), card.title}, {L1("subtitle"), card.subtitle},
        {L1("language"), card.language}, {L1("languages"), QJsonArray::fromStringList(card.languages)},
        {L1("provider"), card.provider}, {L1("area"), card.area}, {L1("eqfLevel"), card.eqfLevel}, {L1("hours"), card.hours},
        {L1("ects"), card.ects}, {L1("assessment"), card.assessment}, {L1("packHere"), card.packHere}};
}

QString cardText(const catalogue::ModuleCard &card)
{
    return QStringLiteral("%1\n  %2; %3; %4\n  %5")
        .arg(
            card.title, facts(card.eqfLevel, card.hours, card.ects), card.languages.join(L1(", ")), card.provider, card.identifier);
}

QJsonObject pathwayJson(const catalogue::PathwayCard &card, const QStringList &languages)
{
    const auto &pathway = card.offered.pathway;
    QJsonArray stops;
    for (const auto &stop : card.route.stops)
        stops.append(QJsonObject{{L1("module"), stop.module}, {L1("title"), stop.title}, {L1("optional"), stop.optional},
            {L1("choice"), stop.choice}, {L1("hours"), stop.hours}, {L1("ects"), stop.ects}, {L1("award"), stop.award.name},
            {L1("inLibrary"), stop.inLibrary}});
    const auto &text = pathway.textIn(languages);
    return {{L1("identifier"), pathway.identifier}, {L1("title"), text.title}, {L1("description"), text.description},
        {L1("languages"), QJsonArray::fromStringList(pathway.languages())}, {L1("provider"), pathway.provider},
        {L1("providerId"), card.offered.provider}, {L1("area"), pathway.area}, {L1("eqfLevel"), pathway.eqfLevel},
        {L1("hours"), card.route.hours}, {L1("ects"), card.route.ects}, {L1("modules"), card.route.needed}, {L1("stops"), stops},
        {L1("stacksInto"),
            QJsonObject{{L1("title"), text.stacksInto.title}, {L1("description"), text.stacksInto.description}}}};
}

QString pathwayText(const catalogue::PathwayCard &card, const QStringList &languages)
{
    const auto &pathway = card.offered.pathway;
    return QStringLiteral("Pathway: %1\n  %2 modules, %3; %4\n  %5")
        .arg(pathway.textIn(languages).title)
        .arg(card.route.needed)
        .arg(facts(pathway.eqfLevel, card.route.hours, card.route.ects), pathway.provider, pathway.identifier);
}

QString routeText(const catalogue::Route &route)
{
    QString text;
    int choice = -1;
    for (const auto &stop : route.stops) {
        if (stop.choice >= 0 && stop.choice != choice) {
            const auto &branch = route.choices.at(stop.choice);
            text += QStringLiteral("  choose %1 of:\n").arg(branch.choose);
        }
        choice = stop.choice;
        text += QStringLiteral("  %1%2%3 (%4)\n")
                    .arg(stop.choice >= 0 ? L1("  ") : L1(""), stop.inLibrary ? stop.title : stop.module,
                        stop.optional ? QStringLiteral(", optional") : QString(),
                        stop.inLibrary ? facts(0, stop.hours, stop.ects) : QStringLiteral("not in this library"));
    }
    return text;
}

QJsonObject moduleJson(const catalogue::Module &module)
{
    QJsonArray editions;
    for (qsizetype i = 0; i < module.editions.size(); ++i)
        editions.append(editionJson(module.editions.at(i), module.packPaths.value(i)));
    const auto &first = module.editions.first();
    QJsonArray elements;
    const auto standard = catalogue::moduleElements(first);
    for (const auto &element : standard.present)
        elements.append(
            QJsonObject{{L1("element"), QString(credentials::elementName(element.element))}, {L1("value"), element.value}});
    QJsonArray missing;
    for (const auto element : standard.missing)
        missing.append(QString(credentials::elementName(element)));
    QJsonArray skills;
    for (const auto &skill : first.skills)
        skills.append(QJsonObject{{L1("uri"), skill.uri}, {L1("name"), skill.name}, {L1("level"), skill.level}});
    return {{L1("identifier"), module.identifier}, {L1("providerId"), module.provider}, {L1("title"), first.title},
        {L1("description"), first.description}, {L1("editions"), editions}, {L1("skills"), skills},
        {L1("outcomes"), QJsonArray::fromStringList(first.outcomes)},
        {L1("standardElements"), QJsonObject{{L1("present"), elements}, {L1("missing"), missing}}}};
}

QString moduleText(const catalogue::Module &module, const QStringList &languages)
{
    const auto &edition = module.editions.at(module.editionFor(languages));
    QString text =
        QStringLiteral("%1\n%2\n%3\n\n%4\n\n").arg(edition.title, edition.subtitle, module.identifier, edition.description);
    for (const auto &element : catalogue::moduleElements(edition).present)
        text += QStringLiteral("%1: %2\n").arg(QString(credentials::elementName(element.element)), element.value);
    for (qsizetype i = 0; i < module.editions.size(); ++i)
        text += QStringLiteral("pack (%1): %2\n")
                    .arg(module.editions.at(i).language,
                        module.packPaths.value(i).isEmpty() ? QStringLiteral("not on this device") : module.packPaths.value(i));
    return text;
}

QStringList readLanguages()
{
    QStringList languages;
    for (const QString &tag : QLocale::system().uiLanguages()) {
        if (tag != L1("C"))
            languages.append(tag);
    }
    return languages << QStringLiteral("en");
}

} // namespace wb::cli
