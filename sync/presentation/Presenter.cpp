#include "sync/presentation/Presenter.h"

#include "core/base/Ids.h"
#include "core/base/Json.h"
#include "core/proofs/DataIntegrity.h"
#include "core/proofs/JwsSigning.h"
#include "core/proofs/SdJwtPresentation.h"

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using credentials::HeldCredential;
using credentials::QueryFormat;

constexpr qint64 lifetime = 600; // seconds
constexpr S contextV1("https://www.w3.org/2018/credentials/v1");
constexpr S contextV2("https://www.w3.org/ns/credentials/v2");
constexpr S contextOfProofs("https://w3id.org/security/data-integrity/v2");

QJsonObject presentation(const QJsonArray &context, const QJsonValue &credential)
{
    return { { QStringLiteral("@context"), context }, { QStringLiteral("type"), QJsonArray { S("VerifiablePresentation") } },
        { QStringLiteral("verifiableCredential"), QJsonArray { credential } } };
}

Result<QJsonValue> presentSdJwt(const ReducedCredential &reduced, const proofs::Signer &key, const Occasion &occasion)
{
    WB_TRY(const proofs::SdJwt chosen, proofs::parseSdJwt(reduced.token));
    WB_TRY(const proofs::SdJwt bound,
        proofs::bindToHolder(chosen, key, { occasion.nonce, occasion.audience, occasion.now, occasion.transactionClaims }));
    return QJsonValue(QString::fromLatin1(proofs::compactSdJwt(bound)));
}

Result<QJsonValue> presentJwt(
    const HeldCredential &held, const ReducedCredential &reduced, const proofs::Signer &key, const Occasion &occasion)
{
    const HolderName holder = holderName(held, key.publicKey());
    const qint64 now = occasion.now.toSecsSinceEpoch();
    const QJsonObject claims { { QStringLiteral("iss"), holder.did }, { QStringLiteral("aud"), occasion.audience },
        { QStringLiteral("nonce"), occasion.nonce }, { QStringLiteral("jti"), QString(S("urn:uuid:") + newUuid()) },
        { QStringLiteral("iat"), now }, { QStringLiteral("nbf"), now }, { QStringLiteral("exp"), now + lifetime },
        { QStringLiteral("vp"), presentation({ contextV1 }, QString::fromLatin1(reduced.token)) } };
    WB_TRY(const QByteArray token,
        proofs::signCompactJws({ { QStringLiteral("typ"), S("JWT") }, { QStringLiteral("kid"), holder.method } }, claims, key));
    return QJsonValue(QString::fromLatin1(token));
}

Result<QJsonValue> presentDocument(const HeldCredential &held, const ReducedCredential &reduced, const proofs::Signer &key, S suite,
    const Occasion &occasion, const linkeddata::ContextTable &contexts)
{
    const HolderName holder = holderName(held, key.publicKey());
    const bool first = asArray(reduced.document.value(S("@context"))).first() == QJsonValue(contextV1);
    QJsonObject document =
        presentation(first ? QJsonArray { contextV1, contextOfProofs } : QJsonArray { contextV2 }, reduced.document);
    document.insert(QStringLiteral("id"), QString(S("urn:uuid:") + newUuid()));
    document.insert(QStringLiteral("holder"), holder.did);
    proofs::DataIntegrityOptions options;
    options.verificationMethod = holder.method;
    options.purpose = QStringLiteral("authentication");
    options.created = occasion.now;
    options.challenge = occasion.nonce;
    options.domain = occasion.audience;
    WB_TRY(const QJsonObject secured, proofs::signDataIntegrity(document, suite, key, options, &contexts));
    return QJsonValue(secured);
}

} // namespace

Result<QJsonValue> presentBound(const HeldCredential &held, const ReducedCredential &reduced, const proofs::Signer &key,
    const ProofPlan &plan, const Occasion &occasion, const linkeddata::ContextTable &contexts)
{
    switch (held.format) {
    case QueryFormat::SdJwtVc: return presentSdJwt(reduced, key, occasion);
    case QueryFormat::JwtVcJson: return presentJwt(held, reduced, key, occasion);
    case QueryFormat::LdpVc: return presentDocument(held, reduced, key, plan.suite, occasion, contexts);
    case QueryFormat::Other: break;
    }
    return failure(ErrorCode::UnsupportedFormat, held.title);
}

QJsonValue presentUnbound(const ReducedCredential &reduced)
{
    if (!reduced.document.isEmpty())
        return reduced.document;
    return QString::fromLatin1(reduced.token);
}

} // namespace wb::sync
