// OAuth 2.0 as an app uses it: discovery, registration, the code with PKCE, the client's own credentials, renewal. One request
// each; nothing is kept here.
#pragma once

#include "sync/oauth/OAuthDocuments.h"
#include "sync/transport/HttpClient.h"

namespace wb::sync {

// What we ask for when we register (RFC 7591 section 2).
struct OAuthWish {
    QString name; // shown to the person on the server's page
    QUrl redirect;
    QStringList scopes;
    QJsonObject more; // further metadata that a profile of OAuth asks for
};

// A request for a code that is on its way through the person's browser. Secret: `verifier`.
struct OAuthRequest {
    QUrl open; // to be opened in the system's browser (RFC 8252)
    QUrl redirect;
    QString state, verifier;
};

class OAuthFlow {
public:
    // Every address that the server names has to be within reach too.
    OAuthFlow(HttpClient &http, const Clock &clock, const Reach &reach);

    // RFC 8414 section 3.1; where that is not found, OpenID Connect Discovery section 4.
    [[nodiscard]] Result<OAuthServer> discover(const QUrl &issuer, std::stop_token stop = {});
    // RFC 7591. NotFound if the server registers nobody.
    [[nodiscard]] Result<OAuthClient> registerClient(const OAuthServer &server, const OAuthWish &wish, std::stop_token stop = {});

    // RFC 6749 section 4.1 with PKCE (RFC 7636, S256). NotFound: the server has no such endpoint.
    [[nodiscard]] static Result<OAuthRequest> ask(
        const OAuthServer &server, const OAuthClient &client, const QUrl &redirect, const QStringList &scopes);
    // With the address that the browser was sent back to. Cancelled: the person said no; UnexpectedAnswer: not the answer to this
    // request (state, or issuer by RFC 9207), no code.
    [[nodiscard]] Result<OAuthToken> redeem(const OAuthServer &server, const OAuthClient &client, const OAuthRequest &request,
        const QUrl &answered, std::stop_token stop = {});
    // RFC 6749 section 4.4.
    [[nodiscard]] Result<OAuthToken> clientCredentials(
        const OAuthServer &server, const OAuthClient &client, const QStringList &scopes, std::stop_token stop = {});
    // RFC 6749 section 6. NotAuthorized: there is nothing to renew with, or the server takes it no more.
    [[nodiscard]] Result<OAuthToken> renew(
        const OAuthServer &server, const OAuthClient &client, const OAuthToken &token, std::stop_token stop = {});

private:
    using Fields = QList<std::pair<QString, QString>>;
    [[nodiscard]] Result<OAuthToken> askForToken(
        const OAuthServer &server, const OAuthClient &client, Fields fields, std::stop_token stop);

    HttpClient &m_http;
    const Clock &m_clock;
    Reach m_reach;
};

} // namespace wb::sync
