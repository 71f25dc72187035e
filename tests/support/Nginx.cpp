#include "Nginx.h"

#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wb::test {

namespace {

const QStringList places { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/sbin") };

QString program()
{
    return QStandardPaths::findExecutable(QStringLiteral("nginx"), places);
}

} // namespace

bool Nginx::isThere()
{
    return !program().isEmpty();
}

// The sockets are opened here and handed over (nginx takes them by the variable NGINX): whoever connects waits in their queue until
// nginx is ready, so that nobody has to ask whether it is, and no port is taken in between.
Nginx::Nginx(const QList<NginxSettings> &servers)
{
    QString blocks;
    QList<int> sockets;
    std::vector<std::unique_ptr<QTcpServer>> listeners;
    for (const auto &server : servers) {
        auto listener = std::make_unique<QTcpServer>();
        if (!listener->listen(QHostAddress(server.listen)))
            qFatal("no port: %s", qPrintable(listener->errorString()));
        m_ports.append(listener->serverPort());
        sockets.append(int(listener->socketDescriptor()));
        listeners.push_back(std::move(listener));
        blocks += QStringLiteral("server { listen %1:%2 %3; root \"%4\"; %5 }\n")
                      .arg(server.listen)
                      .arg(m_ports.last())
                      .arg(server.listenOptions, server.root, server.server);
        if (server.listenOptions.contains(QLatin1StringView("ssl")))
            m_scheme = QStringLiteral("https");
    }
    if (m_scheme.isEmpty())
        m_scheme = QStringLiteral("http");
    QFile file(m_folder.filePath(QStringLiteral("nginx.conf")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no configuration");
    file.write(
        QStringLiteral("%1daemon off; worker_processes 1; pid nginx.pid; error_log error.log;\n"
                       "events { worker_connections 256; }\n"
                       "http { log_format brief '$request_method $uri $status $bytes_sent $body_bytes_sent $server_protocol';\n"
                       "access_log access.log brief; default_type application/octet-stream; types { application/json json; "
                       "text/html html; application/vnd.wanderbuch.pack wbpack; }\n"
                       "client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; "
                       "scgi_temp_path scgi;\n%2}\n")
            // Otherwise its worker could not read the test's folder.
            .arg(geteuid() == 0 ? QStringLiteral("user root;\n") : QString(), blocks)
            .toUtf8());
    file.close();

    QString handed;
    for (const int socket : sockets)
        handed += QString::number(socket) + QLatin1Char(';');
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NGINX"), handed);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([sockets] {
        prctl(PR_SET_PDEATHSIG, SIGTERM); // and it takes its worker with it
        for (const int socket : sockets)
            fcntl(socket, F_SETFD, 0); // kept over exec
    });
    m_process.start(program(),
        { QStringLiteral("-e"), QStringLiteral("error.log"), QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"),
            file.fileName() });
    if (!m_process.waitForStarted())
        qFatal("nginx does not start: %s", qPrintable(m_process.errorString()));
}

Nginx::~Nginx()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QUrl Nginx::url(const QString &path, int server) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_scheme).arg(port(server)).arg(path));
}

QList<QByteArrayList> Nginx::end()
{
    ::kill(pid_t(m_process.processId()), SIGQUIT); // answers what was begun, writes its log
    m_process.waitForFinished();
    QFile file(m_folder.filePath(QStringLiteral("access.log")));
    QList<QByteArrayList> requests;
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto &line : file.readAll().trimmed().split('\n'))
            requests.append(line.split(' '));
    }
    return requests;
}

QByteArray Nginx::errors() const
{
    QFile file(m_folder.filePath(QStringLiteral("error.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wb::test
