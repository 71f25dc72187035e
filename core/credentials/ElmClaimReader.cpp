// The claims of an ELM subject: what was achieved, done or assessed.
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr int mostNesting = 8;

QList<LearningOutcome> outcomesOf(const JsonNode &specification)
{
    QList<LearningOutcome> outcomes;
    for (const JsonNode &node : specification[S("learningOutcome")].each()) {
        LearningOutcome outcome;
        outcome.id = node.id();
        outcome.title = elmText(node);
        outcome.description = elmText(node[S("additionalNote")].one());
        for (const S member : {S("relatedESCOSkill"), S("relatedSkill")}) {
            for (const JsonNode &skill : node[member].each()) {
                // Some issuers name the skill by a URN of their own and only the scheme by its ESCO address.
                const bool isEsco = skill.id().contains(S("/esco/")) || skill[S("inScheme")].one().id().contains(S("/esco/"));
                outcome.skills.append(
                    {.uri = skill.id(), .name = elmText(skill), .framework = isEsco ? QStringLiteral("ESCO") : QString()});
            }
        }
        outcomes.append(outcome);
    }
    return outcomes;
}

Assessment assessmentOf(const JsonNode &node, StandardElements &elements)
{
    const JsonNode specification = node[S("specifiedBy")].one();
    Assessment assessment;
    assessment.title = elmText(node[S("title")]);
    assessment.type = elmText(specification[S("dcType")].one());
    assessment.mode = elmText(specification[S("mode")].one());
    assessment.grade = elmText(node[S("grade")].one());
    assessment.gradingScheme = elmText(specification[S("gradingScheme")].one());
    assessment.supervision = elmText(node[S("idVerification")].one());
    assessment.assessedBy = elmText(node[S("assessedBy")].one());
    assessment.date = readDate(node.first({S("dateIssued"), S("issued")}));
    elements.add(StandardElement::AssessmentType, assessment.type, specification[S("dcType")].path());
    elements.add(StandardElement::AssessmentType, assessment.title, node[S("title")].path());
    elements.add(StandardElement::Grade, assessment.grade, node[S("grade")].path());
    elements.add(StandardElement::Supervision, assessment.supervision, node[S("idVerification")].path());
    return assessment;
}

// An achievement is specified by itself (qualification) and by the activities that led to it.
void readSpecification(const JsonNode &specification, Achievement &achievement, StandardElements &elements)
{
    const auto fill = [](LocalizedText &target, const LocalizedText &value) {
        if (target.isEmpty())
            target = value;
    };
    if (achievement.outcomes.isEmpty()) {
        achievement.outcomes = outcomesOf(specification);
        elements.add(StandardElement::LearningOutcomes, outcomesText(achievement), specification[S("learningOutcome")].path());
    }
    if (achievement.workload.isEmpty())
        achievement.workload = specification.first({S("volumeOfLearning"), S("workload")}).one().text();
    const JsonNode creditPoint = specification[S("creditPoint")].one();
    if (achievement.credits <= 0) {
        achievement.credits = creditPoint[S("point")].one().text().toDouble();
        achievement.creditFramework = elmText(creditPoint[S("framework")].one());
    }
    elements.add(StandardElement::Workload, workloadText(achievement),
                 (creditPoint.exists() ? creditPoint : specification[S("volumeOfLearning")]).path());
    const JsonNode eqf = specification[S("eqfLevel")].one();
    if (achievement.eqfLevel == 0) {
        achievement.eqfLevel = eqfLevelOf(eqf);
        if (achievement.eqfLevel > 0)
            elements.add(StandardElement::Level, QStringLiteral("EQF %1").arg(achievement.eqfLevel), eqf.path());
    }
    fill(achievement.nationalLevel, elmText(specification[S("nqfLevel")].one()));
    elements.add(StandardElement::Level, achievement.nationalLevel, specification[S("nqfLevel")].path());
    fill(achievement.participation, elmText(specification[S("mode")].one()));
    elements.add(StandardElement::Participation, elmText(specification[S("mode")].one()), specification[S("mode")].path());
    fill(achievement.prerequisites, elmText(specification[S("entryRequirement")].one()));
    elements.add(StandardElement::Prerequisites, elmText(specification[S("entryRequirement")].one()),
                 specification[S("entryRequirement")].path());
    fill(achievement.qualityAssurance, elmText(specification[S("accreditation")].one()));
    elements.add(StandardElement::QualityAssurance, elmText(specification[S("accreditation")].one()),
                 specification[S("accreditation")].path());
    elements.add(StandardElement::FurtherInformation, elmText(specification[S("additionalNote")].one()),
                 specification[S("additionalNote")].path());
    for (const S member : {S("awardingOpportunity"), S("entitlesTo"), S("isPartOf"), S("hasPart")}) {
        const JsonNode option = specification[member].one();
        elements.add(StandardElement::Integration, elmText(option), option.path());
    }
    for (const JsonNode &language : specification[S("language")].each()) {
        const QString tag = languageTag(language.id().section(QLatin1Char('/'), -1));
        if (!tag.isEmpty() && !achievement.languages.contains(tag))
            achievement.languages.append(tag);
    }
}

} // namespace

Achievement readElmClaim(const JsonNode &claim, StandardElements &elements, int nesting)
{
    Achievement achievement;
    achievement.id = claim.id();
    achievement.kind = claim.first({S("type"), S("@type")}).one().text();
    achievement.title = elmText(claim[S("title")]);
    achievement.description = claim[S("description")].localized();

    const JsonNode awarding = claim[S("awardedBy")].one();
    const JsonNode body = awarding[S("awardingBody")].one();
    achievement.awardedBy = readElmParty(body);
    elements.add(StandardElement::AwardingBody, achievement.awardedBy.name, body.path());
    elements.add(StandardElement::QualityAssurance, elmText(body[S("accreditation")].one()), body[S("accreditation")].path());

    const JsonNode specification = claim[S("specifiedBy")].one();
    const JsonNode temporal = claim[S("temporal")].one();
    achievement.started = readDate(temporal[S("startDate")]);
    achievement.ended = readDate(temporal[S("endDate")]);
    readSpecification(specification, achievement, elements);
    if (achievement.workload.isEmpty())
        achievement.workload = claim[S("workload")].one().text();
    elements.add(StandardElement::Workload, workloadText(achievement), claim[S("workload")].path());
    for (const JsonNode &activity : claim[S("influencedBy")].each())
        readSpecification(activity[S("specifiedBy")].one(), achievement, elements);
    for (const JsonNode &assessment : claim[S("provenBy")].each())
        achievement.assessments.append(assessmentOf(assessment, elements));
    if (claim.types().contains(S("LearningAssessment")))
        achievement.assessments.append(assessmentOf(claim, elements));
    for (const JsonNode &entitled : claim[S("entitlesTo")].each())
        elements.add(StandardElement::Integration, elmText(entitled), entitled.path());
    if (nesting < mostNesting) {
        for (const JsonNode &part : claim[S("hasPart")].each())
            achievement.parts.append(readElmClaim(part, elements, nesting + 1));
    }
    return achievement;
}

} // namespace wb::credentials
