// Stands between a client and a real server and spoils what comes back: bytes that are cut off, silence, heads that lie.
#pragma once

#include "LoopbackServer.h"

namespace wb::test {

class FaultProxy {
public:
    // Gets what was asked and the server's whole answer as it came over the wire; gives what goes on to the client.
    using Fault = std::function<Answer(const AskedOf &asked, const QByteArray &wire)>;

    explicit FaultProxy(const QUrl &server);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const { return m_front.url(path); }
    [[nodiscard]] QList<AskedOf> asked() const { return m_front.asked(); }
    // Bytes that went to the client, heads included.
    [[nodiscard]] qint64 sentBytes() const { return m_sent; }

    void behave();
    void spoil(Fault fault);
    // Once, after so many bytes over all answers from now on; then it behaves.
    void cutAfter(qint64 bytes);
    // The same, but the connection stays open and nothing more comes; `silent` is called then, on the server's thread.
    void fallSilentAfter(qint64 bytes, std::function<void()> silent = {});

private:
    Answer answer(const AskedOf &asked);
    [[nodiscard]] QByteArray fetch(const AskedOf &asked) const;

    QUrl m_server;
    QMutex m_mutex;
    Fault m_fault;
    std::atomic<qint64> m_sent = 0;
    LoopbackServer m_front;
};

// Without chunks: with a Content-Length instead.
[[nodiscard]] QByteArray plain(const QByteArray &wire);
// Heads that lie: the answer on the wire with one header replaced, added (there was none) or removed (empty value).
[[nodiscard]] QByteArray withHeader(const QByteArray &wire, const QByteArray &name, const QByteArray &value);
[[nodiscard]] QByteArray bodyOf(const QByteArray &wire);

} // namespace wb::test
