// What credentials call the things they say, in the language of whoever is asked to show them.
#pragma once

#include <QJsonArray>
#include <QStringList>

namespace wb::ui {

// Names for all claims of one credential, in the order of `paths`: "Achievement › Skill or standard 2 › Name". Members of Open Badges
// 3.0, of the data model of verifiable credentials and of identity credentials (OpenID Connect Core, section 5.1) have words of their
// own; others are named by their key, spelt out ("postalCode": "Postal code"). Lists of one have no number.
[[nodiscard]] QStringList claimNames(const QList<QJsonArray> &paths);
// The same for what the history of a credential remembers of what was shown, by names as sync::claimName() makes them; without what
// is technical where anything else was shown.
[[nodiscard]] QStringList rememberedClaims(const QStringList &names);
// A value as it is to be read: days and moments written out, yes and no.
[[nodiscard]] QString claimValue(const QString &value);
// Says something to programs and nothing to people: identifiers, kinds, addresses of schemas and lists. Never whose it is.
[[nodiscard]] bool isTechnicalClaim(const QJsonArray &path);

} // namespace wb::ui
