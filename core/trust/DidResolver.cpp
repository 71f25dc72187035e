#include "core/trust/DidResolver.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/Multikey.h"

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr qsizetype longestDid = 8192;

Result<proofs::ResolvedKey> resolveDidKey(const QString &did, const QString &fragment)
{
    const QString multikey = did.mid(8);
    if (!fragment.isEmpty() && fragment != multikey)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a did:key holds one key, and this is not its name"));
    if (!multikey.startsWith(QLatin1Char('z')))
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("a did:key starts with z"));
    auto key = crypto::fromMultikey(multikey);
    if (!key)
        return failure(key.error().code, QStringLiteral("the did:key cannot be read: ") + key.error().detail);
    return proofs::ResolvedKey{*key, did, {}};
}

Result<proofs::ResolvedKey> resolveDidJwk(const QString &did, const QString &fragment)
{
    if (!fragment.isEmpty() && fragment != S("0"))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a did:jwk holds one key, and this is not its name"));
    WB_TRY(const QByteArray json, fromBase64Url(QStringView(did).sliced(8)));
    WB_TRY(const QJsonObject jwk, parseJsonObject(json, {.bytes = longestDid, .depth = 4}));
    const QJsonValue use = jwk.value(S("use"));
    if (!use.isUndefined() && use.toString() != S("sig"))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the key of this did:jwk is not for signing"));
    WB_TRY(const crypto::PublicKey key, crypto::fromJwk(jwk));
    return proofs::ResolvedKey{key, did, {}};
}

} // namespace

QString didKey(const crypto::PublicKey &key)
{
    const QString multikey = crypto::toMultikey(key);
    return multikey.isEmpty() ? QString() : S("did:key:") + multikey;
}

QString didKeyMethod(const crypto::PublicKey &key)
{
    const QString multikey = crypto::toMultikey(key);
    return multikey.isEmpty() ? QString() : QStringLiteral("did:key:%1#%1").arg(multikey);
}

QString didOf(const QString &didUrl)
{
    if (!didUrl.startsWith(S("did:")))
        return {};
    qsizetype end = 0;
    while (end < didUrl.size() && didUrl.at(end) != QLatin1Char('#') && didUrl.at(end) != QLatin1Char('?')
           && didUrl.at(end) != QLatin1Char('/'))
        ++end;
    return didUrl.first(end);
}

Result<proofs::ResolvedKey> DidResolver::resolve(const QString &verificationMethod, const QString &purpose) const
{
    if (verificationMethod.size() > longestDid)
        return failure(ErrorCode::TooLarge, QStringLiteral("a verification method of more than 8,192 characters"));
    if (purpose != S("assertionMethod") && purpose != S("authentication"))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the key is not for this purpose: ") + purpose);
    const QString did = didOf(verificationMethod);
    const QString fragment = verificationMethod.section(QLatin1Char('#'), 1);
    const bool plain = verificationMethod.size() == did.size() + (verificationMethod.contains(QLatin1Char('#')) ? fragment.size() + 1 : 0);
    if (plain && did.startsWith(S("did:key:")))
        return resolveDidKey(did, fragment);
    if (plain && did.startsWith(S("did:jwk:")))
        return resolveDidJwk(did, fragment);
    return failure(ErrorCode::KeyNotFound, QStringLiteral("the key is not held here: ") + verificationMethod.left(200));
}

} // namespace wb::trust
