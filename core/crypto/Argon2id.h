// A key from a passphrase: Argon2id version 1.3 (RFC 9106) with one lane, as libsodium's crypto_pwhash does it.
#pragma once

#include "core/crypto/SecretBytes.h"

namespace wb::crypto {

struct Argon2Parameters {
    quint64 opsLimit = 3;                        // passes over the memory
    quint64 memoryBytes = 64 * 1024 * 1024;
    QByteArray salt;                             // 16 bytes
    friend bool operator==(const Argon2Parameters &, const Argon2Parameters &) = default;
};

constexpr qsizetype argon2SaltSize = 16;
// What a file may ask of this machine: more is refused before any memory is taken.
constexpr quint64 argon2MaxMemoryBytes = quint64(1024) * 1024 * 1024;
constexpr quint64 argon2MaxOpsLimit = 64;

// A key of `size` bytes (16 to 64). Errors: InvalidArgument (salt, size, less than 8 KiB), TooLarge (beyond the limits above,
// or the memory cannot be had).
[[nodiscard]] Result<SecretBytes> deriveKey(const SecretBytes &passphrase, const Argon2Parameters &parameters, qsizetype size = 32);

// Measures this machine and answers with parameters of about `targetMilliseconds` for one derivation, never weaker than
// 3 passes over 64 MiB (RFC 9106 section 4, second recommended option), never above 256 MiB; with a new random salt.
// Takes about one to two targets.
[[nodiscard]] Argon2Parameters calibrate(int targetMilliseconds = 500);

} // namespace wb::crypto
