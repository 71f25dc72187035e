#include "core/proofs/SdJwtPresentation.h"

#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/ClaimPath.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/JwsSigning.h"

#include <algorithm>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

tl::unexpected<Error> wrong(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why);
}

} // namespace

Result<SdJwt> chooseClaims(const SdJwt &credential, const QList<QJsonArray> &paths)
{
    WB_TRY(const QJsonObject payload, parseJsonObject(credential.jws.payload));
    WB_TRY(const DisclosedClaims disclosed, discloseClaims(payload, credential.disclosures));
    for (const QJsonArray &path : paths) {
        WB_CHECK(checkClaimPath(path));
        if (!claimExists(disclosed.claims, path))
            return failure(ErrorCode::NotFound, QStringLiteral("the credential holds no such claim"));
    }
    QList<bool> needed(credential.disclosures.size(), false);
    for (const DisclosedPlace &place : disclosed.places) {
        needed[place.disclosure] =
            std::any_of(paths.begin(), paths.end(), [&](const QJsonArray &path) { return isOnTheWay(place.path, path); });
    }
    SdJwt chosen;
    chosen.jws = credential.jws;
    for (qsizetype i = 0; i < needed.size(); ++i) {
        if (needed.at(i))
            chosen.disclosures.append(credential.disclosures.at(i));
    }
    return chosen;
}

Result<SdJwt> bindToHolder(SdJwt chosen, const Signer &holder, const KeyBindingRequest &request)
{
    if (request.nonce.isEmpty() || request.audience.isEmpty() || !request.issuedAt.isValid())
        return wrong(QStringLiteral("a key binding names its occasion"));
    WB_TRY(const QJsonObject payload, parseJsonObject(chosen.jws.payload));
    const QJsonObject confirmation = payload.value(S("cnf")).toObject();
    if (confirmation.isEmpty())
        return wrong(QStringLiteral("the credential is bound to no key"));
    if (confirmation.contains(S("jwk"))) {
        const auto key = crypto::fromJwk(confirmation.value(S("jwk")).toObject());
        if (!key || *key != holder.publicKey())
            return wrong(QStringLiteral("the credential is bound to another key"));
    }
    WB_TRY(const DisclosureHash hash, disclosureHash(payload));
    QJsonObject binding = request.more;
    binding.insert(QStringLiteral("nonce"), request.nonce);
    binding.insert(QStringLiteral("aud"), request.audience);
    binding.insert(QStringLiteral("iat"), request.issuedAt.toSecsSinceEpoch());
    binding.insert(QStringLiteral("sd_hash"), disclosureDigest(hash, presentedText(chosen)));
    WB_TRY(chosen.keyBinding, signCompactJws({ { QStringLiteral("typ"), S("kb+jwt") } }, binding, holder));
    return chosen;
}

} // namespace wb::proofs
