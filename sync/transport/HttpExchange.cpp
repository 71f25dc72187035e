#include "sync/transport/HttpExchange.h"

namespace wb::sync {

namespace {

// Qt holds no more than this of what was not taken yet: a server cannot fill the memory.
constexpr qint64 readAhead = 512 * 1024;
// Where a sink takes the body, so much of what a server says to its refusal is kept, and so much borne.
constexpr qint64 refusalKept = 64 * 1024;
constexpr qint64 refusalBytes = 4 * 1024 * 1024;

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpRequest &request, const HttpSettings &settings, const BodySink &sink)
    : m_reply(reply)
    , m_request(request)
    , m_settings(settings)
    , m_sink(sink)
{
    m_response.url = request.url;
}

Result<HttpResponse> HttpExchange::finish(std::stop_token stop)
{
    QEventLoop loop;
    // Not earlier: Qt forgets what is said before the request is on its way.
    QObject::connect(m_reply.get(), &QNetworkReply::metaDataChanged, &loop, [this] { m_reply->setReadBufferSize(readAhead); });
    QObject::connect(m_reply.get(), &QNetworkReply::readyRead, &loop, [this] { read(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer timer;
    watchTime(timer);
    {
        const std::stop_callback stopped(stop, [&] {
            QMetaObject::invokeMethod(
                &loop,
                [this] {
                    giveUp({ ErrorCode::Cancelled, place() });
                },
                Qt::QueuedConnection);
        });
        if (!m_reply->isFinished())
            loop.exec();
    }
    read();
    if (m_error)
        return tl::unexpected(*m_error);
    if (m_reply->error() != QNetworkReply::NoError
        && (m_response.status < 300 || m_reply->error() < QNetworkReply::ContentAccessDenied))
        return tl::unexpected(failed());
    WB_CHECK(checkWhole());
    m_response.wireBytes = m_received;
    return std::move(m_response);
}

// Qt's own timeout begins anew with every byte.
void HttpExchange::watchTime(QTimer &timer)
{
    // What is sent takes as long as the network needs; an answer is waited for from then on.
    QObject::connect(m_reply.get(), &QNetworkReply::uploadProgress, &timer, qOverload<>(&QTimer::start));
    if (m_request.maxMilliseconds > 0) {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { giveUp({ ErrorCode::TimedOut, place() }); });
        timer.start(m_request.maxMilliseconds);
        return;
    }
    QObject::connect(&timer, &QTimer::timeout, &timer, [this, before = qint64(0)]() mutable {
        if (m_received - before < m_settings.leastBytes)
            giveUp({ ErrorCode::TimedOut, QStringLiteral("%1: hardly anything comes").arg(place()) });
        before = m_received;
    });
    timer.start(m_settings.leastMilliseconds);
}

// Qt does not always count for us.
Result<void> HttpExchange::checkWhole() const
{
    if (m_request.method == "HEAD" || !m_response.isSuccess() || m_response.status == 204)
        return {};
    const auto announced = m_response.header("Content-Length");
    if (!announced.isEmpty() && announced.toLongLong() != m_received)
        return failure(ErrorCode::ConnectionLost, place());
    if (!m_gzip || m_gzip->isWhole())
        return {};
    // All that was announced came: then it was packed badly. Else it was cut off.
    return failure(announced.isEmpty() ? ErrorCode::ConnectionLost : ErrorCode::UnexpectedAnswer,
        QStringLiteral("%1: packed, and cut off").arg(place()));
}

void HttpExchange::begin()
{
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_response.headers.append({ name, value });
    const auto encoding = m_response.header("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip")
        m_gzip.emplace();
    else if (!encoding.isEmpty() && encoding != "identity" && m_response.isSuccess())
        giveUp({ ErrorCode::UnexpectedAnswer, QStringLiteral("%1: packed in a way that was not asked for").arg(place()) });
}

void HttpExchange::read()
{
    if (m_error || !m_reply->isOpen())
        return;
    if (m_response.status == 0)
        begin();
    if (m_error)
        return;
    const auto bytes = m_reply->readAll();
    m_received += bytes.size();
    if (bytes.isEmpty())
        return;
    if (m_received > m_request.maxBytes) // also packed: what is nothing but headers could go on for ever
        return giveUp({ ErrorCode::TooLarge, QStringLiteral("%1: more than %2 bytes").arg(place()).arg(m_request.maxBytes) });
    const auto taken = m_gzip ? unpack(bytes) : take(bytes);
    // What a refusal says is a courtesy: that it cannot be read does not change what it is.
    if (!taken && (m_response.isSuccess() || taken.error().code == ErrorCode::TooLarge))
        giveUp(taken.error());
}

Result<void> HttpExchange::unpack(QByteArrayView bytes)
{
    auto taken = m_gzip->feed(bytes, [this](QByteArrayView piece) { return take(piece); });
    if (!taken && !m_gzip->isReadable())
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: cannot be unpacked").arg(place()));
    return taken;
}

Result<void> HttpExchange::take(QByteArrayView bytes)
{
    const bool refused = m_sink && !m_response.isSuccess();
    const auto most = refused ? std::min(m_request.maxBytes, refusalBytes) : m_request.maxBytes;
    m_taken += bytes.size();
    if (m_taken > most)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1: more than %2 bytes").arg(place()).arg(most));
    if (m_sink && !refused)
        return m_sink(m_response, bytes);
    if (refused)
        bytes = bytes.first(std::min(bytes.size(), refusalKept - m_response.body.size()));
    m_response.body += bytes;
    return {};
}

void HttpExchange::giveUp(Error error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    m_reply->abort();
}

Error HttpExchange::failed() const
{
    const auto code = [&] {
        switch (m_reply->error()) {
        case QNetworkReply::SslHandshakeFailedError: return ErrorCode::CertificateRefused;
        case QNetworkReply::RemoteHostClosedError: return ErrorCode::ConnectionLost;
        // Nobody but the transfer timeout cancels without leaving a reason.
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError: return ErrorCode::TimedOut;
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::TemporaryNetworkFailureError:
        case QNetworkReply::NetworkSessionFailedError:
        case QNetworkReply::ProxyConnectionRefusedError:
        case QNetworkReply::ProxyNotFoundError:
        case QNetworkReply::ProxyTimeoutError: return ErrorCode::Unreachable;
        case QNetworkReply::UnknownNetworkError: return m_response.status == 0 ? ErrorCode::Unreachable : ErrorCode::ConnectionLost;
        default: return ErrorCode::UnexpectedAnswer;
        }
    }();
    return { code, QStringLiteral("%1: %2").arg(place(), m_reply->errorString()) };
}

QString HttpExchange::place() const
{
    return m_response.url.host();
}

} // namespace wb::sync
