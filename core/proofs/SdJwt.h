// Selective Disclosure JWTs (RFC 9901) taken apart: compact (section 4), flattened and general JSON (section 8).
#pragma once

#include "core/proofs/Jws.h"

namespace wb::proofs {

struct SdJwt {
    Jws jws; // the issuer's part
    QList<QByteArray> disclosures; // base64url, as sent
    QByteArray keyBinding; // the holder's KB-JWT, compact; empty where nobody presents it
};

// Strict about every part: an empty disclosure, more than 10,000 of them, one of more than 4 MiB, and a payload that is not encoded
// (RFC 7797 section 7 forbids it for JWTs) are refused. Errors: MalformedDocument, TooLarge, and those of the JWS readers.
[[nodiscard]] Result<SdJwt> parseSdJwt(QByteArrayView compact);
// `disclosures` and `kb_jwt` stand in the unprotected header of the first signature; drafts before RFC 9901 wrote them beside the
// payload, which is read too. In two places at once they are refused.
[[nodiscard]] Result<SdJwt> parseJsonSdJwt(const QJsonObject &document);
// Whether a JWS in JSON is an SD-JWT.
[[nodiscard]] bool isJsonSdJwt(const QJsonObject &document);

// "<issuer's JWT>~<disclosure>~...~": what the holder's `sd_hash` is over (section 4.3.1), the first signature where there are
// several.
[[nodiscard]] QByteArray presentedText(const SdJwt &sdJwt);
// The compact form; of several signatures only the first.
[[nodiscard]] QByteArray compactSdJwt(const SdJwt &sdJwt);

} // namespace wb::proofs
