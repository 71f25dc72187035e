// Checking signatures of every kind our formats carry.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/PublicKey.h"

#include <QByteArrayView>

#include <optional>

namespace wb::crypto {

// Names as in JOSE (RFC 7518 section 3.1, RFC 8037).
enum class SignatureAlgorithm { EdDsa, Es256, Es384, Es512, Rs256, Rs384, Rs512, Ps256, Ps384, Ps512 };

// "EdDSA", "ES256" ...; "Ed25519" (RFC 9864) reads as EdDsa. Nothing for names that are not listed, "none" and HMACs included.
[[nodiscard]] std::optional<SignatureAlgorithm> signatureAlgorithm(QStringView joseName);
[[nodiscard]] QString joseName(SignatureAlgorithm algorithm);

// Passes, or says why not: BadSignature (also wrong length or form), MalformedKey (not a key, not on its curve, RSA below 2,048
// or above 8,192 bits), UnsupportedAlgorithm (the key is of another type than the algorithm).
// Ed25519 is strict: no s beyond the group order, no small-order points, canonical encodings only. ECDSA signatures are raw
// r || s of fixed length (RFC 7518 section 3.4). RSA-PSS uses the digest's length as salt length (RFC 7518 section 3.5).
[[nodiscard]] Result<void> verifySignature(SignatureAlgorithm algorithm, const PublicKey &key, QByteArrayView message,
                                           QByteArrayView signature);

} // namespace wb::crypto
