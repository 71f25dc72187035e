#include "FaultProxy.h"

#include <QTcpSocket>

namespace wb::test {

FaultProxy::FaultProxy(const QUrl &server)
    : m_server(server)
    , m_front([this](const AskedOf &asked) { return answer(asked); })
{
}

void FaultProxy::behave()
{
    spoil({});
}

void FaultProxy::spoil(Fault fault)
{
    const QMutexLocker lock(&m_mutex);
    m_fault = std::move(fault);
}

void FaultProxy::cutAfter(qint64 bytes)
{
    spoil([left = bytes](const AskedOf &, const QByteArray &wire) mutable {
        const auto sent = wire.first(std::clamp<qint64>(left, 0, wire.size()));
        left = left < wire.size() && left >= 0 ? std::numeric_limits<qint64>::max() : left - wire.size();
        return Answer { .raw = sent };
    });
}

void FaultProxy::fallSilentAfter(qint64 bytes, std::function<void()> silent)
{
    spoil([left = bytes, silent = std::move(silent)](const AskedOf &, const QByteArray &wire) mutable -> Answer {
        if (left >= wire.size()) {
            left -= wire.size();
            return { .raw = wire };
        }
        const auto sent = wire.first(left);
        left = std::numeric_limits<qint64>::max();
        if (silent)
            silent();
        return { .raw = sent, .stall = true };
    });
}

Answer FaultProxy::answer(const AskedOf &asked)
{
    const auto wire = fetch(asked);
    const QMutexLocker lock(&m_mutex);
    auto answer = m_fault ? m_fault(asked, wire) : Answer { .raw = wire };
    m_sent += answer.raw.size();
    if (answer.raw.isEmpty() && !answer.stall)
        answer.raw = " "; // not a word, and the connection is closed
    return answer;
}

QByteArray FaultProxy::fetch(const AskedOf &asked) const
{
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), quint16(m_server.port()));
    auto head = asked.method + ' ' + asked.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : asked.headers) {
        if (name.compare("Connection", Qt::CaseInsensitive) != 0)
            head += name + ": " + value + "\r\n";
    }
    socket.write(head + "Connection: close\r\n\r\n" + asked.body);
    QByteArray wire;
    while (socket.waitForReadyRead(30'000))
        wire += socket.readAll();
    return wire + socket.readAll();
}

QByteArray plain(const QByteArray &wire)
{
    if (!wire.first(wire.indexOf("\r\n\r\n")).contains("Transfer-Encoding: chunked"))
        return wire;
    auto rest = bodyOf(wire);
    QByteArray body;
    for (;;) {
        const auto line = rest.indexOf("\r\n");
        const auto size = rest.first(std::max<qsizetype>(line, 0)).toLongLong(nullptr, 16);
        if (size == 0)
            break;
        body += rest.sliced(line + 2, size);
        rest.remove(0, line + 2 + size + 2);
    }
    const auto head = withHeader(withHeader(wire, "Transfer-Encoding", {}), "Content-Length", QByteArray::number(body.size()));
    return head.first(head.indexOf("\r\n\r\n") + 4) + body;
}

QByteArray withHeader(const QByteArray &wire, const QByteArray &name, const QByteArray &value)
{
    const auto end = wire.indexOf("\r\n\r\n");
    auto lines = wire.first(end).split('\n');
    lines.removeIf([&](const QByteArray &line) { return line.toLower().startsWith(name.toLower() + ':'); });
    auto head = lines.join('\n').trimmed();
    if (!value.isEmpty())
        head += "\r\n" + name + ": " + value;
    return head + wire.sliced(end);
}

QByteArray bodyOf(const QByteArray &wire)
{
    return wire.sliced(wire.indexOf("\r\n\r\n") + 4);
}

} // namespace wb::test
