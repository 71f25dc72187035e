// Whether the one who presents an SD-JWT holds the key it was issued to: RFC 9901 sections 4.3 and 7.3.
#pragma once

#include "core/proofs/KeyResolver.h"
#include "core/proofs/ProofResult.h"
#include "core/proofs/SdJwt.h"

#include <optional>

namespace wb::proofs {

// What the verifier knows about the occasion. What is not given is not compared.
struct KeyBindingExpectation {
    std::optional<QString> nonce;
    std::optional<QString> audience;
    std::optional<qint64> mostSecondsOld;
};

// Not applicable where nothing was presented (no KB-JWT). `claims` are those of the SD-JWT, whose signature the caller has checked.
// The holder's key is `cnf`.`jwk`, or `cnf`.`kid` as a verification method for authentication. Everything else is a Fail: another
// type than kb+jwt, another key, another text than the one presented (sd_hash), a missing or unreadable nonce, aud or iat, times
// that lie ahead or have ended, and an occasion other than the expected. `created` is iat.
[[nodiscard]] ProofResult verifyKeyBinding(const SdJwt &sdJwt, const QJsonObject &claims, const KeyResolver &resolver,
    const QDateTime &now, const KeyBindingExpectation &expected = {});

} // namespace wb::proofs
