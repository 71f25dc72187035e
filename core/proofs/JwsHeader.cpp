#include "core/proofs/JwsHeader.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

// RFC 7515 section 4.1.11: names that the RFC itself defines must not be called critical.
constexpr std::array<S, 11> registered{S("alg"), S("jku"), S("jwk"), S("kid"), S("x5u"), S("x5c"),
                                       S("x5t"), S("x5t#S256"), S("typ"), S("cty"), S("crit")};

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::BadSignature, why);
}

} // namespace

Result<crypto::SignatureAlgorithm> headerAlgorithm(const QJsonObject &protectedHeader)
{
    const QString name = protectedHeader.value(S("alg")).toString();
    if (const auto algorithm = crypto::signatureAlgorithm(name))
        return *algorithm;
    if (name.isEmpty())
        return refused(QStringLiteral("no algorithm is protected by the signature"));
    if (name.compare(S("none"), Qt::CaseInsensitive) == 0)
        return refused(QStringLiteral("the algorithm is \"none\": nothing is signed"));
    if (name.startsWith(S("HS")))
        return refused(QStringLiteral("a keyed hash (%1) is no signature of an issuer").arg(name.left(16)));
    return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("proof type not supported yet: ") + name.left(64));
}

Result<void> checkCritical(const QJsonObject &protectedHeader, const QJsonObject &header, const QStringList &understood)
{
    for (auto it = header.begin(); it != header.end(); ++it) {
        if (protectedHeader.contains(it.key()))
            return refused(QStringLiteral("a name stands in both headers: ") + it.key().left(64));
    }
    if (header.contains(S("crit")) || header.contains(S("b64")))
        return refused(QStringLiteral("a header that has to be protected is not"));
    const QJsonValue b64 = protectedHeader.value(S("b64"));
    if (!b64.isUndefined() && !b64.isBool())
        return refused(QStringLiteral("the header b64 is neither true nor false"));

    const QJsonValue critical = protectedHeader.value(S("crit"));
    if (critical.isUndefined()) {
        if (b64 == QJsonValue(false))
            return refused(QStringLiteral("the header b64 has to be critical"));
        return {};
    }
    const QJsonArray names = critical.toArray();
    if (names.isEmpty())
        return refused(QStringLiteral("the list of critical headers is empty"));
    QSet<QString> seen;
    for (const QJsonValue value : names) {
        const QString name = value.toString();
        if (name.isEmpty() || seen.contains(name) || !protectedHeader.contains(name)
            || std::any_of(registered.begin(), registered.end(), [&](S known) { return name == known; }))
            return refused(QStringLiteral("the list of critical headers is malformed"));
        seen.insert(name);
        if (name != S("b64") && !understood.contains(name))
            return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a critical header is not known here: ") + name.left(64));
    }
    if (b64 == QJsonValue(false) && !seen.contains(QStringLiteral("b64")))
        return refused(QStringLiteral("the header b64 has to be critical"));
    return {};
}

bool payloadIsEncoded(const QJsonObject &protectedHeader)
{
    return protectedHeader.value(S("b64")) != QJsonValue(false);
}

QString mediaType(const QJsonValue &value)
{
    QString type = value.toString().toLower();
    if (type.startsWith(S("application/")))
        type.remove(0, 12);
    return type;
}

QString verificationMethodOf(const QJsonObject &protectedHeader, const QString &issuer)
{
    const QString kid = protectedHeader.value(S("kid")).toString();
    if (kid.isEmpty())
        return issuer;
    if (kid.startsWith(QLatin1Char('#')))
        return issuer + kid;
    const bool absolute = kid.startsWith(S("did:")) || kid.startsWith(S("https:")) || kid.startsWith(S("http:"));
    return absolute || issuer.isEmpty() ? kid : issuer + QLatin1Char('#') + kid;
}

} // namespace wb::proofs
