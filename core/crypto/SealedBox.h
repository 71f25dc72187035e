// Sealing bytes to somebody's X25519 key so that only they can open them and nobody learns who sealed: libsodium's crypto_box_seal
// (an ephemeral X25519 key, XSalsa20-Poly1305).
#pragma once

#include "core/crypto/Ed25519KeyPair.h"

namespace wb::crypto {

// 32 bytes of X25519 (RFC 7748).
struct AgreementKey {
    QByteArray bytes;
    friend bool operator==(const AgreementKey &, const AgreementKey &) = default;
};

// The X25519 key that belongs to an Ed25519 key (the birational map of RFC 7748 section 4.1). UnsupportedAlgorithm for another kind
// of key, MalformedKey if it is a point nobody can own.
[[nodiscard]] Result<AgreementKey> agreementKeyOf(const PublicKey &ed25519);
// Multikey of X25519, "z6LS..." (W3C Controlled Identifiers 1.0 section 2.2.2). Errors: MalformedEncoding, MalformedKey,
// UnsupportedAlgorithm (another multicodec).
[[nodiscard]] Result<AgreementKey> agreementKeyFromMultikey(QStringView text);

constexpr qsizetype sealedBoxOverhead = 48;

// MalformedKey if the key is one that gives no secret (a point of small order).
[[nodiscard]] Result<QByteArray> sealTo(const AgreementKey &recipient, QByteArrayView plain);
// DecryptionFailed: sealed to another key, or changed.
[[nodiscard]] Result<QByteArray> openSealed(const Ed25519KeyPair &recipient, QByteArrayView sealed);

} // namespace wb::crypto
