// A public key of any kind we can check signatures with.
#pragma once

#include <QByteArray>

namespace wb::crypto {

enum class KeyType { Ed25519, P256, P384, P521, Rsa };

// Ed25519: 32 bytes (RFC 8032). P-256, P-384 and P-521: the uncompressed point, 65, 97 or 133 bytes
// (SEC 1 section 2.3.3).
// RSA: DER SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
struct PublicKey {
    KeyType type = KeyType::Ed25519;
    QByteArray bytes;
    friend bool operator==(const PublicKey &, const PublicKey &) = default;
};

} // namespace wb::crypto
