// Open Badges 3.0 and Comprehensive Learner Record 2.0 (1EdTech), with the ELM terms that European issuers add.
#include "core/credentials/Readers.h"

#include "core/base/Json.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostAchievements = 200;
constexpr qsizetype mostResults = 200;

LearningOutcome outcomeOf(const JsonNode &node)
{
    LearningOutcome outcome;
    outcome.id = node.id();
    outcome.title = node.value().isString() ? LocalizedText(node.text()) : elmText(node.first({S("title"), S("name"), S("targetName")}));
    outcome.description = node[S("description")].localized();
    for (const S member : {S("relatedESCOSkill"), S("relatedSkill"), S("alignment")}) {
        for (const JsonNode &skill : node[member].each()) {
            const JsonNode url = skill.first({S("targetUrl"), S("id")});
            outcome.skills.append({.uri = url.exists() ? url.text() : skill.id(),
                                   .name = elmText(skill.first({S("targetName"), S("prefLabel"), S("name")})),
                                   .framework = skill[S("targetFramework")].text()});
        }
    }
    return outcome;
}

// The result as people read it in a transcript.
Assessment assessmentOf(const AchievementResult &result)
{
    Assessment assessment;
    assessment.title = result.name;
    assessment.grade = result.value;
    if (result.value.isEmpty())
        assessment.grade = result.level.isEmpty() ? LocalizedText(result.status) : result.level;
    if (!result.least.isEmpty() && !result.most.isEmpty())
        assessment.gradingScheme = result.least + QStringLiteral(" \u2013 ") + result.most;
    else if (!result.allowed.isEmpty())
        assessment.gradingScheme = result.allowed.join(QStringLiteral(", "));
    return assessment;
}

void readTerms(const JsonNode &node, Achievement &achievement, StandardElements &elements)
{
    for (const JsonNode &outcome : node[S("learningOutcome")].each())
        achievement.outcomes.append(outcomeOf(outcome));
    elements.add(StandardElement::LearningOutcomes, outcomesText(achievement), node[S("learningOutcome")].path());
    achievement.workload = node.first({S("volumeOfLearning"), S("workload")}).text();
    const JsonNode eqf = node.first({S("eqfLevel"), S("EQFLevel")});
    achievement.eqfLevel = eqfLevelOf(eqf);
    if (achievement.eqfLevel > 0)
        elements.add(StandardElement::Level, QStringLiteral("EQF %1").arg(achievement.eqfLevel), eqf.path());
    achievement.participation = elmText(node[S("mode")].one());
    elements.add(StandardElement::Participation, achievement.participation, node[S("mode")].path());
    achievement.prerequisites = elmText(node[S("entryRequirement")].one());
    elements.add(StandardElement::Prerequisites, achievement.prerequisites, node[S("entryRequirement")].path());
    achievement.qualityAssurance = elmText(node.first({S("qualityAssurance"), S("accreditation")}).one());
    elements.add(StandardElement::QualityAssurance, achievement.qualityAssurance,
                 node.first({S("qualityAssurance"), S("accreditation")}).path());
    const LocalizedText assessmentType = elmText(node[S("assessmentType")].one());
    elements.add(StandardElement::AssessmentType, assessmentType, node[S("assessmentType")].path());
    const LocalizedText supervision = elmText(node[S("idVerification")].one());
    elements.add(StandardElement::Supervision, supervision, node[S("idVerification")].path());
    elements.add(StandardElement::Integration, elmText(node.first({S("isPartOf"), S("entitlesTo")}).one()),
                 node.first({S("isPartOf"), S("entitlesTo")}).path());
    elements.add(StandardElement::FurtherInformation, elmText(node[S("additionalNote")].one()), node[S("additionalNote")].path());
    if (!assessmentType.isEmpty() || !supervision.isEmpty())
        achievement.assessments.append({.title = {}, .type = assessmentType, .mode = {}, .grade = {}, .gradingScheme = {}, .supervision = supervision,
                                        .assessedBy = {}, .date = {}});
}

// What 1EdTech has instead of learning outcomes and levels: alignments to ESCO and EQF, results that are aligned to skills.
void readAlignments(const JsonNode &node, Achievement &achievement, StandardElements &elements)
{
    QStringList outcomes;
    achievement.skills = readSkills(node[S("alignment")]);
    for (const JsonNode &alignment : node[S("alignment")].each()) {
        const QString url = alignment[S("targetUrl")].text();
        if (url.contains(S("/esco/skill/")))
            outcomes.append(alignment[S("targetName")].text());
        if (url.contains(S("/snb/eqf/")) && achievement.eqfLevel == 0) {
            achievement.eqfLevel = eqfLevelOf(alignment[S("targetUrl")]);
            if (achievement.eqfLevel > 0)
                elements.add(StandardElement::Level, QStringLiteral("EQF %1").arg(achievement.eqfLevel), alignment.path());
        }
    }
    const JsonNode results = node[S("resultDescription")];
    if (achievement.outcomes.isEmpty()) {
        for (const JsonNode &description : results.each()) {
            if (description[S("alignment")].exists())
                achievement.outcomes.append(outcomeOf(description));
        }
    }
    elements.add(StandardElement::LearningOutcomes, outcomesText(achievement), results.path());
    outcomes.removeAll(QString());
    elements.add(StandardElement::LearningOutcomes, outcomes.join(QStringLiteral("; ")), node[S("alignment")].path());
}

// `results` are those of the subject; a subject has one achievement, and what others there are have none.
Achievement achievementOf(const JsonNode &node, const JsonNode &subject, const JsonNode &results, StandardElements &elements)
{
    Achievement achievement;
    achievement.id = node.id();
    achievement.kind = node[S("achievementType")].text();
    achievement.title = node[S("name")].localized();
    achievement.description = node[S("description")].localized();
    achievement.criteria = node[S("criteria")][S("narrative")].localized();
    achievement.image = readImage(node[S("image")].one());
    achievement.awardedBy = readProfile(node[S("creator")].one());
    const JsonNode credits = subject[S("creditsEarned")].exists() ? subject[S("creditsEarned")] : node[S("creditsAvailable")];
    achievement.credits = credits.text().toDouble();
    if (achievement.credits > 0)
        achievement.creditFramework = elmText(node[S("creditFramework")].one());
    if (const QString language = node[S("inLanguage")].text(); !language.isEmpty())
        achievement.languages.append(languageTag(language));
    achievement.started = readDate(subject[S("activityStartDate")]);
    achievement.ended = readDate(subject[S("activityEndDate")]);
    readTerms(node, achievement, elements);
    readAlignments(node, achievement, elements);
    elements.add(StandardElement::Workload, workloadText(achievement), (achievement.credits > 0 ? credits : node[S("volumeOfLearning")]).path());

    achievement.criteriaUrl = node[S("criteria")].id();
    achievement.code = node[S("humanCode")].text();
    achievement.fieldOfStudy = node[S("fieldOfStudy")].text();
    achievement.specialization = node[S("specialization")].text();
    achievement.version = node[S("version")].text();
    for (const JsonNode &tag : node[S("tag")].each())
        achievement.tags.append(tag.text());
    for (const JsonNode &other : node[S("related")].each())
        achievement.related.append({.id = other.id(), .language = other[S("inLanguage")].text(), .version = other[S("version")].text()});
    achievement.endorsements = readEndorsements(node);
    for (const JsonNode &result : results.each()) {
        if (achievement.results.size() >= mostResults)
            break;
        const AchievementResult read = readResult(result, node);
        achievement.results.append(read);
        const Assessment assessment = assessmentOf(read);
        elements.add(StandardElement::Grade, assessment.grade, result.path());
        if (achievement.assessments.size() == 1 && achievement.assessments.first().grade.isEmpty())
            achievement.assessments.first().grade = assessment.grade; // the ELM terms describe the same one
        else
            achievement.assessments.append(assessment);
    }
    return achievement;
}

// A learner record (CLR) holds whole credentials of others: shown with the record, each to be verified by itself.
void readEnclosed(const JsonNode &enclosed, Credential &credential)
{
    constexpr qsizetype most = 16;
    if (credential.enclosed.size() < most) {
        if (enclosed.value().isString())
            credential.enclosed.append(enclosed.text().toUtf8());
        else if (const auto json = canonicalJson(enclosed.value()))
            credential.enclosed.append(*json);
    }
    for (const JsonNode &inner : enclosed[S("credentialSubject")].each()) {
        const JsonNode achievement = inner[S("achievement")].one();
        if (!achievement.exists() || credential.achievements.size() >= mostAchievements)
            continue;
        StandardElements ofInner;
        Achievement read = achievementOf(achievement, inner, inner[S("result")], ofInner);
        if (read.awardedBy.id.isEmpty())
            read.awardedBy = readProfile(enclosed[S("issuer")].one());
        credential.achievements.append(read);
    }
}

void readSubject(const JsonNode &subject, Credential &credential)
{
    if (credential.subject.id.isEmpty())
        credential.subject.id = subject.id();
    if (credential.subject.name.isEmpty())
        credential.subject.name = readProfile(subject).name;
    for (const JsonNode &identity : subject[S("identifier")].each()) {
        const QString value = identity[S("identityHash")].text();
        const bool hashed = identity[S("hashed")].value().toBool() || value.contains(QLatin1Char('$'));
        if (hashed && !value.isEmpty()) {
            credential.recipientHashes.append(
                {.type = identity[S("identityType")].text(), .hash = value, .salt = identity[S("salt")].text()});
        }
        if (value.isEmpty() || hashed)
            continue;
        if (identity[S("identityType")].text() == S("name") && credential.subject.name.isEmpty())
            credential.subject.name = value;
        else
            credential.subject.identifiers.append(value);
    }
    JsonNode results = subject[S("result")];
    for (const JsonNode &achievement : subject[S("achievement")].each()) {
        if (credential.achievements.size() >= mostAchievements)
            break;
        credential.achievements.append(achievementOf(achievement, subject, results, credential.standardElements));
        results = JsonNode(QJsonValue(QJsonValue::Undefined));
    }
    credential.licenceNumber = subject[S("licenseNumber")].text();
    credential.role = subject[S("role")].text();
    credential.term = subject[S("term")].text();
    credential.narrative = subject[S("narrative")].localized();
    for (const JsonNode &association : subject[S("association")].each()) {
        credential.associations.append({.type = association[S("associationType")].text(),
                                        .source = association[S("sourceId")].text(),
                                        .target = association[S("targetId")].text()});
    }
    for (const JsonNode &enclosed : subject[S("verifiableCredential")].each())
        readEnclosed(enclosed, credential);
}

} // namespace

Picture readImage(const JsonNode &image)
{
    Picture picture = pictureFromUrl(image.id());
    picture.caption = image[S("caption")].localized();
    return picture;
}

Party readProfile(const JsonNode &profile)
{
    Party party;
    party.id = profile.id();
    if (profile.value().isString())
        return party;
    party.name = profile.first({S("name"), S("legalName"), S("fullName")}).localized();
    if (party.name.isEmpty())
        party.name = QStringList{profile[S("givenName")].text(), profile[S("familyName")].text()}.join(QLatin1Char(' ')).trimmed();
    const JsonNode address = profile[S("address")].one();
    party.country = address.first({S("addressCountryCode"), S("addressCountry")}).localized();
    party.url = profile[S("url")].text();
    party.email = profile[S("email")].text();
    for (const JsonNode &other : profile[S("otherIdentifier")].each())
        party.identifiers.append(other[S("identifier")].text());
    party.image = readImage(profile.first({S("image"), S("logo")}).one());
    return party;
}

void readOpenBadge30(const JsonNode &root, Credential &credential)
{
    StandardElements &elements = credential.standardElements;
    const JsonNode issuer = root[S("issuer")].one();
    credential.title = root[S("name")].localized();
    credential.description = root[S("description")].localized();
    credential.issuer = readProfile(issuer);
    credential.image = readImage(root[S("image")].one());
    credential.evidence = readEvidence(root[S("evidence")]);
    credential.endorsements = readEndorsements(root);
    credential.isPartial = root[S("partial")].value().toBool();
    for (const JsonNode &subject : root[S("credentialSubject")].each())
        readSubject(subject, credential);

    const JsonNode subject = root[S("credentialSubject")].one();
    const JsonNode creator = subject[S("achievement")].one()[S("creator")].one();
    if (!credential.achievements.isEmpty()) {
        const Achievement &first = credential.achievements.first();
        if (credential.title.isEmpty())
            credential.title = first.title;
        if (credential.description.isEmpty())
            credential.description = first.description;
        if (credential.image.isEmpty())
            credential.image = first.image;
        elements.add(StandardElement::AwardingBody, first.awardedBy.name, creator.path());
        elements.add(StandardElement::Country, first.awardedBy.country, creator[S("address")].path());
        for (const QString &language : first.languages)
            credential.languages.append(language);
    }
    elements.add(StandardElement::Learner, credential.subject.name, subject.path());
    if (!credential.subject.identifiers.isEmpty())
        elements.add(StandardElement::Learner, credential.subject.identifiers.first(), subject[S("identifier")].path());
    else if (subject[S("identifier")].exists())
        elements.add(StandardElement::Learner, QStringLiteral("(hashed)"), subject[S("identifier")].path());
    elements.add(StandardElement::Learner, credential.subject.id, subject[S("id")].path());
    elements.add(StandardElement::Title, credential.title, root[S("name")].exists() ? root[S("name")].path() : subject.path());
    elements.add(StandardElement::AwardingBody, credential.issuer.name, issuer.path());
    elements.add(StandardElement::Country, credential.issuer.country, issuer[S("address")].path());
}

} // namespace wb::credentials
