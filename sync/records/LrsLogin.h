// The Authorization header for an account, and a new one when the old one is not taken any more.
#pragma once

#include "sync/oauth/OAuthFlow.h"
#include "sync/records/LrsAccount.h"

namespace wb::sync {

class LrsLogin {
public:
    LrsLogin(HttpClient &http, const Clock &clock)
        : m_http(http)
        , m_clock(clock)
    {
    }

    // Puts a fresh token into the account where it needs one; `changed` says that it has to be kept before it is used (a refresh
    // token is good once). `refused`: the server did not take the one there. NotAuthorized: the person has to log in.
    [[nodiscard]] Result<QByteArray> header(LrsAccount &account, bool refused, bool &changed, std::stop_token stop = {});

private:
    HttpClient &m_http;
    const Clock &m_clock;
};

} // namespace wb::sync
