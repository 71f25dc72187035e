// JSON Web Encryption (RFC 7516), compact, with a key agreed directly: ECDH-ES (RFC 7518 section 4.6) on P-256 or P-384, with
// A128GCM, A256GCM, A128CBC-HS256 or A256CBC-HS512. What OpenID4VCI and OpenID4VP encrypt with.
#pragma once

#include "core/crypto/ContentCipher.h"
#include "core/crypto/EcdsaKeyPair.h"

#include <QJsonObject>

namespace wb::proofs {

// Encrypts to one key. `header` may bring kid, typ, cty, apu and apv (base64url); alg, enc and epk are written here.
// Errors: UnsupportedAlgorithm (a key on another curve), MalformedKey, InvalidArgument (a header that brings one of ours, or zip).
[[nodiscard]] Result<QByteArray> encryptCompactJwe(QByteArrayView plain, const crypto::PublicKey &recipient,
    crypto::ContentCipher cipher = crypto::ContentCipher::Aes256Gcm, QJsonObject header = {});
// The same to a JWK as a metadata document brings it: its `alg`, if there is one, has to be ECDH-ES, its `use` enc; its kid goes
// into the header.
[[nodiscard]] Result<QByteArray> encryptCompactJweTo(QByteArrayView plain, const QJsonObject &recipientJwk,
    crypto::ContentCipher cipher = crypto::ContentCipher::Aes256Gcm, QJsonObject header = {});

struct OpenedJwe {
    QJsonObject header;
    QByteArray plain;
};

// Errors: MalformedDocument, MalformedEncoding, MalformedJson, TooLarge (more than 24 MiB), UnsupportedAlgorithm (another alg or
// enc, a critical header, compression: it could hide a bomb and tells lengths), MalformedKey (epk), DecryptionFailed.
[[nodiscard]] Result<OpenedJwe> decryptCompactJwe(QByteArrayView text, const crypto::EcdsaKeyPair &key);

// Whether a text has the look of a compact JWE: five parts with dots between them.
[[nodiscard]] bool looksLikeJwe(QByteArrayView text);

} // namespace wb::proofs
