#include "sync/presentation/VerifierFormats.h"

#include "core/base/Json.h"
#include "core/proofs/Jws.h"

#include <algorithm>
#include <array>

namespace wb::sync {

namespace {

using S = QLatin1StringView;
using credentials::QueryFormat;
using crypto::KeyType;

// True where the verifier says nothing.
bool lists(const QJsonObject &format, S member, const QStringList &names)
{
    const QJsonArray values = format.value(member).toArray();
    return values.isEmpty()
        || std::any_of(names.begin(), names.end(), [&](const QString &name) { return values.contains(QJsonValue(name)); });
}

// RFC 9864 gave EdDSA with Ed25519 a name of its own.
QStringList joseNames(KeyType type)
{
    if (type == KeyType::Ed25519)
        return { QStringLiteral("EdDSA"), QStringLiteral("Ed25519") };
    return { type == KeyType::P256 ? QStringLiteral("ES256") : QStringLiteral("ES384") };
}

struct Suite {
    S name;
    KeyType type;
};
constexpr std::array suites { Suite { S("eddsa-rdfc-2022"), KeyType::Ed25519 }, Suite { S("eddsa-jcs-2022"), KeyType::Ed25519 },
    Suite { S("ecdsa-rdfc-2019"), KeyType::P256 }, Suite { S("ecdsa-jcs-2019"), KeyType::P256 } };

} // namespace

QList<ProofPlan> proofPlans(const QJsonObject &formats, QueryFormat format, std::optional<KeyType> key)
{
    const QString name(queryFormatName(format));
    if (!formats.isEmpty() && !formats.contains(name))
        return {};
    const QJsonObject rules = formats.value(name).toObject();
    const QList<KeyType> types = key ? QList { *key } : QList { KeyType::Ed25519, KeyType::P256 };
    QList<ProofPlan> plans;
    if (format == QueryFormat::LdpVc) {
        if (!lists(rules, S("proof_type_values"), { QStringLiteral("DataIntegrityProof") }))
            return {};
        for (const Suite &suite : suites) {
            if (types.contains(suite.type) && lists(rules, S("cryptosuite_values"), { QString(suite.name) }))
                plans.append({ suite.type, suite.name });
        }
        return plans;
    }
    const S algorithms = format == QueryFormat::SdJwtVc ? S("kb-jwt_alg_values") : S("alg_values");
    for (const KeyType type : types) {
        if (lists(rules, algorithms, joseNames(type)))
            plans.append({ type, {} });
    }
    return plans;
}

bool takesCredential(const QJsonObject &formats, const credentials::HeldCredential &held)
{
    const QString name(queryFormatName(held.format));
    if (formats.isEmpty())
        return true;
    if (!formats.contains(name))
        return false;
    const QJsonObject rules = formats.value(name).toObject();
    if (held.format == QueryFormat::LdpVc) {
        for (const QJsonValue value : asArray(held.claims.value(S("proof")))) {
            const QJsonObject proof = value.toObject();
            if (lists(rules, S("proof_type_values"), { proof.value(S("type")).toString() })
                && (!proof.contains(S("cryptosuite"))
                    || lists(rules, S("cryptosuite_values"), { proof.value(S("cryptosuite")).toString() })))
                return true;
        }
        return false;
    }
    const auto jws = proofs::parseCompactJws(held.raw.left(held.raw.contains('~') ? held.raw.indexOf('~') : held.raw.size()));
    const QString algorithm = jws ? jws->signatures.first().protectedHeader.value(S("alg")).toString() : QString();
    return lists(rules, held.format == QueryFormat::SdJwtVc ? S("sd-jwt_alg_values") : S("alg_values"), { algorithm });
}

} // namespace wb::sync
