#include "core/credentials/dcql/DcqlQuery.h"

#include "core/proofs/ClaimPath.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostCredentials = 50;
constexpr qsizetype mostClaims = 200;
constexpr qsizetype longestText = 2000;

constexpr std::array formats { std::pair { QueryFormat::SdJwtVc, S("dc+sd-jwt") },
    std::pair { QueryFormat::JwtVcJson, S("jwt_vc_json") }, std::pair { QueryFormat::LdpVc, S("ldp_vc") } };

tl::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("dcql_query: ") + what);
}

bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 200 && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
    });
}

// A list that may be absent, but not empty.
Result<QJsonArray> listOf(const QJsonObject &object, S name, qsizetype most)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return QJsonArray();
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return malformed(name + S(" is no list, or empty"));
    if (list.size() > most)
        return failure(ErrorCode::TooLarge, QStringLiteral("dcql_query: more than %1 of %2").arg(most).arg(name));
    return list;
}

Result<QStringList> textsOf(const QJsonValue &value, const QString &name)
{
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        return malformed(name + S(" is no list of texts, or empty"));
    if (list.size() > mostClaims)
        return failure(ErrorCode::TooLarge, QStringLiteral("dcql_query: ") + name);
    QStringList texts;
    for (const QJsonValue one : list) {
        if (!one.isString() || one.toString().isEmpty() || one.toString().size() > longestText)
            return malformed(name + S(" holds something else than texts"));
        texts.append(one.toString());
    }
    return texts;
}

Result<bool> flagOf(const QJsonObject &object, S name, bool otherwise)
{
    const QJsonValue value = object.value(name);
    if (!value.isUndefined() && !value.isBool())
        return malformed(name + S(" is neither true nor false"));
    return value.toBool(otherwise);
}

Result<ClaimsQuery> readClaim(const QJsonObject &object)
{
    ClaimsQuery claim;
    if (object.contains(S("id"))) {
        claim.id = object.value(S("id")).toString();
        if (!isId(claim.id))
            return malformed(QStringLiteral("id of a claim"));
    }
    claim.path = object.value(S("path")).toArray();
    if (!proofs::checkClaimPath(claim.path))
        return malformed(QStringLiteral("path of a claim"));
    WB_TRY(claim.values, listOf(object, S("values"), mostClaims));
    for (const QJsonValue value : claim.values) {
        const bool whole = value.isDouble() && value.toDouble() == double(value.toInteger(0));
        if (!value.isString() && !value.isBool() && !whole)
            return malformed(QStringLiteral("values of a claim: only texts, integers and true or false"));
    }
    return claim;
}

Result<void> readClaims(const QJsonObject &object, CredentialQuery &query)
{
    WB_TRY(const QJsonArray claims, listOf(object, S("claims"), mostClaims));
    WB_TRY(const QJsonArray sets, listOf(object, S("claim_sets"), mostClaims));
    if (!sets.isEmpty() && claims.isEmpty())
        return malformed(QStringLiteral("claim_sets without claims"));
    QHash<QString, qsizetype> byId;
    for (const QJsonValue value : claims) {
        WB_TRY(ClaimsQuery claim, readClaim(value.toObject()));
        if (!claim.id.isEmpty() && byId.contains(claim.id))
            return malformed(QStringLiteral("two claims of one id"));
        if (!sets.isEmpty() && claim.id.isEmpty())
            return malformed(QStringLiteral("a claim without id beside claim_sets"));
        const auto same = std::find_if(
            query.claims.begin(), query.claims.end(), [&](const ClaimsQuery &other) { return other.path == claim.path; });
        if (!claim.id.isEmpty())
            byId.insert(claim.id, same == query.claims.end() ? query.claims.size() : same - query.claims.begin());
        if (same == query.claims.end())
            query.claims.append(claim);
    }
    for (const QJsonValue value : sets) {
        WB_TRY(const QStringList ids, textsOf(value, QStringLiteral("claim_sets")));
        QList<qsizetype> set;
        for (const QString &id : ids) {
            if (!byId.contains(id))
                return malformed(QStringLiteral("claim_sets names a claim that is not there"));
            set.append(byId.value(id));
        }
        query.claimSets.append(set);
    }
    return {};
}

Result<void> readMeta(const QJsonObject &object, CredentialQuery &query)
{
    const QJsonValue value = object.value(S("meta"));
    if (!value.isUndefined() && !value.isObject())
        return malformed(QStringLiteral("meta is no object"));
    const QJsonObject meta = value.toObject();
    if (query.format == QueryFormat::SdJwtVc && meta.contains(S("vct_values"))) {
        WB_TRY(query.vctValues, textsOf(meta.value(S("vct_values")), QStringLiteral("vct_values")));
    } else if (query.format != QueryFormat::Other && meta.contains(S("type_values"))) {
        WB_TRY(const QJsonArray alternatives, listOf(meta, S("type_values"), mostClaims));
        for (const QJsonValue alternative : alternatives) {
            WB_TRY(const QStringList types, textsOf(alternative, QStringLiteral("type_values")));
            query.typeValues.append(types);
        }
    }
    return {};
}

Result<CredentialQuery> readCredential(const QJsonObject &object)
{
    CredentialQuery query;
    query.id = object.value(S("id")).toString();
    if (!isId(query.id))
        return malformed(QStringLiteral("id of a credential"));
    query.formatName = object.value(S("format")).toString().left(longestText);
    if (query.formatName.isEmpty())
        return malformed(QStringLiteral("format of a credential"));
    query.format = queryFormat(query.formatName);
    WB_TRY(query.multiple, flagOf(object, S("multiple"), false));
    WB_TRY(query.holderBinding, flagOf(object, S("require_cryptographic_holder_binding"), true));
    WB_CHECK(readMeta(object, query));
    WB_TRY(const QJsonArray authorities, listOf(object, S("trusted_authorities"), mostCredentials));
    for (const QJsonValue value : authorities) {
        TrustedAuthority authority { value.toObject().value(S("type")).toString(), {} };
        if (authority.type.isEmpty())
            return malformed(QStringLiteral("type of trusted_authorities"));
        WB_TRY(authority.values, textsOf(value.toObject().value(S("values")), QStringLiteral("values of trusted_authorities")));
        query.authorities.append(authority);
    }
    WB_CHECK(readClaims(object, query));
    return query;
}

Result<CredentialSetQuery> readSet(const QJsonObject &object, const DcqlQuery &query)
{
    CredentialSetQuery set;
    WB_TRY(set.required, flagOf(object, S("required"), true));
    WB_TRY(const QJsonArray options, listOf(object, S("options"), mostCredentials));
    if (options.isEmpty())
        return malformed(QStringLiteral("a credential set without options"));
    for (const QJsonValue option : options) {
        WB_TRY(QStringList ids, textsOf(option, QStringLiteral("options")));
        ids.removeDuplicates();
        for (const QString &id : ids) {
            if (!query.find(id))
                return malformed(QStringLiteral("options names a credential that is not there"));
        }
        set.options.append(ids);
    }
    return set;
}

} // namespace

QueryFormat queryFormat(const QString &name)
{
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto &one) { return one.second == name; });
    return found == formats.end() ? QueryFormat::Other : found->first;
}

QLatin1StringView queryFormatName(QueryFormat format)
{
    const auto found = std::find_if(formats.begin(), formats.end(), [&](const auto &one) { return one.first == format; });
    return found == formats.end() ? S("other") : found->second;
}

const CredentialQuery *DcqlQuery::find(const QString &id) const
{
    const auto found =
        std::find_if(credentials.begin(), credentials.end(), [&](const CredentialQuery &one) { return one.id == id; });
    return found == credentials.end() ? nullptr : &*found;
}

Result<DcqlQuery> readDcqlQuery(const QJsonObject &object)
{
    DcqlQuery query;
    WB_TRY(const QJsonArray credentials, listOf(object, S("credentials"), mostCredentials));
    if (credentials.isEmpty())
        return malformed(QStringLiteral("no credentials are asked for"));
    for (const QJsonValue value : credentials) {
        WB_TRY(const CredentialQuery credential, readCredential(value.toObject()));
        if (query.find(credential.id))
            return malformed(QStringLiteral("two credentials of one id"));
        query.credentials.append(credential);
    }
    WB_TRY(const QJsonArray sets, listOf(object, S("credential_sets"), mostCredentials));
    for (const QJsonValue value : sets) {
        WB_TRY(const CredentialSetQuery set, readSet(value.toObject(), query));
        query.sets.append(set);
    }
    if (sets.isEmpty()) {
        QStringList all;
        for (const CredentialQuery &credential : query.credentials)
            all.append(credential.id);
        query.sets.append({ { all }, true });
    }
    return query;
}

} // namespace wb::credentials
