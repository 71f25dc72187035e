// Getting a request from the address that a link names (RFC 9101 section 5.2, OpenID4VP 1.0 section 5.10).
#pragma once

#include "sync/presentation/ClientId.h"
#include "sync/presentation/RequestLink.h"
#include "sync/transport/HttpClient.h"

namespace wb::sync {

struct FetchedRequest {
    QByteArray text;
    QString walletNonce; // that the request has to repeat; empty where none was sent
};

// By POST it says what this wallet can do, and a fresh nonce. No redirects: the address was for this request. Errors: those of
// HttpClient and of errorOf(), UnexpectedAnswer (a page in place of a token).
[[nodiscard]] Result<FetchedRequest> fetchRequest(
    HttpClient &http, const RequestLink &link, const ClientId &client, const Reach &reach, std::stop_token stop = {});

// What this wallet can do, as verifiers read it (section 10). The algorithms of signed requests are left out where the client
// cannot sign.
[[nodiscard]] QJsonObject walletMetadata(const ClientId &client);

} // namespace wb::sync
