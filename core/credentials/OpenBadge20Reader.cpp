// Open Badges 2.0 assertions. Badge class and issuer are often only addresses, shown as such and not fetched.
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

Achievement achievementOf(const JsonNode &badge)
{
    Achievement achievement;
    achievement.id = badge.id();
    achievement.kind = QStringLiteral("Badge");
    achievement.title = badge[S("name")].localized();
    achievement.description = badge[S("description")].localized();
    const JsonNode criteria = badge[S("criteria")];
    achievement.criteria = criteria[S("narrative")].localized();
    achievement.criteriaUrl = criteria.id();
    achievement.image = readImage(badge[S("image")].one());
    achievement.skills = readSkills(badge[S("alignment")]);
    achievement.version = badge[S("version")].text();
    for (const JsonNode &tag : badge[S("tags")].each())
        achievement.tags.append(tag.text());
    for (const JsonNode &other : badge[S("related")].each())
        achievement.related.append({.id = other.id(), .language = other[S("@language")].text(), .version = other[S("version")].text()});
    if (const QString language = badge[S("@language")].text(); !language.isEmpty())
        achievement.languages.append(languageTag(language));
    achievement.endorsements = readEndorsements(badge);
    return achievement;
}

// Section "IdentityObject": hashed identities name nobody to those who do not know the address already.
void readRecipient(const JsonNode &recipient, Credential &credential)
{
    const QString identity = recipient[S("identity")].text();
    const bool isHash = identity.startsWith(S("sha256$")) || identity.startsWith(S("md5$"));
    if (recipient[S("hashed")].value().toBool() || isHash) {
        credential.recipientHashes.append({.type = recipient[S("type")].one().text(), .hash = identity, .salt = recipient[S("salt")].text()});
        credential.standardElements.add(StandardElement::Learner, QStringLiteral("(hashed)"), recipient.path());
        return;
    }
    credential.subject.id = identity;
    if (recipient[S("type")].one().text() == S("email"))
        credential.subject.email = identity;
    credential.standardElements.add(StandardElement::Learner, identity, recipient.path());
}

} // namespace

void readOpenBadge20(const JsonNode &root, Credential &credential)
{
    const JsonNode badge = root[S("badge")].one();
    const JsonNode issuer = badge[S("issuer")].one();
    const Achievement achievement = achievementOf(badge);
    credential.title = achievement.title.isEmpty() ? LocalizedText(badge.id()) : achievement.title;
    credential.narrative = root[S("narrative")].localized();
    credential.description = achievement.description.isEmpty() ? credential.narrative : achievement.description;
    credential.languages = achievement.languages;
    credential.issuer = readProfile(issuer);
    credential.image = readImage(root[S("image")].one());
    if (credential.image.isEmpty())
        credential.image = achievement.image;
    credential.achievements.append(achievement);
    credential.evidence = readEvidence(root[S("evidence")]);
    credential.endorsements = readEndorsements(root);
    for (const JsonNode &holder : {root, badge, issuer})
        credential.extensions += readExtensions(holder);
    readRecipient(root[S("recipient")].one(), credential);
    // Section "RevocationList": the list of signed badges; hosted ones are taken back at their own address.
    const QString type = root.first({S("verification"), S("verify")})[S("type")].one().text();
    const JsonNode list = issuer[S("revocationList")];
    if (list.exists() && (type == S("SignedBadge") || type == S("signed"))) {
        credential.statuses.append({.type = QStringLiteral("RevocationList"),
                                    .list = list.id(),
                                    .index = {},
                                    .purpose = QStringLiteral("revocation"),
                                    .path = list.path()});
    }

    StandardElements &elements = credential.standardElements;
    elements.add(StandardElement::Title, achievement.title, badge[S("name")].path());
    elements.add(StandardElement::AwardingBody, credential.issuer.name, issuer.path());
    elements.add(StandardElement::Country, credential.issuer.country, issuer[S("address")].path());
    QStringList skills;
    for (const Skill &skill : achievement.skills)
        skills.append(skill.name.text());
    skills.removeAll(QString());
    elements.add(StandardElement::LearningOutcomes, skills.join(QStringLiteral("; ")), badge[S("alignment")].path());
}

} // namespace wb::credentials
