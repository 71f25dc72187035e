#include "core/crypto/KeyAgreement.h"

#include "core/crypto/EllipticPoint.h"
#include "core/crypto/OpenSsl.h"

#include <QtEndian>

#include <openssl/err.h>

#include <algorithm>
#include <cstring>

namespace wb::crypto {

Result<SecretBytes> agreedSecret(const EcdsaKeyPair &own, const PublicKey &other)
{
    if (other.type != own.publicKey().type)
        return failure(ErrorCode::MalformedKey, QStringLiteral("the other key is on another curve"));
    WB_TRY(const openssl::Key ownKey, openssl::toEvpKeyPair(own.publicKey(), own.secret()));
    WB_TRY(const openssl::Key otherKey, openssl::toEvpKey(other)); // refuses points that are not on the curve
    const openssl::KeyContext context(EVP_PKEY_CTX_new(ownKey.get(), nullptr));
    SecretBytes secret = SecretBytes::zeros(coordinateSize(other.type));
    auto size = static_cast<size_t>(secret.size());
    if (EVP_PKEY_derive_init(context.get()) != 1 || EVP_PKEY_derive_set_peer(context.get(), otherKey.get()) != 1
        || EVP_PKEY_derive(context.get(), secret.data(), &size) != 1 || size != static_cast<size_t>(secret.size())) {
        ERR_clear_error();
        return failure(ErrorCode::MalformedKey, QStringLiteral("the two keys agree on nothing"));
    }
    return secret;
}

SecretBytes concatKdf(const SecretBytes &secret, QByteArrayView otherInfo, qsizetype size)
{
    constexpr qsizetype digestSize = 32;
    if (size < 1 || size > 2 * digestSize)
        qFatal("a key of at most 64 bytes");
    SecretBytes key = SecretBytes::zeros(size);
    SecretBytes block = SecretBytes::zeros(digestSize);
    const openssl::DigestContext context(EVP_MD_CTX_new());
    for (qsizetype done = 0, round = 1; done < size; done += digestSize, ++round) {
        const quint32 counter = qToBigEndian(static_cast<quint32>(round));
        EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
        EVP_DigestUpdate(context.get(), &counter, sizeof counter);
        EVP_DigestUpdate(context.get(), secret.data(), static_cast<size_t>(secret.size()));
        EVP_DigestUpdate(context.get(), otherInfo.data(), static_cast<size_t>(otherInfo.size()));
        EVP_DigestFinal_ex(context.get(), block.data(), nullptr);
        std::memcpy(key.data() + done, block.data(), static_cast<size_t>(std::min(digestSize, size - done)));
    }
    return key;
}

} // namespace wb::crypto
