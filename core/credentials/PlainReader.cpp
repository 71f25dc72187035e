// Any other W3C credential: nothing is known about its subject but what its members are called.
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

// "ExampleAlumniCredential" -> "Example Alumni Credential"
QString wordsOf(const QString &type)
{
    QString words;
    for (qsizetype i = 0; i < std::min<qsizetype>(type.size(), 100); ++i) {
        if (i > 0 && type.at(i).isUpper() && type.at(i - 1).isLower())
            words += QLatin1Char(' ');
        words += type.at(i);
    }
    return words;
}

LocalizedText nameFrom(const JsonNode &subject)
{
    const JsonNode name = subject.first({S("name"), S("fullName"), S("displayName")});
    if (name.exists())
        return name.localized();
    const QString given = subject.first({S("givenName"), S("given_name")}).text();
    const QString family = subject.first({S("familyName"), S("family_name")}).text();
    return LocalizedText(QStringList{given, family}.join(QLatin1Char(' ')).trimmed());
}

} // namespace

void readPlain(const JsonNode &root, Credential &credential)
{
    const JsonNode issuer = root[S("issuer")].one();
    const bool isToken = credential.format == CredentialFormat::SdJwtCredential && !root[S("credentialSubject")].exists();
    const JsonNode subject = isToken ? root : root[S("credentialSubject")].one();
    credential.title = root.first({S("name"), S("title")}).localized();
    credential.description = root[S("description")].localized();
    credential.issuer = readProfile(issuer);
    if (credential.issuer.id.isEmpty())
        credential.issuer.id = credential.tokenIssuer;
    credential.image = readImage(root[S("image")].one());
    credential.subject.id = isToken ? root[S("sub")].text() : subject.id();
    credential.subject.name = nameFrom(subject);

    // The achievement is called differently everywhere; these are the usual places.
    const JsonNode claim = subject.first({S("achievement"), S("hasCredential"), S("degree"), S("hasClaim")}).one();
    if (claim.exists()) {
        Achievement achievement;
        achievement.id = claim.value().isObject() ? claim.id() : QString();
        achievement.title = claim.value().isString() ? LocalizedText(claim.text()) : claim.first({S("name"), S("title")}).localized();
        achievement.description = claim[S("description")].localized();
        achievement.kind = claim[S("type")].one().text();
        credential.achievements.append(achievement);
    }
    QString path = root.first({S("name"), S("title")}).path();
    if (credential.title.isEmpty() && !credential.achievements.isEmpty()) {
        credential.title = credential.achievements.first().title;
        path = claim.path();
    }
    if (credential.title.isEmpty()) {
        for (const QString &type : credential.types) {
            if (type != S("VerifiableCredential"))
                credential.title = wordsOf(type);
        }
        path = QStringLiteral("/type");
    }
    if (credential.title.isEmpty())
        credential.title = root[S("vct")].text();

    StandardElements &elements = credential.standardElements;
    elements.add(StandardElement::Learner, credential.subject.name.isEmpty() ? LocalizedText(credential.subject.id) : credential.subject.name,
                 subject.path());
    if (path != S("/type"))
        elements.add(StandardElement::Title, credential.title, path);
    elements.add(StandardElement::AwardingBody, credential.issuer.name, issuer.path());
    elements.add(StandardElement::Country, credential.issuer.country, issuer[S("address")].path());
    // Standard elements under their ELM names, wherever a plain credential uses them.
    const JsonNode holder = claim.exists() && claim.value().isObject() ? claim : subject;
    const auto add = [&](StandardElement element, std::initializer_list<S> names) {
        const JsonNode node = holder.first(names).one();
        elements.add(element, node.value().isDouble() ? LocalizedText(node.text()) : elmText(node), node.path());
    };
    add(StandardElement::LearningOutcomes, {S("learningOutcome"), S("learningOutcomes")});
    add(StandardElement::Workload, {S("volumeOfLearning"), S("workload"), S("ects"), S("credits")});
    add(StandardElement::Level, {S("eqfLevel")});
    add(StandardElement::AssessmentType, {S("assessmentType")});
    add(StandardElement::Participation, {S("mode"), S("participation")});
    add(StandardElement::QualityAssurance, {S("qualityAssurance"), S("accreditation")});
    add(StandardElement::Prerequisites, {S("entryRequirement"), S("prerequisites")});
    add(StandardElement::Supervision, {S("idVerification"), S("supervision")});
    add(StandardElement::Grade, {S("grade")});
}

} // namespace wb::credentials
