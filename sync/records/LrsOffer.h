// What an LRS says of how one gets in, before anybody has.
#pragma once

#include "sync/transport/HttpClient.h"

namespace wb::sync {

struct LrsOffer {
    QUrl endpoint;
    QUrl issuer; // of the authorization server (RFC 8414); empty: a name and a password are asked for
    QStringList scopes;
};

// From its protected resource metadata (RFC 9728); an LRS that has none wants Basic. UnexpectedAnswer: the metadata is another
// resource's. Errors of the network.
[[nodiscard]] Result<LrsOffer> discoverLrs(HttpClient &http, const QUrl &endpoint, const Reach &reach, std::stop_token stop = {});

} // namespace wb::sync
