// SD-JWTs put together by hand, also such as no issuer would make.
#pragma once

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Jwk.h"
#include "core/proofs/SdJwt.h"
#include "tests/core/crypto/TestSigner.h"

namespace wb::test {

inline QByteArray compactJws(const QJsonObject &header, const QByteArray &payload, const TestSigner &signer)
{
    const QByteArray input = toBase64Url(canonicalJson(header).value()).toLatin1() + '.' + toBase64Url(payload).toLatin1();
    return input + '.' + toBase64Url(signer.sign(crypto::SignatureAlgorithm::Es256, input)).toLatin1();
}

inline QByteArray compactJws(const QJsonObject &header, const QJsonObject &payload, const TestSigner &signer)
{
    return compactJws(header, canonicalJson(payload).value(), signer);
}

// A disclosure as it is sent, from its JSON.
inline QByteArray disclosure(const QByteArray &json)
{
    return toBase64Url(json).toLatin1();
}

inline QString digestOf(const QByteArray &text)
{
    return toBase64Url(crypto::sha256(text));
}

inline QByteArray compactSdJwt(const QByteArray &jwt, const QList<QByteArray> &disclosures, const QByteArray &keyBinding = {})
{
    QByteArray text = jwt + '~';
    for (const QByteArray &each : disclosures)
        text += each + '~';
    return text + keyBinding;
}

// A KB-JWT over "<jwt>~<disclosures>~", with members changed or (null) left out.
inline QByteArray keyBindingFor(const QByteArray &presented, const TestSigner &holder, const QJsonObject &changes = {},
    const QJsonObject &header = {
        { QStringLiteral("alg"), QStringLiteral("ES256") }, { QStringLiteral("typ"), QStringLiteral("kb+jwt") } })
{
    QJsonObject payload { { QStringLiteral("nonce"), QStringLiteral("n-1") },
        { QStringLiteral("aud"), QStringLiteral("https://verifier.example") }, { QStringLiteral("iat"), 1795348800 },
        { QStringLiteral("sd_hash"), digestOf(presented) } };
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            payload.remove(it.key());
        else
            payload.insert(it.key(), it.value());
    }
    return compactJws(header, payload, holder);
}

} // namespace wb::test
