#include "core/trust/KnownIssuers.h"

#include "core/base/Clock.h"
#include "core/base/Encoding.h"
#include "core/crypto/Digest.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostIssuers = 10000;

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

} // namespace

Result<KnownIssuers> KnownIssuers::fromJson(const QJsonValue &value)
{
    KnownIssuers known;
    for (const QJsonValue entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        const KnownIssuer issuer { object.value(S("id")).toString(), object.value(S("fingerprint")).toString(),
            object.value(S("name")).toString(), fromRfc3339(object.value(S("firstSeen")).toString()) };
        if (!known.accept(issuer))
            return failure(ErrorCode::MalformedDocument, QStringLiteral("the list of accepted issuers"));
    }
    return known;
}

QJsonValue KnownIssuers::toJson() const
{
    QJsonArray list;
    for (const KnownIssuer &issuer : m_all) {
        list.append(QJsonObject { { S("id"), issuer.id }, { S("fingerprint"), issuer.fingerprint }, { S("name"), issuer.name },
            { S("firstSeen"), toRfc3339(issuer.firstSeen) } });
    }
    return list;
}

Result<void> KnownIssuers::accept(const KnownIssuer &issuer)
{
    if (issuer.id.isEmpty() || issuer.fingerprint.isEmpty() || !issuer.firstSeen.isValid())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an issuer needs an id, a fingerprint and a date"));
    if (byId(issuer.id))
        return failure(ErrorCode::AlreadyExists, issuer.id);
    if (m_all.size() >= mostIssuers)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than 10,000 accepted issuers"));
    m_all.append(issuer);
    return {};
}

void KnownIssuers::forget(const QString &id)
{
    m_all.removeIf([&](const KnownIssuer &issuer) { return issuer.id == id; });
}

std::optional<KnownIssuer> KnownIssuers::byId(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const KnownIssuer &issuer) { return issuer.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<KnownIssuer> KnownIssuers::byName(const QString &name) const
{
    const QString wanted = folded(name);
    if (wanted.isEmpty())
        return std::nullopt;
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&](const KnownIssuer &issuer) { return folded(issuer.name) == wanted; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QString keyFingerprint(const crypto::PublicKey &key)
{
    QByteArray input(1, static_cast<char>('0' + static_cast<int>(key.type)));
    input += key.bytes;
    return toHex(crypto::sha256(input));
}

QString groupedFingerprint(const QString &fingerprint)
{
    QStringList groups;
    for (qsizetype at = 0; at < 16 && at + 4 <= fingerprint.size(); at += 4)
        groups.append(fingerprint.mid(at, 4));
    return groups.join(QLatin1Char(' '));
}

} // namespace wb::trust
