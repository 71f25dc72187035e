#include "core/crypto/Ed25519KeyPair.h"

#include <sodium.h>

namespace wb::crypto {

Ed25519KeyPair Ed25519KeyPair::generate()
{
    return *fromSeed(SecretBytes::random(seedSize));
}

Result<Ed25519KeyPair> Ed25519KeyPair::fromSeed(const SecretBytes &seed)
{
    ensureReady();
    if (seed.size() != seedSize)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an Ed25519 seed is 32 bytes long"));
    Ed25519KeyPair pair;
    pair.m_seed = seed.clone();
    pair.m_secret = SecretBytes::zeros(crypto_sign_SECRETKEYBYTES);
    pair.m_public = QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(pair.m_public.data()), pair.m_secret.data(), pair.m_seed.data());
    return pair;
}

PublicKey Ed25519KeyPair::publicKey() const
{
    return {KeyType::Ed25519, m_public};
}

QByteArray Ed25519KeyPair::sign(QByteArrayView message) const
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.data()), static_cast<unsigned long long>(message.size()),
                         m_secret.data());
    return signature;
}

} // namespace wb::crypto
