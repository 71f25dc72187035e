#include "tests/sync/devices/Apache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wb::test {

namespace {

const QStringList places { QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin"), QStringLiteral("/usr/bin") };
const QString modules = QStringLiteral("/usr/lib/apache2/modules");

QString program(const char *name)
{
    const QString found = QStandardPaths::findExecutable(QLatin1StringView(name), places);
    return found.isEmpty() ? QStandardPaths::findExecutable(QLatin1StringView(name)) : found;
}

// The worker is not root, even where the test is.
void openToAll(const QString &path)
{
    QFile::setPermissions(path, QFile::Permissions(0x7777));
}

} // namespace

bool Apache::isThere()
{
    return !program("apache2").isEmpty() && QFile::exists(modules + QStringLiteral("/mod_dav_fs.so"));
}

Apache::Apache()
{
    QDir(m_folder.path()).mkdir(QStringLiteral("dav"));
    QDir(m_folder.path()).mkdir(QStringLiteral("lock"));
    for (const QString &path : { m_folder.path(), root(), m_folder.filePath(QStringLiteral("lock")) })
        openToAll(path);
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
    }
    const QString users = m_folder.filePath(QStringLiteral("users"));
    {
        QFile file(users);
        const QByteArray digest = QCryptographicHash::hash(password().toUtf8(), QCryptographicHash::Sha1).toBase64();
        if (!file.open(QIODevice::WriteOnly) || file.write(user().toUtf8() + ":{SHA}" + digest + "\n") < 0)
            qFatal("no users file");
    }
    openToAll(users);

    QString load;
    for (const char *name :
        { "mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "alias", "dir", "dav", "dav_fs" })
        load += QStringLiteral("LoadModule %1_module %2/mod_%1.so\n").arg(QLatin1StringView(name), modules);
    QFile file(m_folder.filePath(QStringLiteral("apache.conf")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no configuration");
    file.write(QStringLiteral(
        "ServerRoot \"%1\"\nDefaultRuntimeDir \"%1\"\nPidFile \"%1/pid\"\nServerName localhost\nListen 127.0.0.1:%2\n%3%4"
        "StartServers 1\nErrorLog \"%1/error.log\"\nLogFormat \"%m %U %>s %B\" brief\nCustomLog \"%1/access.log\" brief\n"
        "DocumentRoot \"%1\"\nDavLockDB \"%1/lock/db\"\nAlias /dav \"%1/dav\"\nRedirect 308 /moved http://127.0.0.1:%2/dav\n"
        "<Directory \"%1\">\nRequire all denied\n</Directory>\n"
        "<Directory \"%1/dav\">\nDav On\nDirectorySlash Off\nAuthType Basic\nAuthName test\nAuthUserFile \"%1/users\"\nRequire "
        "valid-user\n</Directory>\n")
                   .arg(m_folder.path())
                   .arg(m_port)
                   .arg(load, geteuid() == 0 ? QStringLiteral("User www-data\nGroup www-data\n") : QString())
                   .toUtf8());
    file.close();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); }); // and it takes its workers with it
    m_process.start(program("apache2"), { QStringLiteral("-f"), file.fileName(), QStringLiteral("-DFOREGROUND") });
    if (!m_process.waitForStarted())
        qFatal("apache does not start: %s", qPrintable(m_process.errorString()));
    // It is ready once somebody answers.
    const bool answers = QTest::qWaitFor(
        [this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            return socket.waitForConnected(1000);
        },
        30'000);
    if (!answers)
        qFatal("apache does not answer: %s", log(QStringLiteral("error.log")).constData());
}

Apache::~Apache()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QString Apache::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

QByteArray Apache::log(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace wb::test
