#include "core/catalogue/ModuleElements.h"

namespace wb::catalogue {

namespace {

using credentials::StandardElement;

QString workload(const Publication &edition)
{
    QStringList parts;
    if (edition.hours > 0)
        parts.append(QString::number(edition.hours, 'g', 4) + QStringLiteral(" h"));
    if (edition.ects > 0)
        parts.append(QString::number(edition.ects, 'g', 4) + QStringLiteral(" ECTS"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

ModuleElements moduleElements(const Publication &edition)
{
    const QList<ModuleElement> all{
        {StandardElement::Title, edition.award.name.isEmpty() ? edition.title : edition.award.name},
        {StandardElement::Country, edition.region},
        {StandardElement::AwardingBody, edition.award.type == QStringLiteral("self-asserted") ? QString() : edition.provider},
        {StandardElement::LearningOutcomes, edition.outcomes.join(QStringLiteral("; "))},
        {StandardElement::Workload, workload(edition)},
        {StandardElement::Level, edition.eqfLevel > 0 ? QStringLiteral("EQF %1").arg(edition.eqfLevel) : QString()},
        {StandardElement::AssessmentType, edition.assessment},
        {StandardElement::Participation, edition.participation},
        {StandardElement::QualityAssurance, edition.qualityAssurance},
        {StandardElement::Prerequisites, edition.prerequisites},
        {StandardElement::Supervision, edition.supervision},
    };
    ModuleElements elements;
    for (const ModuleElement &element : all) {
        if (!element.value.isEmpty())
            elements.present.append(element);
        else if (credentials::isMandatory(element.element))
            elements.missing.append(element.element);
    }
    return elements;
}

} // namespace wb::catalogue
