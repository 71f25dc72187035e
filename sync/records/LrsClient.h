// Speaks to one LRS as xAPI 1.0.3 part 3 and xAPI 2.0 (IEEE 9274.1.1) say. One request a call; decides nothing.
#pragma once

#include "sync/transport/HttpClient.h"

namespace wb::sync {

class LrsClient {
public:
    LrsClient(HttpClient &http, const QUrl &endpoint, const Reach &reach);

    // The whole value of the Authorization header.
    void setAuthorization(const QByteArray &value) { m_authorization = value; }
    void setVersion(const QByteArray &version) { m_version = version; }
    void setGzip(bool on) { m_gzip = on; }
    // Whether the server said that it takes packed requests (Accept-Encoding in an answer, RFC 9110 section 12.5.3).
    [[nodiscard]] bool saidGzip() const { return m_saidGzip; }

    // The best version that both know: 2.0.0, else 1.0.3. A server without the about resource is taken for 1.0.3.
    // UnsupportedFormat: it knows neither.
    [[nodiscard]] Result<QByteArray> negotiate(std::stop_token stop = {});
    // A JSON array of statements.
    [[nodiscard]] Result<HttpResponse> post(const QByteArray &statements, std::stop_token stop = {});
    // What is held under an id, or the server's refusal as an error.
    [[nodiscard]] Result<QJsonObject> statement(const QString &id, std::stop_token stop = {});

    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] qint64 bodyBytes() const { return m_bodyBytes; } // sent, as they went over the wire

private:
    [[nodiscard]] HttpRequest requestFor(const QString &resource) const;
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop);

    HttpClient &m_http;
    QUrl m_endpoint;
    Reach m_reach;
    QByteArray m_authorization, m_version = "1.0.3";
    bool m_gzip = false;
    bool m_saidGzip = false;
    int m_requests = 0;
    qint64 m_bodyBytes = 0;
};

// Whether a 2xx answer to a POST names every one of these ids: anything else is not by an LRS (a captive portal, say).
[[nodiscard]] bool namesAll(const HttpResponse &response, const QStringList &ids);

} // namespace wb::sync
