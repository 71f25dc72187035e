// One request on its way: everything between handing it to Qt and having its answer.
#pragma once

#include "sync/transport/GzipReader.h"
#include "sync/transport/HttpClient.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTimer>

#include <optional>

namespace wb::sync {

class HttpExchange {
public:
    HttpExchange(QNetworkReply *reply, const HttpRequest &request, const HttpSettings &settings, const BodySink &sink);
    // Waits until the answer is there, whole.
    [[nodiscard]] Result<HttpResponse> finish(std::stop_token stop);

private:
    void read();
    void begin();
    void watchTime(QTimer &timer);
    [[nodiscard]] Result<void> unpack(QByteArrayView bytes);
    [[nodiscard]] Result<void> take(QByteArrayView bytes);
    [[nodiscard]] Result<void> checkWhole() const;
    void giveUp(Error error);
    [[nodiscard]] Error failed() const;
    [[nodiscard]] QString place() const;

    std::unique_ptr<QNetworkReply> m_reply;
    const HttpRequest &m_request;
    const HttpSettings &m_settings;
    const BodySink &m_sink;
    HttpResponse m_response;
    qint64 m_received = 0; // as it came
    qint64 m_taken = 0; // unpacked
    std::optional<GzipReader> m_gzip;
    std::optional<Error> m_error; // why we gave up, if we did
};

} // namespace wb::sync
