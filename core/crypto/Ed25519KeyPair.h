// A signing key (Ed25519, RFC 8032). The 32-byte seed is the whole secret.
#pragma once

#include "core/crypto/PublicKey.h"
#include "core/crypto/SecretBytes.h"

namespace wb::crypto {

class Ed25519KeyPair
{
public:
    static constexpr qsizetype seedSize = 32;
    static constexpr qsizetype signatureSize = 64;

    [[nodiscard]] static Ed25519KeyPair generate();
    // InvalidArgument unless the seed is seedSize long.
    [[nodiscard]] static Result<Ed25519KeyPair> fromSeed(const SecretBytes &seed);

    [[nodiscard]] PublicKey publicKey() const;
    // 64 bytes, deterministic.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;
    [[nodiscard]] const SecretBytes &seed() const { return m_seed; }

private:
    Ed25519KeyPair() = default;
    SecretBytes m_seed;
    SecretBytes m_secret; // libsodium's form: seed and public key
    QByteArray m_public;
};

} // namespace wb::crypto
