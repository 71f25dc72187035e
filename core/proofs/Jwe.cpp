#include "core/proofs/Jwe.h"

#include "core/base/Encoding.h"
#include "core/base/Json.h"
#include "core/crypto/Jwk.h"
#include "core/crypto/KeyAgreement.h"
#include "core/crypto/Random.h"

#include <QtEndian>

#include <algorithm>

namespace wb::proofs {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostText = 24 * 1024 * 1024;
constexpr JsonLimits headerLimits { .bytes = 64 * 1024, .depth = 8 };

// The length of a datum and then itself (RFC 7518 section 4.6.2).
QByteArray measured(QByteArrayView datum)
{
    const quint32 size = qToBigEndian(static_cast<quint32>(datum.size()));
    return QByteArray(reinterpret_cast<const char *>(&size), sizeof size).append(datum);
}

// The key that both sides come to, from the secret and what the header says.
Result<crypto::SecretBytes> contentKey(const crypto::SecretBytes &agreed, crypto::ContentCipher cipher, const QJsonObject &header)
{
    WB_TRY(const QByteArray producer, fromBase64Url(header.value(S("apu")).toString()));
    WB_TRY(const QByteArray consumer, fromBase64Url(header.value(S("apv")).toString()));
    const qsizetype size = crypto::keySize(cipher);
    const quint32 bits = qToBigEndian(static_cast<quint32>(size * 8));
    QByteArray info = measured(crypto::joseName(cipher).toLatin1()) + measured(producer) + measured(consumer);
    info.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    return crypto::concatKdf(agreed, info, size);
}

Result<crypto::ContentCipher> cipherOf(const QJsonObject &header)
{
    for (const auto name : { S("crit"), S("zip") }) {
        if (header.contains(name))
            return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("encrypted with the header ") + name);
    }
    if (header.value(S("alg")).toString() != S("ECDH-ES"))
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("encrypted with ") + header.value(S("alg")).toString());
    const auto cipher = crypto::contentCipher(header.value(S("enc")).toString());
    if (!cipher)
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("encrypted with ") + header.value(S("enc")).toString());
    return *cipher;
}

} // namespace

Result<QByteArray> encryptCompactJwe(
    QByteArrayView plain, const crypto::PublicKey &recipient, crypto::ContentCipher cipher, QJsonObject header)
{
    for (const auto name : { S("alg"), S("enc"), S("epk"), S("zip"), S("crit") }) {
        if (header.contains(name))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("the header may not bring ") + name);
    }
    if (recipient.type != crypto::KeyType::P256 && recipient.type != crypto::KeyType::P384)
        return failure(ErrorCode::UnsupportedAlgorithm, QStringLiteral("encrypting to a key that is not on P-256 or P-384"));
    WB_TRY(const crypto::EcdsaKeyPair ephemeral, crypto::EcdsaKeyPair::generate(recipient.type));
    header.insert(S("alg"), S("ECDH-ES"));
    header.insert(S("enc"), crypto::joseName(cipher));
    header.insert(S("epk"), crypto::toJwk(ephemeral.publicKey()));
    WB_TRY(const crypto::SecretBytes agreed, crypto::agreedSecret(ephemeral, recipient));
    WB_TRY(const crypto::SecretBytes key, contentKey(agreed, cipher, header));
    WB_TRY(const QByteArray headerJson, canonicalJson(header));
    const QByteArray protectedText = toBase64Url(headerJson).toLatin1();
    const QByteArray nonce = crypto::randomBytes(crypto::nonceSize(cipher));
    WB_TRY(const crypto::SealedContent sealed, crypto::sealContent(cipher, key, nonce, protectedText, plain));
    return protectedText + ".." + toBase64Url(nonce).toLatin1() + '.' + toBase64Url(sealed.bytes).toLatin1() + '.'
        + toBase64Url(sealed.tag).toLatin1();
}

Result<QByteArray> encryptCompactJweTo(
    QByteArrayView plain, const QJsonObject &recipientJwk, crypto::ContentCipher cipher, QJsonObject header)
{
    if (recipientJwk.contains(S("alg")) && recipientJwk.value(S("alg")).toString() != S("ECDH-ES"))
        return failure(
            ErrorCode::UnsupportedAlgorithm, QStringLiteral("a key to encrypt with ") + recipientJwk.value(S("alg")).toString());
    if (recipientJwk.contains(S("use")) && recipientJwk.value(S("use")).toString() != S("enc"))
        return failure(ErrorCode::MalformedKey, QStringLiteral("a key that is not for encrypting"));
    WB_TRY(const crypto::PublicKey recipient, crypto::fromJwk(recipientJwk));
    if (recipientJwk.value(S("kid")).isString())
        header.insert(S("kid"), recipientJwk.value(S("kid")));
    return encryptCompactJwe(plain, recipient, cipher, std::move(header));
}

Result<OpenedJwe> decryptCompactJwe(QByteArrayView text, const crypto::EcdsaKeyPair &key)
{
    if (text.size() > mostText)
        return failure(ErrorCode::TooLarge, QStringLiteral("an encrypted text of more than 24 MiB"));
    const QString whole = QString::fromLatin1(text);
    const QList<QStringView> parts = QStringView(whole).split(QLatin1Char('.'));
    if (parts.size() != 5 || !parts.at(1).isEmpty()) // with a key agreed directly there is no encrypted key (RFC 7516 section 5.2)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("not a compact JWE with a key agreed directly"));
    OpenedJwe opened;
    WB_TRY(const QByteArray headerJson, fromBase64Url(parts.at(0)));
    WB_TRY(opened.header, parseJsonObject(headerJson, headerLimits));
    WB_TRY(const crypto::ContentCipher cipher, cipherOf(opened.header));
    WB_TRY(const crypto::PublicKey ephemeral, crypto::fromJwk(opened.header.value(S("epk")).toObject()));
    WB_TRY(const QByteArray nonce, fromBase64Url(parts.at(2)));
    crypto::SealedContent sealed;
    WB_TRY(sealed.bytes, fromBase64Url(parts.at(3)));
    WB_TRY(sealed.tag, fromBase64Url(parts.at(4)));
    if (nonce.size() != crypto::nonceSize(cipher))
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a nonce of the wrong size"));
    WB_TRY(const crypto::SecretBytes agreed, crypto::agreedSecret(key, ephemeral));
    WB_TRY(const crypto::SecretBytes contentEncryptionKey, contentKey(agreed, cipher, opened.header));
    WB_TRY(opened.plain, crypto::openContent(cipher, contentEncryptionKey, nonce, parts.at(0).toLatin1(), sealed));
    return opened;
}

bool looksLikeJwe(QByteArrayView text)
{
    return std::count(text.begin(), text.end(), '.') == 4 && std::none_of(text.begin(), text.end(), [](char c) {
        return !((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.');
    });
}

} // namespace wb::proofs
