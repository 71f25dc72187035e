// Sends requests and waits for the answers, on a worker. HTTP/1.1 with connections kept open, HTTP/2 where the server has it.
// Carries no cookies, keeps no cache, says no more of the device than the program's name.
// A hole of Qt's that cannot be closed from here: an answer in chunks (HTTP/1.1) that is cut off may come as a shorter one that
// seems whole. What has an end of its own (JSON), a digest, a signature or a Content-Length is safe; anything else is to be asked
// for one.
#pragma once

#include "sync/transport/HttpMessage.h"

#include <QSslCertificate>

#include <functional>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace wb::sync {

struct HttpSettings {
    int stallMilliseconds = 30'000; // TimedOut if nothing comes for so long
    // TimedOut as well if an answer without a limit of its own brings less than that in so long: nobody is held by drops.
    qint64 leastBytes = 16 * 1024;
    int leastMilliseconds = 60'000;
    QList<QSslCertificate> additionalRoots; // trusted beside the system's: a school's own authority, say
};

// Gets the body of a 2xx answer piece by piece, unpacked, instead of HttpResponse::body. An error stops the transfer and is handed
// on.
using BodySink = std::function<Result<void>(const HttpResponse &head, QByteArrayView bytes)>;

// Used on the thread that made it, which must not be the interface's: send() waits. Two clients know nothing of each other.
class HttpClient {
public:
    explicit HttpClient(HttpSettings settings = {});
    ~HttpClient();

    // Any whole answer, whatever its status, is a value. A request that reaches only public addresses is sent to the address that
    // was checked, not to what the name means a moment later. TLS 1.2 or newer; a bad certificate is never passed over. Errors:
    // Cancelled, Unreachable, TimedOut, ConnectionLost, CertificateRefused, AddressRefused, RedirectRefused, TooLarge,
    // UnexpectedAnswer, and those of the sink.
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop = {}, const BodySink &sink = {});

private:
    [[nodiscard]] Result<HttpResponse> sendOnce(
        const HttpRequest &request, const QUrl &url, std::stop_token stop, const BodySink &sink);

    HttpSettings m_settings;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace wb::sync
