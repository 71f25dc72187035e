// A small HTTP/1.1 server on 127.0.0.1 with a thread of its own, for tests that have to decide every byte of an answer. Where a
// real server can be used, use that.
#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace wb::test {

struct AskedOf { // what a client asked
    QByteArray method;
    QByteArray target; // path and query as sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] QByteArray path() const { return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')); }
};

struct Answer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    // With these the bytes on the wire are `raw` alone; the connection is closed after them, or left open without a word.
    QByteArray raw;
    bool stall = false;

    [[nodiscard]] static Answer json(const QByteArray &body, int status = 200)
    {
        return { status, { { "Content-Type", "application/json" } }, body, {}, false };
    }
};

class LoopbackServer {
public:
    using Handler = std::function<Answer(const AskedOf &)>;
    // The handler is called on the server's thread, one request at a time.
    explicit LoopbackServer(Handler handler);
    ~LoopbackServer();

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    // Everything asked so far.
    [[nodiscard]] QList<AskedOf> asked() const;

private:
    void serve(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const Answer &answer);

    Handler m_handler;
    QThread m_thread;
    QTcpServer *m_server = nullptr; // lives on the thread
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<AskedOf> m_asked;
};

} // namespace wb::test
