// JSON Web Signatures (RFC 7515) in all three serialisations, with unencoded payloads (RFC 7797).
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Signature.h"

#include <QJsonObject>
#include <QStringList>

namespace wb::proofs {

struct JwsSignature {
    QByteArray protectedText;    // as sent, part of what is signed
    QJsonObject protectedHeader; // the only header anything is decided by
    QJsonObject header;          // unprotected
    QByteArray signature;
};

struct Jws {
    bool compact = false;
    QByteArray payloadText; // as sent, part of what is signed
    QByteArray payload;     // what it says
    QList<JwsSignature> signatures; // at least one
};

// Reads one serialisation. Strict: base64url without padding, unknown or missing parts, more than 16 signatures and headers
// of more than 256 KiB are refused. Errors: MalformedDocument, MalformedJson, MalformedEncoding, TooLarge.
[[nodiscard]] Result<Jws> parseCompactJws(QByteArrayView text);
[[nodiscard]] Result<Jws> parseJsonJws(const QJsonObject &document); // general (section 7.2.1) and flattened (7.2.2)

// Checks one signature with a key that the caller has found by himself: algorithm, critical headers (section 4.1.11: `b64` and
// those in `understood`), the signature. Errors: UnsupportedAlgorithm (an algorithm or a critical header that is not known here),
// BadSignature (also a key of another type than the algorithm), MalformedKey.
[[nodiscard]] Result<void> verifyJwsSignature(const Jws &jws, const JwsSignature &signature, const crypto::PublicKey &key,
                                              const QStringList &understood = {});

} // namespace wb::proofs
