// A request that is a token (RFC 9101, OpenID4VP 1.0 section 5): taken apart and not yet believed.
#pragma once

#include "core/proofs/Jws.h"

#include <QUrl>

namespace wb::sync {

struct RequestObject {
    proofs::Jws jws; // compact: one signature
    QJsonObject header; // the protected one
    QJsonObject claims;
};

// At most 256 KiB, JSON no deeper than 32. Errors: TooLarge, UnsupportedFormat (encrypted), NotSigned (alg "none"),
// MalformedDocument (no token, or another type than oauth-authz-req+jwt), MalformedJson, MalformedEncoding.
[[nodiscard]] Result<RequestObject> readRequestObject(const QByteArray &text);

// Whether the claims hold now (RFC 7519 sections 4.1.4 and 4.1.5), and are made for a wallet like this one (section 5.8 of
// OpenID4VP). A minute of difference between clocks is allowed. `aud` may be missing, or be the address that the request was
// fetched from: verifiers in use leave it out or write that. Errors: InvalidArgument (has expired, or is for later, or for somebody
// else).
[[nodiscard]] Result<void> checkRequestTimes(const QJsonObject &claims, const QDateTime &now, const QUrl &fetchedFrom = {});

} // namespace wb::sync
