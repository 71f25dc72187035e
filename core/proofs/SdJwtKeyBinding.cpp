#include "core/proofs/SdJwtKeyBinding.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Random.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/JwsHeader.h"

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qint64 clockToleranceSeconds = 300;
constexpr qsizetype longestKeyBinding = 256 * 1024;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::BadSignature, why);
}

std::optional<QDateTime> timeOf(const QJsonValue &seconds)
{
    if (!seconds.isDouble() || seconds.toDouble() < 0 || seconds.toDouble() > 1e11)
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds.toDouble()), Qt::UTC);
}

// RFC 7800 sections 3.2 and 3.4.
Result<crypto::PublicKey> holderKey(const QJsonObject &claims, const KeyResolver &resolver)
{
    const QJsonObject confirmation = claims.value(S("cnf")).toObject();
    if (confirmation.contains(S("jwk")))
        return crypto::fromJwk(confirmation.value(S("jwk")).toObject());
    const QString kid = confirmation.value(S("kid")).toString();
    if (kid.isEmpty())
        return confirmation.isEmpty()
            ? refused(QStringLiteral("the credential is bound to no key"))
            : failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a way of naming the holder's key that is not known here"));
    WB_TRY(const ResolvedKey resolved, resolver.resolve(kid, QStringLiteral("authentication")));
    return resolved.key;
}

Result<void> checkTimes(
    const QJsonObject &binding, const QDateTime &now, const KeyBindingExpectation &expected, ProofResult &result)
{
    const auto issued = timeOf(binding.value(S("iat")));
    if (!issued)
        return refused(QStringLiteral("the key binding does not say when it was made"));
    result.created = *issued;
    if (*issued > now.addSecs(clockToleranceSeconds))
        return refused(QStringLiteral("the key binding was made in the future: ") + toRfc3339(*issued));
    if (expected.mostSecondsOld && issued->secsTo(now) > *expected.mostSecondsOld)
        return refused(QStringLiteral("the key binding is too old: ") + toRfc3339(*issued));
    for (const S name : { S("exp"), S("nbf") }) {
        if (!binding.contains(name))
            continue;
        const auto time = timeOf(binding.value(name));
        if (!time || (name == S("exp") ? *time <= now : *time > now.addSecs(clockToleranceSeconds)))
            return refused(QStringLiteral("the key binding is not valid at this time"));
    }
    return {};
}

Result<void> checkOccasion(const QJsonObject &binding, const KeyBindingExpectation &expected)
{
    const QJsonValue nonce = binding.value(S("nonce"));
    const QJsonValue audience = binding.value(S("aud"));
    if (!nonce.isString() || !audience.isString())
        return refused(QStringLiteral("the key binding does not say whom and what it was made for"));
    if (expected.nonce && nonce.toString() != *expected.nonce)
        return refused(QStringLiteral("the key binding was made for another occasion (nonce)"));
    if (expected.audience && audience.toString() != *expected.audience)
        return refused(QStringLiteral("the key binding was made for somebody else: ") + audience.toString().left(200));
    return {};
}

Result<QJsonObject> check(const SdJwt &sdJwt, const QJsonObject &claims, const KeyResolver &resolver, const QDateTime &now,
    const KeyBindingExpectation &expected, ProofResult &result)
{
    if (sdJwt.keyBinding.size() > longestKeyBinding)
        return failure(ErrorCode::TooLarge, QStringLiteral("a key binding of more than 256 KiB"));
    const auto jws = parseCompactJws(sdJwt.keyBinding);
    if (!jws)
        return refused(QStringLiteral("the key binding cannot be read: ") + jws.error().detail);
    const JwsSignature &signature = jws->signatures.first();
    result.type = QStringLiteral("KB-JWT ") + signature.protectedHeader.value(S("alg")).toString().left(16);
    if (mediaType(signature.protectedHeader.value(S("typ"))) != S("kb+jwt"))
        return refused(QStringLiteral("the key binding is of another type than kb+jwt"));
    if (!payloadIsEncoded(signature.protectedHeader))
        return refused(QStringLiteral("the payload of a token has to be encoded"));
    WB_TRY(const crypto::PublicKey key, holderKey(claims, resolver));
    WB_CHECK(verifyJwsSignature(*jws, signature, key));
    const auto binding = parseJsonObject(jws->payload);
    if (!binding)
        return refused(QStringLiteral("the key binding cannot be read: ") + binding.error().detail);
    WB_TRY(const QJsonObject payload, parseJsonObject(sdJwt.jws.payload));
    WB_TRY(const DisclosureHash hash, disclosureHash(payload));
    const QString digest = disclosureDigest(hash, presentedText(sdJwt));
    if (!crypto::constantTimeEquals(digest.toLatin1(), binding->value(S("sd_hash")).toString().toLatin1()))
        return refused(binding->contains(S("sd_hash"))
                ? QStringLiteral("the key binding was made for another selection of claims")
                : QStringLiteral("the key binding does not say what it was made for (sd_hash)"));
    WB_CHECK(checkTimes(*binding, now, expected, result));
    WB_CHECK(checkOccasion(*binding, expected));
    return *binding;
}

} // namespace

ProofResult verifyKeyBinding(const SdJwt &sdJwt, const QJsonObject &claims, const KeyResolver &resolver, const QDateTime &now,
    const KeyBindingExpectation &expected)
{
    ProofResult result;
    if (sdJwt.keyBinding.isEmpty()) {
        result.outcome = Outcome::NotApplicable;
        result.reason = claims.contains(S("cnf"))
            ? QStringLiteral("nobody presented it: it is the credential itself, bound to its holder's key")
            : QStringLiteral("nobody presented it: it is the credential itself");
        return result;
    }
    const auto binding = check(sdJwt, claims, resolver, now, expected, result);
    if (!binding) {
        const ProofResult judged = fromError(binding.error(), {});
        result.outcome = judged.outcome;
        result.reason = judged.reason;
        return result;
    }
    result.outcome = Outcome::Pass;
    result.reason =
        QStringLiteral("presented with the holder's key on %1 for %2%3")
            .arg(toRfc3339(result.created), binding->value(S("aud")).toString().left(200),
                expected.nonce && expected.audience ? QString() : QStringLiteral("; whether that was this occasion was not asked"));
    return result;
}

} // namespace wb::proofs
