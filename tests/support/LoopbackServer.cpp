#include "LoopbackServer.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace wb::test {

namespace {

QByteArray valueOf(const QList<std::pair<QByteArray, QByteArray>> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

// The request at the front of `buffer`, taken from it once it is whole.
std::optional<AskedOf> takeRequest(QByteArray &buffer)
{
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    AskedOf asked;
    const auto lines = buffer.left(end).split('\n');
    const auto words = lines.first().trimmed().split(' ');
    asked.method = words.value(0);
    asked.target = words.value(1);
    for (const auto &line : lines.mid(1))
        asked.headers.append({ line.left(line.indexOf(':')).trimmed(), line.mid(line.indexOf(':') + 1).trimmed() });
    const auto length = valueOf(asked.headers, "Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    asked.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return asked;
}

} // namespace

QByteArray AskedOf::header(QByteArrayView name) const
{
    return valueOf(headers, name);
}

LoopbackServer::LoopbackServer(Handler handler)
    : m_handler(std::move(handler))
{
    m_server = new QTcpServer; // deleted when the thread ends
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    m_server->moveToThread(&m_thread);
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (auto *socket = m_server->nextPendingConnection())
            serve(socket);
    });
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
}

QList<AskedOf> LoopbackServer::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

void LoopbackServer::serve(QTcpSocket *socket)
{
    auto buffer = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, buffer] {
        *buffer += socket->readAll();
        while (const auto asked = takeRequest(*buffer)) {
            {
                const QMutexLocker lock(&m_mutex);
                m_asked.append(*asked);
            }
            reply(socket, m_handler(*asked));
        }
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void LoopbackServer::reply(QTcpSocket *socket, const Answer &answer)
{
    if (!answer.raw.isEmpty() || answer.stall) {
        socket->write(answer.raw);
        if (!answer.stall)
            socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " Answer\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n" + answer.body);
}

} // namespace wb::test
