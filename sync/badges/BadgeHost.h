// A host of badges, as its service description document says (Open Badges 3.0 section 6.3, an OpenAPI document).
#pragma once

#include "sync/oauth/OAuthDocuments.h"

namespace wb::sync {

namespace badgescope {
inline const QString readCredentials = QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.readonly");
inline const QString upsertCredentials = QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/credential.upsert");
inline const QString readProfile = QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.readonly");
inline const QString updateProfile = QStringLiteral("https://purl.imsglobal.org/spec/ob/v3p0/scope/profile.update");
inline const QString readLearnerRecords = QStringLiteral("https://purl.imsglobal.org/spec/clr/v2p0/scope/credential.readonly");
} // namespace badgescope

struct BadgeHost {
    QUrl base; // "credentials" and "profile" are below it
    QString name; // as it wants to be called; its host name if it does not say
    QUrl terms, privacy; // for the person to read; may be empty
    OAuthServer server;
    QUrl refresh; // where tokens are renewed
    QStringList scopes; // that it gives, of those we know
    bool learnerRecords = false; // has "clrs" too (CLR)
};

// `address` is where the document was read. MalformedDocument: no OAuth 2.0 with an authorization code in it, or an address that is
// none.
[[nodiscard]] Result<BadgeHost> readServiceDescription(const QJsonObject &document, const QUrl &address);
// Where the document may lie for what a person typed: a host, the API's address or the document's own.
[[nodiscard]] QList<QUrl> serviceDescriptionAddresses(const QUrl &typed);

[[nodiscard]] QJsonObject toJson(const BadgeHost &host);
[[nodiscard]] BadgeHost badgeHostFromJson(const QJsonObject &json);

} // namespace wb::sync
