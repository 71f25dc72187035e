// Open Badges 2.0 documents (Assertion, BadgeClass, Profile, CryptographicKey) as stored data: what stood at their addresses when
// they were fetched. Version 2.0 rests on them: a badge's issuer and key are what these addresses say.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace wb::trust {

struct HeldBadgeDocument {
    QJsonObject document;
    QDateTime fetched;
};

class BadgeDocuments {
public:
    // At most 4 MiB. False if newer data was there. Errors: those of JSON, InvalidArgument (no date), MalformedDocument (it says it
    // is the document of another address).
    Result<bool> add(const QString &url, QByteArrayView json, const QDateTime &fetched);
    // Null where it is not held.
    [[nodiscard]] const HeldBadgeDocument *find(const QString &url) const;

    // The assertion with its badge class and issuer put in where they are held; what the badge itself says of them gives way.
    [[nodiscard]] QJsonObject completed(QJsonObject assertion) const;

private:
    QHash<QString, HeldBadgeDocument> m_documents;
};

// The value as an address, or the id of the object.
[[nodiscard]] QString badgeId(const QJsonValue &value);

} // namespace wb::trust
