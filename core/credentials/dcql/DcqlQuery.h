// What a verifier asks for: a query in the Digital Credentials Query Language (OpenID4VP 1.0 section 6), read and checked.
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace wb::credentials {

// The formats a query can be answered in here. Other is a format that is known by name only, such as mso_mdoc.
enum class QueryFormat { SdJwtVc, JwtVcJson, LdpVc, Other };

// "dc+sd-jwt", "jwt_vc_json", "ldp_vc"; Other for every other name.
[[nodiscard]] QueryFormat queryFormat(const QString &name);
[[nodiscard]] QLatin1StringView queryFormatName(QueryFormat format);

struct ClaimsQuery {
    QString id; // empty where none is given
    QJsonArray path; // section 7
    QJsonArray values; // strings, numbers and booleans; empty: any value
};

// Who is to have certified the issuer (section 6.1.1).
struct TrustedAuthority {
    QString type; // "aki", "etsi_tl", "openid_federation" ...
    QStringList values;
};

struct CredentialQuery {
    QString id;
    QString formatName; // as written
    QueryFormat format = QueryFormat::Other;
    bool multiple = false;
    bool holderBinding = true;
    QStringList vctValues; // of an SD-JWT VC: one of them; empty: any
    QList<QStringList> typeValues; // of a W3C credential: all of one of the lists; empty: any
    QList<TrustedAuthority> authorities; // one of them; empty: any
    QList<ClaimsQuery> claims;
    QList<QList<qsizetype>> claimSets; // by number in `claims`, the verifier's favourite first; empty: all claims
};

struct CredentialSetQuery {
    QList<QStringList> options; // ids of credential queries, the verifier's favourite first
    bool required = true;
};

struct DcqlQuery {
    QList<CredentialQuery> credentials;
    QList<CredentialSetQuery> sets; // where the query names none: one that asks for all

    [[nodiscard]] const CredentialQuery *find(const QString &id) const;
};

// Members that are not known are ignored, as section 6 wants; `meta` may be absent, which says no more than an empty one. Claims
// that are asked for twice count once. Errors: MalformedDocument (names the member), TooLarge (more than 50 credentials, sets or
// options, 200 claims, sets of claims or values).
[[nodiscard]] Result<DcqlQuery> readDcqlQuery(const QJsonObject &query);

} // namespace wb::credentials
