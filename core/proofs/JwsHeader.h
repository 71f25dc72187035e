// Rules about JWS headers alone (RFC 7515 section 4, RFC 7797 section 3).
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Signature.h"

#include <QJsonObject>
#include <QStringList>

namespace wb::proofs {

// The algorithm of the protected header. Errors: BadSignature ("none", HMAC, or no protected algorithm),
// UnsupportedAlgorithm (a signature algorithm not known here, named in the detail).
[[nodiscard]] Result<crypto::SignatureAlgorithm> headerAlgorithm(const QJsonObject &protectedHeader);

// Errors: BadSignature (a malformed list, or a name in both headers), UnsupportedAlgorithm (a critical name that is
// neither `b64` nor in `understood`).
[[nodiscard]] Result<void> checkCritical(const QJsonObject &protectedHeader, const QJsonObject &header, const QStringList &understood);

// Whether the payload is sent base64url encoded; false only for `b64: false` (RFC 7797 section 3).
[[nodiscard]] bool payloadIsEncoded(const QJsonObject &protectedHeader);

// A media type of `typ` or `cty` in lower case without "application/", which may be left out (RFC 7515 section 4.1.9).
[[nodiscard]] QString mediaType(const QJsonValue &value);

// Which key a token's header asks for: `kid` where that is an absolute URL or DID URL, issuer#kid where it is a bare name, the
// issuer alone where there is none. Empty if neither is named.
[[nodiscard]] QString verificationMethodOf(const QJsonObject &protectedHeader, const QString &issuer);

} // namespace wb::proofs
