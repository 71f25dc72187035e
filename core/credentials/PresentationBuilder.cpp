#include "core/credentials/PresentationBuilder.h"

#include "core/base/Json.h"
#include "core/credentials/CredentialDocument.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/crypto/Multikey.h"
#include "core/proofs/DataIntegrity.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestAnswer = 1000;

QJsonObject envelope(S mediaType, QByteArray token)
{
    for (const char space : {' ', '\t', '\r', '\n'}) // folded into lines on the way
        token.replace(space, "");
    return {{QStringLiteral("@context"), S("https://www.w3.org/ns/credentials/v2")},
            {QStringLiteral("type"), S("EnvelopedVerifiableCredential")},
            {QStringLiteral("id"), QString(S("data:") + mediaType + S(",") + QString::fromLatin1(token))}};
}

Result<QJsonObject> member(const QByteArray &bytes)
{
    WB_TRY(const CredentialDocument document, openDocument(bytes));
    if (document.format == CredentialFormat::Presentation)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("a presentation cannot stand in another"));
    if (!document.picture.isEmpty()) { // the badge, without its picture
        WB_TRY(const QByteArray badge, unbake(bytes));
        return member(badge);
    }
    const bool isCompact = !bytes.trimmed().startsWith('{');
    if (document.securing == Securing::DataIntegrity && !isCompact)
        return document.document;
    if (document.securing == Securing::Jwt && isCompact)
        return envelope(S("application/vc+jwt"), bytes);
    if (document.securing == Securing::SdJwt && isCompact)
        return envelope(S("application/dc+sd-jwt"), bytes);
    return failure(ErrorCode::UnsupportedFormat, QStringLiteral("signed in a way that has no form in a presentation"));
}

} // namespace

Result<void> canBePresented(const QByteArray &credential)
{
    WB_TRY(const QJsonObject unused, member(credential));
    Q_UNUSED(unused)
    return {};
}

Result<QByteArray> buildPresentation(const QList<QByteArray> &credentials, const crypto::Ed25519KeyPair &holder, const PresentationOptions &options)
{
    if (credentials.isEmpty() || credentials.size() > mostPresented || options.uuid.isEmpty() || !options.created.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a presentation needs 1 to 16 credentials, a uuid and a time"));
    if (options.challenge.size() > longestAnswer || options.domain.size() > longestAnswer)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("challenge or domain above 1,000 characters"));
    QJsonArray enclosed;
    for (const QByteArray &credential : credentials) {
        WB_TRY(const QJsonObject one, member(credential));
        enclosed.append(one);
    }
    const QString multikey = crypto::toMultikey(holder.publicKey());
    const QString did = S("did:key:") + multikey;
    const QJsonObject presentation{
        {QStringLiteral("@context"), QJsonArray{S("https://www.w3.org/ns/credentials/v2")}},
        {QStringLiteral("id"), QString(S("urn:uuid:") + options.uuid)},
        {QStringLiteral("type"), QJsonArray{S("VerifiablePresentation")}},
        {QStringLiteral("holder"), did},
        {QStringLiteral("verifiableCredential"), enclosed},
    };
    proofs::DataIntegrityOptions proof;
    proof.verificationMethod = did + QLatin1Char('#') + multikey;
    proof.purpose = QStringLiteral("authentication");
    proof.created = options.created;
    proof.challenge = options.challenge;
    proof.domain = options.domain;
    WB_TRY(const QJsonObject secured, proofs::signEddsaJcs2022(presentation, holder, proof));
    return canonicalJson(secured);
}

} // namespace wb::credentials
