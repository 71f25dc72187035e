// The cipher of Aead for many pages under one key, as fast as the machine allows: XChaCha20-Poly1305-IETF with HChaCha20
// by libsodium and the rest by OpenSSL, which has vector code for it. What one of the two classes seals, the other opens.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <memory>

namespace wb::crypto {

// Reuses one cipher context: an object serves one thread at a time.
class PageAead {
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 24;
    static constexpr qsizetype tagSize = 16;

    // Keeps its own copy of the key. The key has to be keySize long.
    explicit PageAead(const SecretBytes &key);
    ~PageAead();
    PageAead(const PageAead &) = delete;
    PageAead &operator=(const PageAead &) = delete;

    // `cipher` and `plain` may be the same buffer of `size` bytes; nonce and tag stand apart. No allocation.
    void seal(unsigned char *cipher, unsigned char *tag, const unsigned char *plain, qsizetype size, QByteArrayView associated,
        const unsigned char *nonce);
    // False if anything differs; `plain` is then filled with zeros.
    [[nodiscard]] bool open(unsigned char *plain, const unsigned char *cipher, qsizetype size, const unsigned char *tag,
        QByteArrayView associated, const unsigned char *nonce);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wb::crypto
