#include "core/proofs/JwkSet.h"

#include "core/crypto/Jwk.h"

#include <QJsonArray>

namespace wb::proofs {

Result<crypto::PublicKey> keyFromJwkSet(const QJsonObject &set, const QString &kid, crypto::SignatureAlgorithm algorithm)
{
    const QJsonArray keys = set.value(QLatin1StringView("keys")).toArray();
    if (keys.size() > 100)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 100 keys"));
    QJsonObject chosen;
    qsizetype matches = 0;
    for (const QJsonValue key : keys) {
        const QJsonObject jwk = key.toObject();
        if (kid.isEmpty() || jwk.value(QLatin1StringView("kid")).toString() == kid) {
            chosen = jwk;
            ++matches;
        }
    }
    if (matches == 0)
        return failure(ErrorCode::KeyNotFound, QStringLiteral("no key of that name"));
    if (matches > 1)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("two keys of one name"));
    if (!crypto::jwkAllows(chosen, algorithm))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the key is meant for something else"));
    return crypto::fromJwk(chosen);
}

} // namespace wb::proofs
