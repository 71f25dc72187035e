#include "core/proofs/SdJwtIssuer.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Random.h"
#include "core/proofs/ClaimPath.h"
#include "core/proofs/Disclosures.h"
#include "core/proofs/JwsSigning.h"
#include "core/proofs/SdJwtProof.h"

#include <algorithm>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype saltBytes = 16;

// Takes hidden claims out of a document, innermost first.
class Hider {
public:
    explicit Hider(const SdJwtIssueOptions &options)
        : m_options(options)
    {
    }

    QJsonValue hide(const QJsonValue &value, const QJsonArray &path)
    {
        return value.isObject() ? QJsonValue(hideMembers(value.toObject(), path))
            : value.isArray()   ? QJsonValue(hideElements(value.toArray(), path))
                                : value;
    }

    QList<QByteArray> disclosures;

private:
    bool isHidden(const QJsonArray &path) const
    {
        return std::any_of(m_options.hidden.begin(), m_options.hidden.end(),
            [&](const QJsonArray &hidden) { return hidden.size() == path.size() && isOnTheWay(path, hidden); });
    }

    QString disclose(const QJsonArray &parts)
    {
        disclosures.append(toBase64Url(canonicalJson(parts).value_or(QByteArray())).toLatin1());
        return disclosureDigest(DisclosureHash::Sha256, disclosures.last());
    }

    static QString salt() { return toBase64Url(crypto::randomBytes(saltBytes)); }

    QJsonObject hideMembers(const QJsonObject &object, const QJsonArray &path)
    {
        QJsonObject open;
        QStringList digests;
        for (auto it = object.begin(); it != object.end(); ++it) {
            QJsonArray place = path;
            place.append(it.key());
            const QJsonValue value = hide(it.value(), place);
            if (isHidden(place))
                digests.append(disclose({ salt(), it.key(), value }));
            else
                open.insert(it.key(), value);
        }
        for (qsizetype i = 0; !digests.isEmpty() && i < m_options.decoysPerObject; ++i)
            digests.append(disclosureDigest(DisclosureHash::Sha256, crypto::randomBytes(32)));
        digests.sort();
        if (!digests.isEmpty())
            open.insert(QStringLiteral("_sd"), QJsonArray::fromStringList(digests));
        return open;
    }

    QJsonArray hideElements(const QJsonArray &array, const QJsonArray &path)
    {
        QJsonArray open;
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonArray place = path;
            place.append(i);
            const QJsonValue value = hide(array.at(i), place);
            open.append(
                isHidden(place) ? QJsonValue(QJsonObject { { QStringLiteral("..."), disclose({ salt(), value }) } }) : value);
        }
        return open;
    }

    const SdJwtIssueOptions &m_options;
};

} // namespace

Result<SdJwt> issueSdJwt(QJsonObject claims, const Signer &issuer, const SdJwtIssueOptions &options)
{
    if (options.holder)
        claims.insert(QStringLiteral("cnf"), QJsonObject { { QStringLiteral("jwk"), crypto::toJwk(*options.holder) } });
    for (const QJsonArray &path : options.hidden) {
        WB_CHECK(checkClaimPath(path));
        if (!claimExists(claims, path))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no such claim to hide"));
    }
    // Reserved names among the claims would read as digests: found by disclosing nothing.
    if (const auto plain = discloseClaims(claims, {}); !plain || plain->claims != claims)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the claims hold a reserved name"));
    Hider hider(options);
    QJsonObject payload = hider.hide(claims, {}).toObject();
    if (!hider.disclosures.isEmpty())
        payload.insert(QStringLiteral("_sd_alg"), S("sha-256"));
    QJsonObject header { { QStringLiteral("typ"), options.type } };
    if (!options.keyId.isEmpty())
        header.insert(QStringLiteral("kid"), options.keyId);
    if (const auto sound = checkSdJwtRules(header, payload, hider.disclosures); !sound)
        return failure(ErrorCode::InvalidArgument, sound.error().detail);
    WB_TRY(const QByteArray jwt, signCompactJws(header, payload, issuer));
    WB_TRY(SdJwt issued, parseSdJwt(jwt + '~'));
    issued.disclosures = hider.disclosures;
    return issued;
}

} // namespace wb::proofs
