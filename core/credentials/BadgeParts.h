// Parts that Open Badges and learner records have beside what every credential has.
#pragma once

#include "core/credentials/LocalizedText.h"

#include <QJsonObject>

namespace wb::credentials {

// What the learner showed.
struct Evidence {
    QString id; // where it lies, often an address
    LocalizedText name;
    LocalizedText description;
    LocalizedText narrative; // Markdown
    QString genre;
    QString audience;
    QString path;
};

// How two achievements of a learner record belong together.
struct Association {
    QString type;   // "isChildOf", "isPartOf", "precedes" ...
    QString source; // ids of achievements or credentials
    QString target;
};

// Another edition of the same achievement.
struct RelatedAchievement {
    QString id;
    QString language;
    QString version;
};

// An Open Badges 2.0 extension: what it says is shown and not judged.
struct Extension {
    QString name;
    QStringList types;
    QJsonObject content;
};

// The learner's address or name, hidden in a hash.
struct RecipientHash {
    QString type; // "email", "emailAddress", "url" ...
    QString hash; // "sha256$..." or "md5$..."
    QString salt;
};

// Whether the hash was made of this identity (Open Badges 2.0, IdentityObject; 3.0, IdentityHash): digest of identity and salt in UTF-8.
[[nodiscard]] bool hashMatches(const RecipientHash &recipient, const QString &identity);

} // namespace wb::credentials
