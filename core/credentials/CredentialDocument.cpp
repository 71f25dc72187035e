#include "core/credentials/CredentialDocument.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/credentials/Envelope.h"
#include "core/credentials/JsonNode.h"
#include "core/credentials/Picture.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/Jades.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 16 * 1024 * 1024;

QString otherFormat(const QByteArray &bytes)
{
    if (!pictureType(bytes).isEmpty())
        return QStringLiteral("a picture");
    if (bytes.startsWith("%PDF-"))
        return QStringLiteral("PDF");
    if (bytes.startsWith("PK\x03\x04"))
        return QStringLiteral("ZIP");
    if (bytes.startsWith('<'))
        return QStringLiteral("XML");
    return {};
}

CredentialFormat formatOf(const QJsonObject &document)
{
    const JsonNode node{QJsonValue(document)};
    const QStringList types = node.types();
    if (types.contains(S("VerifiablePresentation")) || types.contains(S("EnvelopedVerifiablePresentation")))
        return CredentialFormat::Presentation;
    if (types.contains(S("EuropeanDigitalCredential")) && node[S("credentialSubject")].one()[S("hasClaim")].exists())
        return CredentialFormat::EuropeanDigitalCredential;
    if (types.contains(S("ClrCredential")))
        return CredentialFormat::ComprehensiveLearnerRecord20;
    if (types.contains(S("OpenBadgeCredential")) || types.contains(S("AchievementCredential")))
        return CredentialFormat::OpenBadge30;
    if (types.contains(S("EuropeanDigitalCredential")))
        return CredentialFormat::EuropeanDigitalCredential;

    const QJsonArray contexts = asArray(document.value(S("@context")));
    if (contexts.contains(QJsonValue(S("https://w3id.org/openbadges/v2"))) && (types.contains(S("Assertion")) || document.contains(S("badge"))))
        return CredentialFormat::OpenBadge20;
    const bool version2 = contexts.contains(QJsonValue(S("https://www.w3.org/ns/credentials/v2")));
    if (types.contains(S("VerifiableCredential")) || document.contains(S("credentialSubject")))
        return version2 ? CredentialFormat::VerifiableCredential20 : CredentialFormat::VerifiableCredential11;
    return CredentialFormat::Unknown;
}

// Seconds since 1970 (RFC 7519 section 2, NumericDate) as the date strings of the data model.
void writeDate(QJsonObject &document, const QString &member, const QJsonValue &seconds)
{
    if (seconds.isDouble() && seconds.toDouble() > -1e11 && seconds.toDouble() < 1e11 && !document.contains(member))
        document.insert(member, QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds.toDouble()), Qt::UTC).toString(Qt::ISODate));
}

// VC Data Model 1.1 section 6.3.1, "JWT Decoding".
QJsonObject decodedClaims(const QJsonObject &claims, const QString &member)
{
    QJsonObject document = claims.value(member).toObject();
    const bool presentation = member == S("vp");
    const QString issuerMember = presentation ? QStringLiteral("holder") : QStringLiteral("issuer");
    if (!document.contains(issuerMember) && claims.value(S("iss")).isString())
        document.insert(issuerMember, claims.value(S("iss")));
    if (!document.contains(S("id")) && claims.value(S("jti")).isString())
        document.insert(QStringLiteral("id"), claims.value(S("jti")));
    if (presentation)
        return document;
    writeDate(document, QStringLiteral("issuanceDate"), claims.value(S("nbf")));
    writeDate(document, QStringLiteral("expirationDate"), claims.value(S("exp")));
    QJsonObject subject = document.value(S("credentialSubject")).toObject();
    if (claims.value(S("sub")).isString() && !document.value(S("credentialSubject")).isArray() && !subject.contains(S("id"))) {
        subject.insert(QStringLiteral("id"), claims.value(S("sub")));
        document.insert(QStringLiteral("credentialSubject"), subject);
    }
    return document;
}

// Payloads of JWS, JAdES and SD-JWT.
Result<CredentialDocument> fromPayload(proofs::Jws jws, Securing securing, const QList<QByteArray> &disclosures = {})
{
    WB_TRY(QJsonObject payload, parseJsonObject(jws.payload));
    if (securing == Securing::SdJwt) {
        // Disclosures that do not belong to it are for the verifier to refuse; until then nothing of them is shown.
        const auto disclosed = proofs::discloseClaims(payload, disclosures);
        payload = disclosed ? disclosed->claims : proofs::openClaims(payload);
    }
    CredentialDocument result;
    result.securing = securing;
    result.document = payload;
    if (securing != Securing::Jades) {
        result.claims = payload;
        if (payload.value(S("vc")).isObject())
            result.document = decodedClaims(payload, QStringLiteral("vc"));
        else if (payload.value(S("vp")).isObject())
            result.document = decodedClaims(payload, QStringLiteral("vp"));
    }
    result.format = formatOf(result.document);
    if (securing == Securing::SdJwt && (result.format == CredentialFormat::Unknown || payload.contains(S("vct"))))
        result.format = CredentialFormat::SdJwtCredential;
    result.jws = std::move(jws);
    return result;
}

Result<CredentialDocument> fromSdJwt(proofs::SdJwt sdJwt)
{
    WB_TRY(CredentialDocument document, fromPayload(sdJwt.jws, Securing::SdJwt, sdJwt.disclosures));
    document.sdJwt = std::move(sdJwt);
    return document;
}

// Tokens come folded into lines from mails and documents; the alphabet has no white space, so nothing is lost.
QByteArray unfolded(const QByteArray &text)
{
    QByteArray token;
    if (!text.startsWith("ey"))
        return text;
    token.reserve(text.size());
    for (const char c : text) {
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t')
            token += c;
    }
    return token;
}

bool looksLikeCompact(const QByteArray &text)
{
    return text.startsWith("ey") && text.count('.') >= 2;
}

Result<CredentialDocument> fromCompact(const QByteArray &text)
{
    if (text.contains('~')) {
        WB_TRY(proofs::SdJwt sdJwt, proofs::parseSdJwt(text));
        return fromSdJwt(std::move(sdJwt));
    }
    WB_TRY(proofs::Jws jws, proofs::parseCompactJws(text));
    const Securing securing = proofs::isJades(jws) ? Securing::Jades : Securing::Jwt;
    return fromPayload(std::move(jws), securing);
}

Result<CredentialDocument> fromJson(const QByteArray &text)
{
    WB_TRY(const QJsonObject object, parseJsonObject(text));
    if (object.contains(S("payload")) && (object.contains(S("signatures")) || object.contains(S("signature")))) {
        if (proofs::isJsonSdJwt(object)) {
            WB_TRY(proofs::SdJwt sdJwt, proofs::parseJsonSdJwt(object));
            return fromSdJwt(std::move(sdJwt));
        }
        WB_TRY(proofs::Jws jws, proofs::parseJsonJws(object));
        const Securing securing = proofs::isJades(jws) ? Securing::Jades : Securing::Jwt;
        return fromPayload(std::move(jws), securing);
    }
    CredentialDocument result;
    result.document = object;
    result.format = formatOf(object);
    result.securing = object.contains(S("proof")) ? Securing::DataIntegrity : Securing::None;
    if (isEnvelope(object)) {
        WB_TRY(const EnvelopeContent content, openEnvelope(object));
        WB_TRY(result, fromCompact(content.bytes));
        if (content.isPresentation != (result.format == CredentialFormat::Presentation))
            return failure(ErrorCode::MalformedDocument, QStringLiteral("the envelope holds something else than it says"));
    }
    return result;
}

// Open Badges 1.0 and 1.1: an assertion without a context that is known here.
bool isOldBadge(const QJsonObject &document)
{
    return document.contains(S("verify")) && (document.contains(S("recipient")) || !document.contains(S("@context")));
}

Result<CredentialDocument> openText(const QByteArray &bytes)
{
    const QByteArray text = unfolded(bytes.trimmed());
    if (const QString other = otherFormat(text); !other.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("format not supported yet: ") + other);
    if (!text.startsWith('{') && !text.startsWith("\xef\xbb\xbf{") && !looksLikeCompact(text))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("neither JSON nor a signed token"));
    WB_TRY(CredentialDocument document, looksLikeCompact(text) ? fromCompact(text) : fromJson(text));
    if (document.format == CredentialFormat::Unknown && isOldBadge(document.document))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("format not supported yet: a badge older than Open Badges 2.0"));
    if (document.format == CredentialFormat::Unknown)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("this is no credential"));
    return document;
}

} // namespace

Result<CredentialDocument> openDocument(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 16 MiB"));
    const QString picture = bakeableType(bytes);
    if (picture.isEmpty())
        return openText(bytes);
    const auto badge = unbake(bytes);
    if (!badge)
        return failure(badge.error().code == ErrorCode::NotFound ? ErrorCode::MalformedDocument : badge.error().code, badge.error().detail);
    WB_TRY(CredentialDocument document, openText(*badge));
    document.picture = picture;
    return document;
}

} // namespace wb::credentials
