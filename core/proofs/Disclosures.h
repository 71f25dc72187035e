// Disclosures put back into the claims they were taken out of (RFC 9901 sections 4.2 and 7.1).
#pragma once

#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wb::proofs {

// Names a hash algorithm of `_sd_alg` (IANA Named Information Hash Algorithms).
enum class DisclosureHash { Sha256, Sha384, Sha512 };

// The algorithm a payload names; SHA-256 where it names none. Errors: UnsupportedAlgorithm (one that is not used here),
// MalformedDocument (no text, or a hash that is broken or cut short).
[[nodiscard]] Result<DisclosureHash> disclosureHash(const QJsonObject &payload);
// base64url of the hash of a text, as digests and `sd_hash` are written.
[[nodiscard]] QString disclosureDigest(DisclosureHash hash, QByteArrayView text);

// Where a disclosure belongs: names and positions from the top of the claims, as they stand with all that was disclosed.
struct DisclosedPlace {
    qsizetype disclosure = 0; // its number in the list
    QJsonArray path;
};

struct DisclosedClaims {
    QJsonObject claims; // without digests, decoys and `_sd_alg`
    QList<DisclosedPlace> places; // parents before what they hold
};

// Section 7.1, steps 3 to 5. MalformedDocument (the SD-JWT is invalid): a disclosure that no digest names, or of the wrong shape,
// or sent twice; a digest that stands twice; a name that is reserved or already there; `_sd`, `...` and `_sd_alg` where they must
// not be. TooLarge: deeper than 64 levels.
[[nodiscard]] Result<DisclosedClaims> discloseClaims(const QJsonObject &payload, const QList<QByteArray> &disclosures);

// The claims that anybody can read without disclosures; digests and decoys left out. Does not check anything.
[[nodiscard]] QJsonObject openClaims(const QJsonObject &payload);

} // namespace wb::proofs
