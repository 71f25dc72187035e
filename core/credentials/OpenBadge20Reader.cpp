// Open Badges 2.0 assertions. Badge class and issuer are often only addresses, shown as such and not fetched.
#include "core/credentials/Readers.h"

namespace wb::credentials {

using S = QLatin1StringView;

void readOpenBadge20(const JsonNode &root, Credential &credential)
{
    const JsonNode badge = root[S("badge")].one();
    const JsonNode issuer = badge[S("issuer")].one();
    Achievement achievement;
    achievement.id = badge.id();
    achievement.kind = QStringLiteral("Badge");
    achievement.title = badge[S("name")].localized();
    achievement.description = badge[S("description")].localized();
    achievement.criteria = badge[S("criteria")][S("narrative")].localized();
    achievement.image = readImage(badge[S("image")].one());
    for (const JsonNode &alignment : badge[S("alignment")].each()) {
        achievement.skills.append({.uri = alignment[S("targetUrl")].text(),
                                   .name = alignment[S("targetName")].localized(),
                                   .framework = alignment[S("targetFramework")].text()});
    }
    credential.title = achievement.title.isEmpty() ? LocalizedText(badge.id()) : achievement.title;
    credential.description = achievement.description.isEmpty() ? root[S("narrative")].localized() : achievement.description;
    credential.issuer = readProfile(issuer);
    credential.image = readImage(root[S("image")].one());
    if (credential.image.isEmpty())
        credential.image = achievement.image;
    const JsonNode recipient = root[S("recipient")].one();
    credential.subject.id = recipient[S("identity")].text();
    credential.achievements.append(achievement);

    StandardElements &elements = credential.standardElements;
    elements.add(StandardElement::Learner, credential.subject.id, recipient.path());
    elements.add(StandardElement::Title, achievement.title, badge[S("name")].path());
    elements.add(StandardElement::AwardingBody, credential.issuer.name, issuer.path());
}

} // namespace wb::credentials
