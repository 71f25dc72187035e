// The ciphers of an encrypted database: many pages under one key, as fast as the machine allows, by OpenSSL, which has vector
// code for them. Both take nonces that may be drawn at random and know nothing of each other's pages.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <memory>

namespace wb::crypto {

enum class PageCipher {
    XChaCha20Poly1305, // XChaCha20-Poly1305-IETF: what Aead seals, this opens, and the other way round
    XAes256Gcm // XAES-256-GCM (c2sp.org/XAES-256-GCM)
};

// XAES-256-GCM where the processor has instructions for it (as libsodium finds them): nothing is faster there. Elsewhere it is
// slow, and its tables could tell about the key by their timing; it still opens what another device sealed.
[[nodiscard]] PageCipher fastestPageCipher();

// Reuses its cipher contexts: an object serves one thread at a time.
class PageAead {
public:
    static constexpr qsizetype keySize = 32;
    static constexpr qsizetype nonceSize = 24;
    static constexpr qsizetype tagSize = 16;

    // Keeps its own copy of the key, which has to be keySize long and serve this one cipher. Between two calls ordinary memory
    // holds no more than what the last page was sealed under.
    PageAead(const SecretBytes &key, PageCipher cipher);
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
