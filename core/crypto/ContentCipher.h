// AES that also authenticates, as JSON Web Encryption uses it (RFC 7518 section 5): GCM, and CBC with an HMAC.
#pragma once

#include "core/crypto/SecretBytes.h"

#include <optional>

namespace wb::crypto {

enum class ContentCipher { Aes128Gcm, Aes256Gcm, Aes128CbcHs256, Aes256CbcHs512 };

// "A128GCM" ... (RFC 7518 section 5.1).
[[nodiscard]] std::optional<ContentCipher> contentCipher(QStringView joseName);
[[nodiscard]] QString joseName(ContentCipher cipher);
// In bytes. Of CBC with HMAC the key is the one for both (section 5.2.2.1).
[[nodiscard]] qsizetype keySize(ContentCipher cipher);
[[nodiscard]] qsizetype nonceSize(ContentCipher cipher);

struct SealedContent {
    QByteArray bytes;
    QByteArray tag; // 16 bytes, 32 for HS512
};

// InvalidArgument if key or nonce have another size, TooLarge above 1 GiB. A nonce must never be used twice with one key.
[[nodiscard]] Result<SealedContent> sealContent(
    ContentCipher cipher, const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, QByteArrayView plain);
// DecryptionFailed if anything differs; which of it, is not told.
[[nodiscard]] Result<QByteArray> openContent(
    ContentCipher cipher, const SecretBytes &key, QByteArrayView nonce, QByteArrayView associated, const SealedContent &sealed);

} // namespace wb::crypto
