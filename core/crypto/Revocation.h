// What an authority said about a certificate that it issued: revocation lists (RFC 5280 section 5) and OCSP responses (RFC 6960).
#pragma once

#include "core/crypto/Certificate.h"

namespace wb::crypto {

struct RevocationAnswer {
    bool isRevoked = false;
    QDateTime revokedAt; // where it is
    QDateTime asOf; // thisUpdate: from then on the answer is known to hold
};

// Whether `issuer` made `certificate`: the names fit, it has the right to, and its key made the signature.
[[nodiscard]] bool isIssuedBy(const Certificate &certificate, const Certificate &issuer);

// Both want isIssuedBy(), and judge in DER what came along: signed by the issuer itself or, for OCSP, by whom it delegated to.
// Errors: NotFound (about others), BadSignature, UnsupportedAlgorithm (SHA-1 and older; a list that is a delta, indirect, or for
// some reasons only), MalformedDocument, TooLarge (above 4 MiB).
[[nodiscard]] Result<RevocationAnswer> askRevocationList(
    const QByteArray &list, const Certificate &certificate, const Certificate &issuer);
[[nodiscard]] Result<RevocationAnswer> askOcspResponse(
    const QByteArray &response, const Certificate &certificate, const Certificate &issuer);

} // namespace wb::crypto
