#include "sync/issuance/CredentialOffer.h"

#include "core/base/Json.h"
#include "sync/links/LinkKind.h"

#include <QUrlQuery>

#include <algorithm>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostText = sync::longestLink;
constexpr JsonLimits offerLimits { .bytes = mostText, .depth = 16 };
constexpr qsizetype mostConfigurations = 100;
constexpr qsizetype longestName = 2048;
constexpr qsizetype longestCode = 16 * 1024;
constexpr qsizetype longestDescription = 300;
constexpr int longestTxCode = 64;

constexpr S preAuthorizedGrant("urn:ietf:params:oauth:grant-type:pre-authorized_code");
constexpr S authorizationGrant("authorization_code");

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, why);
}

Result<QString> text(const QJsonObject &object, S name, qsizetype longest)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return QString();
    if (!value.isString() || value.toString().size() > longest)
        return malformed(QStringLiteral("the offer's %1 is not a text of a sensible length").arg(name));
    return value.toString();
}

// Section 12.2.1: scheme, host, port and path, nothing else.
bool isIssuerIdentifier(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == S("https") || url.scheme() == S("http")) && !url.host().isEmpty() && !url.hasQuery()
        && !url.hasFragment() && url.userInfo().isEmpty();
}

TxCode readTxCode(const QJsonObject &object)
{
    TxCode code;
    code.numeric = object.value(S("input_mode")).toString(S("numeric")) == S("numeric");
    const int length = object.value(S("length")).toInt();
    code.length = length > 0 && length <= longestTxCode ? length : 0;
    code.description = object.value(S("description")).toString().left(longestDescription);
    return code;
}

Result<void> readGrants(const QJsonObject &grants, CredentialOffer &offer)
{
    if (const QJsonValue value = grants.value(preAuthorizedGrant); value.isObject()) {
        const QJsonObject grant = value.toObject();
        WB_TRY(offer.preAuthorizedCode, text(grant, S("pre-authorized_code"), longestCode));
        if (offer.preAuthorizedCode.isEmpty())
            return malformed(QStringLiteral("the offer has no pre-authorized code"));
        if (grant.value(S("tx_code")).isObject())
            offer.txCode = readTxCode(grant.value(S("tx_code")).toObject());
        WB_TRY(offer.authorizationServer, text(grant, S("authorization_server"), longestName));
    }
    if (const QJsonValue value = grants.value(authorizationGrant); value.isObject()) {
        offer.authorizationCode = true;
        WB_TRY(offer.issuerState, text(value.toObject(), S("issuer_state"), longestCode));
        WB_TRY(const QString server, text(value.toObject(), S("authorization_server"), longestName));
        if (offer.preAuthorizedCode.isEmpty())
            offer.authorizationServer = server;
    }
    // Without a grant that we know, the issuer's servers say which there are (section 4.1.1).
    if (offer.preAuthorizedCode.isEmpty())
        offer.authorizationCode = true;
    return {};
}

// The value of a query item, decoded as a form is: '+' stands for a space.
QString formValue(const QUrlQuery &query, const QString &name)
{
    QString value = query.queryItemValue(name, QUrl::FullyEncoded);
    value.replace(QLatin1Char('+'), S("%20"));
    return QUrl::fromPercentEncoding(value.toLatin1());
}

} // namespace

QJsonObject CredentialOffer::toJson() const
{
    QJsonObject grants;
    if (!preAuthorizedCode.isEmpty()) {
        QJsonObject grant { { S("pre-authorized_code"), preAuthorizedCode } };
        if (txCode)
            grant.insert(S("tx_code"),
                QJsonObject { { S("input_mode"), txCode->numeric ? S("numeric") : S("text") }, { S("length"), txCode->length },
                    { S("description"), txCode->description } });
        if (!authorizationServer.isEmpty())
            grant.insert(S("authorization_server"), authorizationServer);
        grants.insert(preAuthorizedGrant, grant);
    }
    if (authorizationCode) {
        QJsonObject grant;
        if (!issuerState.isEmpty())
            grant.insert(S("issuer_state"), issuerState);
        if (!authorizationServer.isEmpty())
            grant.insert(S("authorization_server"), authorizationServer);
        grants.insert(authorizationGrant, grant);
    }
    return { { S("credential_issuer"), issuer },
        { S("credential_configuration_ids"), QJsonArray::fromStringList(configurationIds) }, { S("grants"), grants } };
}

Result<CredentialOffer> readOffer(const QJsonObject &object)
{
    CredentialOffer offer;
    WB_TRY(offer.issuer, text(object, S("credential_issuer"), longestName));
    if (!isIssuerIdentifier(offer.issuer))
        return malformed(QStringLiteral("the offer does not say whose it is"));
    if (object.contains(S("credentials")) && !object.contains(S("credential_configuration_ids")))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("an offer of a draft of OpenID4VCI before 13"));
    const QJsonArray ids = object.value(S("credential_configuration_ids")).toArray();
    if (ids.size() > mostConfigurations)
        return failure(ErrorCode::TooLarge, QStringLiteral("the offer names more than 100 credentials"));
    for (const QJsonValue id : ids) {
        if (!id.isString() || id.toString().isEmpty() || id.toString().size() > longestName
            || offer.configurationIds.contains(id.toString()))
            return malformed(QStringLiteral("the offer names a credential twice, or by something that is no name"));
        offer.configurationIds.append(id.toString());
    }
    if (offer.configurationIds.isEmpty())
        return malformed(QStringLiteral("the offer names no credential"));
    WB_CHECK(readGrants(object.value(S("grants")).toObject(), offer));
    return offer;
}

Result<OfferText> readOfferText(const QString &given)
{
    const QString trimmed = given.trimmed();
    if (trimmed.size() > mostText)
        return failure(ErrorCode::TooLarge, QStringLiteral("more text than an offer may have"));
    const auto fromJson = [](const QString &json) -> Result<OfferText> {
        const auto object = parseJsonObject(json.toUtf8(), offerLimits);
        if (!object)
            return malformed(QStringLiteral("the offer is not JSON: ") + object.error().detail);
        WB_TRY(const CredentialOffer offer, readOffer(*object));
        return OfferText { offer, {} };
    };
    if (trimmed.startsWith(QLatin1Char('{')))
        return fromJson(trimmed);
    const QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid() || !(sync::isSchemeOf(sync::LinkKind::CredentialOffer, url.scheme()) || url.scheme() == S("https") || url.scheme() == S("http")))
        return malformed(QStringLiteral("neither a link nor an offer"));
    const QUrlQuery query(url);
    const QString inside = QStringLiteral("credential_offer");
    const QString byReference = QStringLiteral("credential_offer_uri");
    const auto insides = query.allQueryItemValues(inside).size();
    const auto references = query.allQueryItemValues(byReference).size();
    if (insides + references != 1) // none, or two readers would read two offers
        return malformed(QStringLiteral("a link without exactly one offer in it"));
    if (insides == 1)
        return fromJson(formValue(query, inside));
    const QUrl reference(formValue(query, byReference), QUrl::StrictMode);
    if (!reference.isValid() || reference.host().isEmpty() || reference.toString().size() > longestName
        || (reference.scheme() != S("https") && reference.scheme() != S("http")))
        return malformed(QStringLiteral("the link names no address where the offer lies"));
    return OfferText { std::nullopt, reference };
}

bool looksLikeOffer(const QString &text)
{
    const QString trimmed = text.left(mostText).trimmed();
    if (trimmed.startsWith(QLatin1Char('{')))
        return trimmed.contains(S("\"credential_issuer\"")) && trimmed.contains(S("\"credential_configuration_ids\""));
    return sync::linkKind(trimmed) == sync::LinkKind::CredentialOffer;
}

} // namespace wb::issuance
