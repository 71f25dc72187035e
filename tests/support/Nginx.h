// A real nginx on 127.0.0.1 that serves a folder and dies with the test. Nothing of the system's own nginx is touched.
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace wb::test {

struct NginxSettings {
    QString root; // what is served
    QString listen = QStringLiteral("127.0.0.1"); // address alone; the port is chosen
    QString listenOptions; // behind "listen", e.g. "ssl http2"
    QString server; // more lines for the server block
};

class Nginx {
public:
    static bool isThere(); // else: QSKIP
    // Several servers in one process, in the order given.
    explicit Nginx(const QList<NginxSettings> &servers);
    ~Nginx();

    [[nodiscard]] quint16 port(int server = 0) const { return m_ports.value(server); }
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/"), int server = 0) const;
    // One line for each request that was answered: "METHOD path status bytes-sent body-bytes-sent protocol". Whole once nginx ended.
    [[nodiscard]] QList<QByteArrayList> end();
    [[nodiscard]] QByteArray errors() const;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QList<quint16> m_ports;
    QString m_scheme;
};

} // namespace wb::test
