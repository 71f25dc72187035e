#include "core/credentials/CredentialReader.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/DataModel.h"
#include "core/credentials/Readers.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostEnclosed = 16;
constexpr qsizetype mostStatuses = 16;
constexpr qsizetype mostPictureBytes = 4 * 1024 * 1024;

// All dates that begin or end validity count: the latest begin, the earliest end.
void readDates(const JsonNode &root, const QJsonObject &claims, Credential &credential)
{
    const auto read = [&](S member) {
        const JsonNode node = root[member];
        QDateTime date = readDate(node);
        if (node.exists() && !date.isValid())
            credential.unreadableDates.append(member);
        return date;
    };
    const auto claim = [&](S name) {
        const QJsonValue value = claims.value(name);
        return value.isDouble() && value.toDouble() > -1e11 && value.toDouble() < 1e11
            ? QDateTime::fromSecsSinceEpoch(static_cast<qint64>(value.toDouble()), Qt::UTC)
            : QDateTime();
    };
    const QDateTime issuance = read(S("issuanceDate"));
    for (const QDateTime &date : {issuance, read(S("validFrom")), read(S("issuedOn")), claim(S("nbf"))}) {
        if (date.isValid() && (!credential.validFrom.isValid() || date > credential.validFrom))
            credential.validFrom = date;
    }
    for (const QDateTime &date : {read(S("expirationDate")), read(S("validUntil")), read(S("expires")), claim(S("exp"))}) {
        if (date.isValid() && (!credential.expires.isValid() || date < credential.expires))
            credential.expires = date;
    }
    for (const QDateTime &date : {readDate(root[S("issued")]), readDate(root[S("awardedDate")]), readDate(root[S("issuedOn")]), issuance,
                                  credential.validFrom, claim(S("iat"))}) {
        if (!credential.issued.isValid())
            credential.issued = date;
    }
    const QString issued = toRfc3339(credential.issued).left(10);
    const JsonNode source = root.first({S("issued"), S("awardedDate"), S("issuedOn"), S("issuanceDate"), S("validFrom")});
    if (credential.issued.isValid())
        credential.standardElements.add(StandardElement::DateOfIssue, issued, source.exists() ? source.path() : QStringLiteral("/iat"));
}

// `credentialStatus` (VC Data Model), the same entries under `status` as European issuers write them, and the reference of an
// IETF Token Status List.
void readStatuses(const JsonNode &root, const QJsonObject &claims, Credential &credential)
{
    QList<JsonNode> entries = root[S("credentialStatus")].each();
    for (const JsonNode &entry : root[S("status")].each()) {
        if (entry[S("statusListCredential")].exists())
            entries.append(entry);
    }
    for (const JsonNode &entry : entries) {
        if (credential.statuses.size() >= mostStatuses)
            break;
        const JsonNode list = entry.first({S("statusListCredential"), S("revocationListCredential")});
        credential.statuses.append({.type = entry[S("type")].one().text(),
                                    .list = list.exists() ? list.id() : entry.id(),
                                    .index = entry.first({S("statusListIndex"), S("revocationListIndex")}).text(),
                                    .purpose = entry[S("statusPurpose")].one().text(),
                                    .path = entry.path(),
                                    .entry = entry.object()});
    }
    const JsonNode token = JsonNode(QJsonValue(claims))[S("status")][S("status_list")];
    if (token.exists()) {
        credential.statuses.append({.type = QStringLiteral("TokenStatusList"),
                                    .list = token[S("uri")].text(),
                                    .index = token[S("idx")].text(),
                                    .purpose = {},
                                    .path = QStringLiteral("/status/status_list"),
                                    .entry = token.object()});
    }
}

void readPresentation(const JsonNode &root, Credential &credential)
{
    credential.isPresentation = true;
    credential.issuer.id = root[S("holder")].id();
    for (const JsonNode &enclosed : root[S("verifiableCredential")].each()) {
        if (credential.enclosed.size() >= mostEnclosed) {
            credential.problems.append(QStringLiteral("more than 16 credentials in one presentation"));
            break;
        }
        if (enclosed.value().isString())
            credential.enclosed.append(enclosed.text().toUtf8());
        else if (const auto json = canonicalJson(enclosed.value()))
            credential.enclosed.append(*json);
    }
}

} // namespace

Result<Credential> readCredential(const QByteArray &bytes)
{
    WB_TRY(const CredentialDocument document, openDocument(bytes));
    return readCredential(document, bytes);
}

Credential readCredential(const CredentialDocument &document, const QByteArray &raw)
{
    const JsonNode root = JsonNode::document(document.document);
    Credential credential;
    credential.format = document.format;
    credential.securing = document.securing;
    credential.document = document.document;
    credential.raw = raw;
    credential.id = root.id();
    for (const JsonNode &type : root.first({S("type"), S("@type")}).each())
        credential.types.append(type.text());
    credential.tokenIssuer = document.claims.value(S("iss")).toString();
    readDates(root, document.claims, credential);
    readStatuses(root, document.claims, credential);

    switch (document.format) {
    case CredentialFormat::EuropeanDigitalCredential: readElm(root, credential); break;
    case CredentialFormat::OpenBadge30:
    case CredentialFormat::ComprehensiveLearnerRecord20: readOpenBadge30(root, credential); break;
    case CredentialFormat::OpenBadge20: readOpenBadge20(root, credential); break;
    case CredentialFormat::Presentation: readPresentation(root, credential); break;
    case CredentialFormat::SdJwtCredential: readSdJwt(root, credential); break;
    default: readPlain(root, credential); break;
    }
    if (!document.picture.isEmpty() && credential.image.bytes.isEmpty() && raw.size() <= mostPictureBytes) {
        credential.image.bytes = raw; // the badge as it was handed over
        credential.image.mediaType = document.picture;
    }
    if (credential.format != CredentialFormat::OpenBadge20 && credential.format != CredentialFormat::SdJwtCredential)
        credential.problems.append(dataModelProblems(document.document));
    return credential;
}

} // namespace wb::credentials
