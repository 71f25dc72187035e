#include "sync/handover/Handover.h"

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

namespace wb::sync {

namespace {

using namespace std::chrono_literals;

const QByteArray taken = "taken\n";
constexpr auto betweenTries = 50ms;
constexpr int mostVisitors = 8; // at a time

} // namespace

Handover::Handover(QString dataFolder, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(dataFolder))
    , m_patience(patience)
{
}

Handover::~Handover() = default;

Result<bool> Handover::begin(const HandedOver &what)
{
    WB_TRY(const QByteArray line, toLine(what));
    WB_TRY(m_place, handoverPlace(m_folder));
    m_lock = std::make_unique<QLockFile>(m_place.lockFile);
    m_lock->setStaleLockTime(0); // it is old only if its process is gone
    const QDeadlineTimer deadline(m_patience);
    // The other one may be starting still, or be about to end.
    while (true) {
        if (m_lock->tryLock())
            return true;
        if (m_lock->error() != QLockFile::LockFailedError)
            return failure(ErrorCode::NotWritable, m_place.lockFile);
        if (const auto sent = send(line, int(deadline.remainingTime())); sent)
            return false;
        if (deadline.hasExpired())
            return failure(ErrorCode::InUse, m_place.lockFile);
        QThread::msleep(betweenTries.count());
    }
}

Result<void> Handover::send(const QByteArray &line, int milliseconds) const
{
    const QDeadlineTimer deadline(milliseconds);
    QLocalSocket socket;
    socket.connectToServer(m_place.socket);
    if (!socket.waitForConnected(milliseconds))
        return failure(ErrorCode::Unreachable, socket.errorString());
    socket.write(line);
    while (socket.bytesAvailable() < taken.size()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            return failure(ErrorCode::TimedOut, socket.errorString());
    }
    return socket.readAll() == taken ? Result<void>() : failure(ErrorCode::UnexpectedAnswer, m_place.socket);
}

Result<void> Handover::listen()
{
    QLocalServer::removeServer(m_place.socket); // of a process that is gone: the lock is ours
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &Handover::meet);
    if (!m_server->listen(m_place.socket))
        return failure(ErrorCode::NotWritable, m_server->errorString());
    return {};
}

void Handover::meet()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server->findChildren<QLocalSocket *>(Qt::FindDirectChildrenOnly).size() > mostVisitors) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(mostHandoverBytes + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(m_patience, socket, [socket] { socket->abort(); });
        read(*socket);
    }
}

void Handover::read(QLocalSocket &socket)
{
    const QByteArray seen = socket.peek(mostHandoverBytes + 1);
    const qsizetype end = seen.indexOf('\n');
    if (end < 0 && seen.size() <= mostHandoverBytes)
        return; // more is to come
    const Result<HandedOver> what =
        end >= 0 ? fromLine(QByteArrayView(seen).first(end)) : Result<HandedOver>(failure(ErrorCode::TooLarge));
    socket.disconnect(this);
    if (!what) {
        socket.abort();
        return;
    }
    socket.write(taken);
    socket.disconnectFromServer(); // once it is written
    emit received(*what);
}

} // namespace wb::sync
