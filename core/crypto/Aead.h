// Sealing bytes under one key: XChaCha20-Poly1305-IETF (draft-irtf-cfrg-xchacha), 24-byte nonces that may be drawn at
// random, 16-byte tags.
#pragma once

#include "core/crypto/SecretBytes.h"

namespace wb::crypto {

class Aead
{
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 24;
    static constexpr qsizetype tagSize = 16;

    // Keeps its own copy of the key. The key has to be keySize long.
    explicit Aead(const SecretBytes &key);

    // Ciphertext followed by the tag. The nonce has to be nonceSize long and must never be used twice with one key.
    [[nodiscard]] QByteArray seal(QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain) const;
    // The plain bytes. DecryptionFailed if key, nonce, associated data or any sealed byte differ.
    [[nodiscard]] Result<QByteArray> open(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed) const;
    // The same for secrets, so that the plain bytes never lie in ordinary memory.
    [[nodiscard]] Result<SecretBytes> openSecret(QByteArrayView nonce, QByteArrayView associated, QByteArrayView sealed) const;

    // For pages: no allocation, `cipher` and `plain` may be the same buffer of `size` bytes; the tag stands apart.
    void sealPage(unsigned char *cipher, unsigned char *tag, const unsigned char *plain, qsizetype size,
                  QByteArrayView associated, const unsigned char *nonce) const;
    // False if anything differs; `plain` is then filled with zeros.
    [[nodiscard]] bool openPage(unsigned char *plain, const unsigned char *cipher, qsizetype size, const unsigned char *tag,
                                QByteArrayView associated, const unsigned char *nonce) const;

private:
    SecretBytes m_key;
};

} // namespace wb::crypto
