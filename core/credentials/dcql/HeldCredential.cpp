#include "core/credentials/dcql/HeldCredential.h"

#include "core/base/Json.h"
#include "core/credentials/badges/BakedBadge.h"
#include "core/crypto/CertificateKeyId.h"
#include "core/linkeddata/JsonLd.h"
#include "core/proofs/CertificateHeader.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

QStringList typesAsWritten(const QJsonObject &document)
{
    QStringList types;
    for (const QJsonValue type : asArray(document.value(document.contains(S("type")) ? S("type") : S("@type")))) {
        if (type.isString())
            types.append(type.toString());
    }
    return types;
}

// Only the types are expanded: the rest of the credential has no say in what they mean.
QStringList expandedTypes(const QJsonObject &document, const QStringList &written, const linkeddata::ContextTable &contexts)
{
    const QJsonObject bare { { QStringLiteral("@context"), document.value(S("@context")) },
        { QStringLiteral("@type"), QJsonArray::fromStringList(written) } };
    linkeddata::JsonLdOptions options;
    options.safe = false; // a type that no context defines stays as it is
    const auto expanded = linkeddata::expand(bare, contexts, options);
    return expanded ? typesAsWritten(expanded->first().toObject()) : QStringList();
}

QueryFormat formatOf(const CredentialDocument &document, bool isCompact)
{
    if (document.format == CredentialFormat::Presentation)
        return QueryFormat::Other;
    switch (document.securing) {
    case Securing::SdJwt:
        return isCompact && document.claims.value(S("vct")).isString() ? QueryFormat::SdJwtVc : QueryFormat::Other;
    case Securing::Jwt: return isCompact ? QueryFormat::JwtVcJson : QueryFormat::Other;
    case Securing::DataIntegrity: return isCompact ? QueryFormat::Other : QueryFormat::LdpVc;
    default: return QueryFormat::Other;
    }
}

QByteArray unfolded(QByteArray token)
{
    for (const char space : { ' ', '\t', '\r', '\n' }) // folded into lines on the way
        token.replace(space, "");
    return token;
}

} // namespace

Result<HeldCredential> heldCredential(const QByteArray &raw, const linkeddata::ContextTable &contexts)
{
    WB_TRY(const CredentialDocument document, openDocument(raw));
    if (!document.picture.isEmpty()) {
        WB_TRY(const QByteArray badge, unbake(raw));
        return heldCredential(badge, contexts);
    }
    HeldCredential held;
    const bool isCompact = !raw.trimmed().startsWith('{');
    held.format = formatOf(document, isCompact);
    if (held.format == QueryFormat::Other)
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("signed in a way that verifiers cannot ask for"));
    held.raw = isCompact ? unfolded(raw) : raw;
    held.claims = document.document;
    if (held.format == QueryFormat::SdJwtVc) {
        held.claims = document.claims;
        held.types = QStringList { held.claims.value(S("vct")).toString() };
        held.issuerId = held.claims.value(S("iss")).toString();
    } else {
        held.types = typesAsWritten(held.claims);
        held.types += expandedTypes(held.claims, held.types, contexts);
        held.types.removeDuplicates();
        const QJsonValue issuer = held.claims.value(S("issuer"));
        held.issuerId = issuer.isObject() ? issuer.toObject().value(S("id")).toString() : issuer.toString();
    }
    if (document.jws && !document.jws->signatures.isEmpty()) {
        const auto certificates = proofs::headerCertificates(document.jws->signatures.first().protectedHeader);
        for (const crypto::Certificate &certificate : certificates.value_or(QList<crypto::Certificate>())) {
            if (const QByteArray id = crypto::authorityKeyIdentifier(certificate); !id.isEmpty())
                held.authorityKeyIds.append(id);
        }
    }
    return held;
}

} // namespace wb::credentials
