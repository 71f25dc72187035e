// How every step speaks to an issuer's servers: within one reach, stopped by one token, with a token and its proof where they are
// asked for.
#pragma once

#include "sync/issuance/DpopKey.h"
#include "sync/transport/HttpClient.h"

#include <QHash>

namespace wb::issuance {

// What a request is allowed by.
struct Access {
    QString token; // a secret; empty at the token endpoint
    const DpopKey *dpop = nullptr; // if the token, or the server, asks for its proof
};

class Connection {
public:
    // Client and clock have to outlive it. Used on the client's thread.
    Connection(sync::HttpClient &client, sync::Reach reach, const Clock &clock, std::stop_token stop = {});

    // The first of the addresses that answers with a JSON object. At most `mostBytes`. If none does, the error of the first.
    [[nodiscard]] Result<QJsonObject> fetchJson(const QList<QUrl> &addresses, qint64 mostBytes);
    // Any whole answer but a redirect, which nothing here may follow: it would carry secrets along (RedirectRefused). Asks a second
    // time if the server wants a nonce of its own in the proof (RFC 9449 section 8).
    [[nodiscard]] Result<sync::HttpResponse> post(const sync::HttpRequest &request, const Access &access = {});

    [[nodiscard]] QDateTime now() const { return m_clock.nowUtc(); }

private:
    [[nodiscard]] Result<sync::HttpResponse> postOnce(sync::HttpRequest request, const Access &access);

    sync::HttpClient &m_client;
    sync::Reach m_reach;
    const Clock &m_clock;
    std::stop_token m_stop;
    QHash<QString, QString> m_dpopNonces; // by scheme, host and port
};

// The `error` of an answer that is not 2xx (RFC 6749 section 5.2, OpenID4VCI 1.0 section 8.3.1.2), also where it stands in
// WWW-Authenticate (RFC 6750 section 3); empty if there is none.
[[nodiscard]] QString oauthError(const sync::HttpResponse &response);
// sync::errorOf() with that error in its detail: "host: 400: invalid_grant: what the server says".
[[nodiscard]] Error refusal(const sync::HttpResponse &response);

} // namespace wb::issuance
