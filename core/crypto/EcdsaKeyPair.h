// A signing key on P-256 or P-384 (FIPS 186-5 section 6). The scalar is the whole secret.
#pragma once

#include "core/crypto/PublicKey.h"
#include "core/crypto/SecretBytes.h"

namespace wb::crypto {

class EcdsaKeyPair {
public:
    // A fresh key. InvalidArgument unless the curve is P256 or P384.
    [[nodiscard]] static Result<EcdsaKeyPair> generate(KeyType curve);
    // From the private scalar, big-endian, 32 or 48 bytes. InvalidArgument (another curve), MalformedKey (length, zero, not below
    // the order).
    [[nodiscard]] static Result<EcdsaKeyPair> fromSecret(KeyType curve, const SecretBytes &secret);

    [[nodiscard]] PublicKey publicKey() const { return m_public; }
    // Over SHA-256 for P-256, SHA-384 for P-384; raw r || s as verifySignature() reads it. Never the same twice.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const;
    [[nodiscard]] const SecretBytes &secret() const { return m_secret; }

private:
    EcdsaKeyPair() = default;
    SecretBytes m_secret;
    PublicKey m_public;
};

} // namespace wb::crypto
