#include "sync/oauth/RedirectListener.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace wb::sync {

namespace {

constexpr qsizetype mostHeadBytes = 16 * 1024;
const QString path = QStringLiteral("/redirect");

QByteArray page(const QByteArray &status, const QString &text)
{
    const auto body = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>Wanderbuch</title><p>%1</p>")
                          .arg(text.toHtmlEscaped())
                          .toUtf8();
    return "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
        + "Connection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

RedirectListener::RedirectListener(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server))
{
}
RedirectListener::~RedirectListener() = default;
RedirectListener::RedirectListener(RedirectListener &&) noexcept = default;

Result<RedirectListener> RedirectListener::open()
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost))
        return failure(ErrorCode::NotWritable, server->errorString());
    return RedirectListener(std::move(server));
}

QUrl RedirectListener::address() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server->serverPort()).arg(path));
}

Result<QUrl> RedirectListener::wait(const QString &farewell, int milliseconds, std::stop_token stop)
{
    QEventLoop loop;
    Result<QUrl> answer = failure(ErrorCode::TimedOut, QStringLiteral("nobody came back from the browser"));
    const auto read = [&](QTcpSocket *socket) {
        if (socket->state() != QAbstractSocket::ConnectedState)
            return; // answered already
        const auto head = socket->peek(mostHeadBytes);
        if (!head.contains("\r\n\r\n") && head.size() < mostHeadBytes)
            return;
        const auto words = head.left(head.indexOf("\r\n")).split(' ');
        const auto url = address().resolved(QUrl::fromEncoded(words.value(1), QUrl::StrictMode));
        const auto isOurs =
            words.value(0) == "GET" && url.isValid() && url.path() == path && QUrlQuery(url).hasQueryItem(QStringLiteral("state"));
        socket->write(isOurs ? page("200 OK", farewell) : page("404 Not Found", QStringLiteral("404")));
        socket->disconnectFromHost();
        if (isOurs) {
            answer = url;
            // The page has to reach the browser before this is over.
            if (socket->state() == QAbstractSocket::UnconnectedState)
                loop.quit();
            else
                QObject::connect(socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        }
    };
    const auto accept = [&] {
        while (auto *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &loop, [&read, socket] { read(socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read(socket);
        }
    };
    QObject::connect(m_server.get(), &QTcpServer::newConnection, &loop, accept);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    {
        const std::stop_callback stopped(stop, [&] {
            QMetaObject::invokeMethod(
                &loop,
                [&] {
                    answer = failure(ErrorCode::Cancelled);
                    loop.quit();
                },
                Qt::QueuedConnection);
        });
        accept();
        loop.exec();
    }
    return answer;
}

} // namespace wb::sync
