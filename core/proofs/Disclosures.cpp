#include "core/proofs/Disclosures.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"

#include <QHash>
#include <QSet>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr S digestsName("_sd");
constexpr S elementName("...");
constexpr S algorithmName("_sd_alg");
constexpr int mostLevels = 64;

tl::unexpected<Error> invalid(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, why);
}

struct Disclosure {
    qsizetype number = 0;
    QJsonArray parts;
    bool used = false;
};

class Discloser {
public:
    Result<void> read(const QList<QByteArray> &disclosures, DisclosureHash hash)
    {
        for (const QByteArray &text : disclosures) {
            const QString digest = disclosureDigest(hash, text);
            if (m_disclosures.contains(digest))
                return invalid(QStringLiteral("a disclosure was sent twice"));
            const auto json = fromBase64Url(QString::fromLatin1(text));
            const auto value = json ? parseJson(*json) : Result<QJsonValue>(QJsonValue());
            if (!value)
                return invalid(QStringLiteral("a disclosure cannot be read: ") + value.error().detail);
            const QJsonArray parts = value->toArray();
            if (parts.size() < 2 || parts.size() > 3 || !parts.first().isString())
                return invalid(QStringLiteral("a disclosure is neither a claim nor an element of a list"));
            m_disclosures.insert(digest, { .number = m_disclosures.size(), .parts = parts, .used = false });
        }
        return {};
    }

    Result<DisclosedClaims> disclose(const QJsonObject &payload)
    {
        WB_TRY(m_result.claims, object(payload, 0));
        for (const Disclosure &disclosure : std::as_const(m_disclosures)) {
            if (!disclosure.used)
                return invalid(QStringLiteral("a disclosure belongs to nothing that was signed"));
        }
        return m_result;
    }

private:
    Result<QJsonValue> value(const QJsonValue &signedValue, int level)
    {
        if (level > mostLevels)
            return failure(ErrorCode::TooLarge, QStringLiteral("claims deeper than 64 levels"));
        if (signedValue.isObject()) {
            WB_TRY(const QJsonObject claims, object(signedValue.toObject(), level));
            return QJsonValue(claims);
        }
        return signedValue.isArray() ? array(signedValue.toArray(), level) : Result<QJsonValue>(signedValue);
    }

    // A value below the current place.
    template <typename Step> Result<QJsonValue> below(const Step &step, const QJsonValue &signedValue, int level)
    {
        m_path.append(step);
        auto processed = value(signedValue, level + 1);
        m_path.removeLast();
        return processed;
    }

    Result<QJsonObject> object(const QJsonObject &signedObject, int level)
    {
        QJsonObject claims;
        for (auto it = signedObject.begin(); it != signedObject.end(); ++it) {
            if (it.key() == digestsName || (it.key() == algorithmName && level == 0))
                continue;
            if (it.key() == elementName || it.key() == algorithmName)
                return invalid(QStringLiteral("a reserved name stands where it must not: ") + it.key());
            WB_TRY(const QJsonValue claim, below(it.key(), it.value(), level));
            claims.insert(it.key(), claim);
        }
        const QJsonValue digests = signedObject.value(digestsName);
        if (!digests.isUndefined() && !digests.isArray())
            return invalid(QStringLiteral("the digests of claims are no list"));
        for (const QJsonValue digest : digests.toArray()) {
            WB_TRY(const Disclosure *disclosure, find(digest));
            if (disclosure == nullptr)
                continue;
            if (disclosure->parts.size() != 3 || !disclosure->parts.at(1).isString())
                return invalid(QStringLiteral("a disclosure for a claim has no name and value"));
            const QString name = disclosure->parts.at(1).toString();
            if (name == digestsName || name == elementName || name == algorithmName)
                return invalid(QStringLiteral("a disclosure has a reserved name: ") + name);
            if (claims.contains(name))
                return invalid(QStringLiteral("a disclosed claim is there already: ") + name.left(64));
            place(*disclosure, name);
            WB_TRY(const QJsonValue claim, below(name, disclosure->parts.at(2), level));
            claims.insert(name, claim);
        }
        return claims;
    }

    Result<QJsonValue> array(const QJsonArray &signedArray, int level)
    {
        QJsonArray elements;
        for (const QJsonValue element : signedArray) {
            const QJsonObject hidden = element.toObject();
            QJsonValue signedElement = element;
            if (hidden.contains(elementName)) {
                if (hidden.size() != 1)
                    return invalid(QStringLiteral("the place of a hidden element holds more than its digest"));
                WB_TRY(const Disclosure *disclosure, find(hidden.value(elementName)));
                if (disclosure == nullptr)
                    continue;
                if (disclosure->parts.size() != 2)
                    return invalid(QStringLiteral("a disclosure for an element of a list has a name"));
                place(*disclosure, elements.size());
                signedElement = disclosure->parts.at(1);
            }
            WB_TRY(const QJsonValue processed, below(elements.size(), signedElement, level));
            elements.append(processed);
        }
        return QJsonValue(elements);
    }

    // The disclosure behind a digest, or null: decoys and what was kept back look alike.
    Result<const Disclosure *> find(const QJsonValue &digest)
    {
        if (!digest.isString())
            return invalid(QStringLiteral("a digest is no text"));
        const QString text = digest.toString();
        if (m_seen.contains(text))
            return invalid(QStringLiteral("a digest stands twice"));
        m_seen.insert(text);
        const auto found = m_disclosures.find(text);
        if (found == m_disclosures.end())
            return nullptr;
        found->used = true;
        return &*found;
    }

    template <typename Step> void place(const Disclosure &disclosure, const Step &step)
    {
        QJsonArray path = m_path;
        path.append(step);
        m_result.places.append({ .disclosure = disclosure.number, .path = path });
    }

    QHash<QString, Disclosure> m_disclosures; // by digest; nothing is added once read
    QSet<QString> m_seen;
    QJsonArray m_path;
    DisclosedClaims m_result;
};

} // namespace

Result<DisclosureHash> disclosureHash(const QJsonObject &payload)
{
    const QJsonValue algorithm = payload.value(algorithmName);
    if (algorithm.isUndefined() || algorithm == QJsonValue(S("sha-256")))
        return DisclosureHash::Sha256;
    if (algorithm == QJsonValue(S("sha-384")))
        return DisclosureHash::Sha384;
    if (algorithm == QJsonValue(S("sha-512")))
        return DisclosureHash::Sha512;
    QString name = algorithm.toString().left(40);
    if (name.isEmpty() || name.startsWith(S("md"), Qt::CaseInsensitive) || name.startsWith(S("sha-256-"))
        || name.remove(QLatin1Char('-')).compare(S("sha1"), Qt::CaseInsensitive) == 0)
        return invalid(QStringLiteral("the hash of the disclosures is not to be relied on: ") + algorithm.toString().left(40));
    return failure(
        ErrorCode::UnsupportedAlgorithm, QStringLiteral("a hash that is not supported yet: ") + algorithm.toString().left(40));
}

QString disclosureDigest(DisclosureHash hash, QByteArrayView text)
{
    switch (hash) {
    case DisclosureHash::Sha256: return toBase64Url(crypto::sha256(text));
    case DisclosureHash::Sha384: return toBase64Url(crypto::sha384(text));
    case DisclosureHash::Sha512: return toBase64Url(crypto::sha512(text));
    }
    return {};
}

Result<DisclosedClaims> discloseClaims(const QJsonObject &payload, const QList<QByteArray> &disclosures)
{
    WB_TRY(const DisclosureHash hash, disclosureHash(payload));
    Discloser discloser;
    WB_CHECK(discloser.read(disclosures, hash));
    return discloser.disclose(payload);
}

QJsonObject openClaims(const QJsonObject &payload)
{
    const auto open = [](const auto &self, const QJsonValue &value) -> QJsonValue {
        if (value.isObject()) {
            QJsonObject claims = value.toObject();
            claims.remove(digestsName);
            claims.remove(algorithmName);
            claims.remove(elementName);
            for (auto it = claims.begin(); it != claims.end(); ++it)
                it.value() = self(self, it.value());
            return claims;
        }
        if (!value.isArray())
            return value;
        QJsonArray elements;
        for (const QJsonValue element : value.toArray()) {
            if (!element.toObject().contains(elementName))
                elements.append(self(self, element));
        }
        return elements;
    };
    return open(open, payload).toObject();
}

} // namespace wb::proofs
