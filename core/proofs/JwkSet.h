// Choosing a key from a JWK Set (RFC 7517 section 5) that the caller has from a source he trusts.
#pragma once

#include "core/base/Result.h"
#include "core/crypto/Signature.h"

#include <QJsonObject>

namespace wb::proofs {

// The one key with that `kid` that may verify with that algorithm. An empty kid asks for the only key of the set.
// Errors: KeyNotFound (none), InvalidArgument (two of one name: nobody could tell which, or the key is for something else),
// TooLarge (more than 100 keys), and those of fromJwk.
[[nodiscard]] Result<crypto::PublicKey> keyFromJwkSet(const QJsonObject &set, const QString &kid, crypto::SignatureAlgorithm algorithm);

} // namespace wb::proofs
