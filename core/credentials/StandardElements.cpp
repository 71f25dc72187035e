#include "core/credentials/StandardElements.h"

namespace wb::credentials {

QLatin1StringView elementName(StandardElement element)
{
    switch (element) {
    case StandardElement::Learner: return QLatin1StringView("learner");
    case StandardElement::Title: return QLatin1StringView("title");
    case StandardElement::Country: return QLatin1StringView("country");
    case StandardElement::AwardingBody: return QLatin1StringView("awardingBody");
    case StandardElement::DateOfIssue: return QLatin1StringView("dateOfIssue");
    case StandardElement::LearningOutcomes: return QLatin1StringView("learningOutcomes");
    case StandardElement::Workload: return QLatin1StringView("workload");
    case StandardElement::Level: return QLatin1StringView("level");
    case StandardElement::AssessmentType: return QLatin1StringView("assessmentType");
    case StandardElement::Participation: return QLatin1StringView("participation");
    case StandardElement::QualityAssurance: return QLatin1StringView("qualityAssurance");
    case StandardElement::Prerequisites: return QLatin1StringView("prerequisites");
    case StandardElement::Supervision: return QLatin1StringView("supervision");
    case StandardElement::Grade: return QLatin1StringView("grade");
    case StandardElement::Integration: return QLatin1StringView("integration");
    case StandardElement::FurtherInformation: return QLatin1StringView("furtherInformation");
    }
    return QLatin1StringView("furtherInformation");
}

bool isMandatory(StandardElement element)
{
    return element <= StandardElement::QualityAssurance;
}

void StandardElements::add(StandardElement element, const LocalizedText &value, const QString &path)
{
    if (!value.isEmpty() && !m_present.contains(element))
        m_present.insert(element, {element, value, path});
}

QList<PresentElement> StandardElements::present() const
{
    return m_present.values();
}

bool StandardElements::has(StandardElement element) const
{
    return m_present.contains(element);
}

QList<StandardElement> StandardElements::missing() const
{
    QList<StandardElement> result;
    for (int i = 0; i <= static_cast<int>(StandardElement::QualityAssurance); ++i) {
        if (!has(static_cast<StandardElement>(i)))
            result.append(static_cast<StandardElement>(i));
    }
    return result;
}

} // namespace wb::credentials
