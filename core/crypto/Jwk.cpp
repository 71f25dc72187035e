#include "core/crypto/Jwk.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/EllipticPoint.h"
#include "core/crypto/OpenSsl.h"

#include <algorithm>
#include <array>

namespace wb::crypto {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestMember = 2048;

// RFC 7518 section 6.2.1.1.
struct Curve {
    KeyType type;
    S name;
};
constexpr std::array<Curve, 3> curves{{{KeyType::P256, S("P-256")}, {KeyType::P384, S("P-384")}, {KeyType::P521, S("P-521")}}};

Result<QByteArray> member(const QJsonObject &jwk, QLatin1StringView name)
{
    const QString text = jwk.value(name).toString();
    if (text.isEmpty() || text.size() > longestMember)
        return failure(ErrorCode::MalformedKey, QStringLiteral("the key has no usable member ") + name);
    auto bytes = fromBase64Url(text);
    if (!bytes)
        return failure(ErrorCode::MalformedKey, QStringLiteral("not base64url: ") + name);
    return *bytes;
}

Result<PublicKey> fromEcJwk(const QJsonObject &jwk)
{
    const QString curve = jwk.value(S("crv")).toString();
    const auto found = std::find_if(curves.begin(), curves.end(), [&](const Curve &known) { return curve == known.name; });
    if (found == curves.end())
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("elliptic curve ") + curve);
    const KeyType type = found->type;
    WB_TRY(const QByteArray x, member(jwk, S("x")));
    WB_TRY(const QByteArray y, member(jwk, S("y")));
    // RFC 7518 section 6.2.1.2: full length, leading zeros included.
    if (x.size() != coordinateSize(type) || y.size() != coordinateSize(type))
        return failure(ErrorCode::MalformedKey, QStringLiteral("a coordinate has the wrong length"));
    WB_TRY(const QByteArray point, uncompressedPoint(type, '\x04' + x + y));
    return PublicKey{type, point};
}

Result<PublicKey> fromOkpJwk(const QJsonObject &jwk)
{
    if (jwk.value(S("crv")).toString() != S("Ed25519"))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("curve ") + jwk.value(S("crv")).toString());
    WB_TRY(const QByteArray x, member(jwk, S("x")));
    if (x.size() != 32)
        return failure(ErrorCode::MalformedKey, QStringLiteral("an Ed25519 key is 32 bytes long"));
    return PublicKey{KeyType::Ed25519, x};
}

QLatin1StringView jwkCurve(KeyType type)
{
    return std::find_if(curves.begin(), curves.end(), [type](const Curve &known) { return known.type == type; })->name;
}

} // namespace

QJsonObject toJwk(const PublicKey &key)
{
    switch (key.type) {
    case KeyType::Ed25519:
        return {{QStringLiteral("kty"), S("OKP")}, {QStringLiteral("crv"), S("Ed25519")}, {QStringLiteral("x"), toBase64Url(key.bytes)}};
    case KeyType::P256:
    case KeyType::P384:
    case KeyType::P521: {
        const qsizetype size = coordinateSize(key.type);
        const QByteArray point = uncompressedPoint(key.type, key.bytes).value_or(QByteArray());
        if (point.isEmpty())
            return {};
        return {{QStringLiteral("kty"), S("EC")},
                {QStringLiteral("crv"), jwkCurve(key.type)},
                {QStringLiteral("x"), toBase64Url(point.sliced(1, size))},
                {QStringLiteral("y"), toBase64Url(point.sliced(1 + size))}};
    }
    case KeyType::Rsa: {
        const auto numbers = openssl::rsaNumbers(key);
        if (!numbers)
            return {};
        return {{QStringLiteral("kty"), S("RSA")},
                {QStringLiteral("n"), toBase64Url(numbers->modulus)},
                {QStringLiteral("e"), toBase64Url(numbers->exponent)}};
    }
    }
    return {};
}

Result<PublicKey> fromJwk(const QJsonObject &jwk)
{
    const QString type = jwk.value(S("kty")).toString();
    if (type == S("OKP"))
        return fromOkpJwk(jwk);
    if (type == S("EC"))
        return fromEcJwk(jwk);
    if (type == S("RSA")) {
        WB_TRY(const QByteArray modulus, member(jwk, S("n")));
        WB_TRY(const QByteArray exponent, member(jwk, S("e")));
        return openssl::rsaFromNumbers(modulus, exponent);
    }
    return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("a JWK of type ") + type);
}

bool jwkAllows(const QJsonObject &jwk, SignatureAlgorithm algorithm)
{
    const QJsonValue named = jwk.value(S("alg"));
    if (!named.isUndefined() && signatureAlgorithm(named.toString()) != algorithm)
        return false;
    const QJsonValue use = jwk.value(S("use"));
    if (!use.isUndefined() && use.toString() != S("sig"))
        return false;
    const QJsonValue operations = jwk.value(S("key_ops"));
    return operations.isUndefined() || operations.toArray().contains(QJsonValue(S("verify")));
}

QString jwkThumbprint(const PublicKey &key)
{
    // RFC 7638 section 3: the required members in lexical order, which is what canonical JSON of toJwk() is.
    const auto canonical = canonicalJson(toJwk(key));
    return canonical ? toBase64Url(sha256(*canonical)) : QString();
}

} // namespace wb::crypto
