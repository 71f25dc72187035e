// Text forms of bytes. Decoders are strict: they refuse what a second decoder could read differently.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb {

// RFC 4648 section 5, without padding. Decoding refuses padding, other alphabets and non-zero trailing bits.
[[nodiscard]] QString toBase64Url(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromBase64Url(QStringView text);

// RFC 4648 section 4, padded, white space refused.
[[nodiscard]] Result<QByteArray> fromBase64(QStringView text);

// Base 58 with the Bitcoin alphabet (draft-msporny-base58). Refuses more than 1,024 characters: the work grows with the square.
[[nodiscard]] QString toBase58(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromBase58(QStringView text);

// Multibase with the prefixes z (base 58) and u (base64url), the two that Data Integrity uses.
[[nodiscard]] QString toMultibaseBase58(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromMultibase(QStringView text);

[[nodiscard]] QString toHex(QByteArrayView bytes);
[[nodiscard]] Result<QByteArray> fromHex(QStringView text);

} // namespace wb
