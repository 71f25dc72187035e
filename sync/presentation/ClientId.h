// What a verifier calls itself, and by which rules that is to be proved (OpenID4VP 1.0 section 5.9).
#pragma once

#include "core/base/Result.h"

namespace wb::sync {

enum class ClientIdPrefix {
    PreRegistered, // no prefix: known before it asks
    RedirectUri,
    DecentralizedIdentifier,
    VerifierAttestation,
    X509SanDns,
    X509Hash,
};

struct ClientId {
    ClientIdPrefix prefix = ClientIdPrefix::PreRegistered;
    QString full; // what presentations are made out to
    QString original; // without the prefix

    // Whether a request of such a client has to be signed; those by redirect_uri cannot be.
    [[nodiscard]] bool mustSign() const { return prefix != ClientIdPrefix::PreRegistered && prefix != ClientIdPrefix::RedirectUri; }
};

// Errors: InvalidArgument (empty, more than 2,000 characters, nothing behind the prefix), UnsupportedFormat (a prefix that is not
// supported here, named: openid_federation, origin and whatever else comes before a colon).
[[nodiscard]] Result<ClientId> readClientId(const QString &text);

} // namespace wb::sync
