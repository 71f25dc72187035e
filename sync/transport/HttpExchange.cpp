#include "sync/transport/HttpExchange.h"

namespace wb::sync {

namespace {

// Qt holds no more than this of what was not taken yet: a server cannot fill the memory.
constexpr qint64 readAhead = 512 * 1024;
// Where a sink takes the body, so much of what a server says to its refusal is kept, and so much borne.
constexpr qint64 refusalKept = 64 * 1024;
constexpr qint64 refusalBytes = 4 * 1024 * 1024;

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpRequest &request, const BodySink &sink)
    : m_reply(reply)
    , m_request(request)
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
    // Qt does not always count for us: an answer that is shorter than announced is no answer, nor one that cannot be unpacked
    // (it drops the length of what came packed).
    const auto announced = m_response.header("Content-Length").toLongLong();
    if (m_request.method != "HEAD" && m_response.isSuccess()) {
        if (m_received == 0 && !m_response.header("Content-Encoding").isEmpty())
            return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: cannot be unpacked").arg(place()));
        if (announced > 0 && announced != m_received)
            return failure(ErrorCode::ConnectionLost, place());
    }
    return std::move(m_response);
}

void HttpExchange::read()
{
    if (m_error || !m_reply->isOpen())
        return;
    if (m_response.status == 0) {
        m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            m_response.headers.append({ name, value });
    }
    const auto bytes = m_reply->readAll();
    m_received += bytes.size();
    const bool refused = m_sink && !m_response.isSuccess();
    const auto most = refused ? std::min(m_request.maxBytes, refusalBytes) : m_request.maxBytes;
    if (m_received > most)
        return giveUp({ ErrorCode::TooLarge, QStringLiteral("%1: more than %2 bytes").arg(place()).arg(most) });
    if (refused) {
        m_response.body += bytes.first(std::min(bytes.size(), refusalKept - m_response.body.size()));
    } else if (!m_sink) {
        m_response.body += bytes;
    } else if (!bytes.isEmpty()) {
        if (const auto taken = m_sink(m_response, bytes); !taken)
            giveUp(taken.error());
    }
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
