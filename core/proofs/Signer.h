// A key that signs Data Integrity proofs: Ed25519, P-256 or P-384.
#pragma once

#include "core/crypto/EcdsaKeyPair.h"
#include "core/crypto/Ed25519KeyPair.h"

#include <variant>

namespace wb::proofs {

// Names a key pair of the caller's, which has to outlive it.
class Signer {
public:
    Signer(const crypto::Ed25519KeyPair &key)
        : m_key(&key)
    {
    }
    Signer(const crypto::EcdsaKeyPair &key)
        : m_key(&key)
    {
    }

    [[nodiscard]] crypto::PublicKey publicKey() const
    {
        return std::visit([](const auto *key) { return key->publicKey(); }, m_key);
    }
    // In the form crypto::verifySignature() reads.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const
    {
        return std::visit([message](const auto *key) { return Result<QByteArray>(key->sign(message)); }, m_key);
    }

private:
    std::variant<const crypto::Ed25519KeyPair *, const crypto::EcdsaKeyPair *> m_key;
};

} // namespace wb::proofs
