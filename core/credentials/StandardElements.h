// The European standard elements to describe a micro-credential: Council Recommendation 2022/C 243/02, annex I.
#pragma once

#include "core/credentials/LocalizedText.h"

#include <QList>

namespace wb::credentials {

// In the order of the annex. Mandatory up to QualityAssurance, optional from Prerequisites on.
enum class StandardElement {
    Learner,            // identification of the learner
    Title,              // title of the micro-credential
    Country,            // country or region of the issuer
    AwardingBody,
    DateOfIssue,
    LearningOutcomes,
    Workload,           // notional workload, in ECTS wherever possible
    Level,              // EQF level (and cycle), where applicable
    AssessmentType,
    Participation,      // form of participation in the learning activity
    QualityAssurance,   // type of quality assurance used to underpin it
    Prerequisites,
    Supervision,        // supervision and identity verification during assessment
    Grade,
    Integration,        // integration or stackability options
    FurtherInformation,
};

// Stable: "learner", "title", "country", "awardingBody", "dateOfIssue", "learningOutcomes", "workload", "level",
// "assessmentType", "participation", "qualityAssurance", "prerequisites", "supervision", "grade", "integration",
// "furtherInformation".
[[nodiscard]] QLatin1StringView elementName(StandardElement element);
[[nodiscard]] bool isMandatory(StandardElement element);

struct PresentElement {
    StandardElement element;
    LocalizedText value;
    QString path; // where in the document it stands (RFC 6901)
};

class StandardElements
{
public:
    // Notes an element once; empty values and repetitions are passed over.
    void add(StandardElement element, const LocalizedText &value, const QString &path);
    // In the order of the annex.
    [[nodiscard]] QList<PresentElement> present() const;
    [[nodiscard]] bool has(StandardElement element) const;
    // The mandatory ones that are not there, in the order of the annex.
    [[nodiscard]] QList<StandardElement> missing() const;

private:
    QMap<StandardElement, PresentElement> m_present;
};

} // namespace wb::credentials
