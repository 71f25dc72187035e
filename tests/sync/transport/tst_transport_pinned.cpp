// A public name is looked up, its address checked, and that very address is spoken to under that name. In a network of the test's
// own (Linux namespaces), where loopback has a public address and /etc/hosts other names; needs root.
#include "Nginx.h"
#include "TestAuthority.h"
#include "sync/transport/HttpClient.h"

#include <QtTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace wb;
using namespace wb::sync;
using test::Nginx;

namespace {

const QString publicAddress = QStringLiteral("192.88.99.7"); // routed nowhere any more (RFC 7526)

// Empty once this process is in a network of its own; else why not.
QByteArray enterOwnNetwork(const QString &hosts)
{
    if (geteuid() != 0)
        return "needs root";
    if (unshare(CLONE_NEWNET | CLONE_NEWNS) != 0)
        return "namespaces are not allowed here";
    if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || mount(hosts.toUtf8().constData(), "/etc/hosts", nullptr, MS_BIND, nullptr) != 0)
        return "/etc/hosts cannot be replaced in a namespace";
    for (const auto &arguments :
        { QStringList { QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("lo"), QStringLiteral("up") },
            QStringList { QStringLiteral("addr"), QStringLiteral("add"), publicAddress + QStringLiteral("/32"),
                QStringLiteral("dev"), QStringLiteral("lo") } }) {
        if (QProcess::execute(QStringLiteral("ip"), arguments) != 0)
            return "iproute2 is not installed";
    }
    return {};
}

} // namespace

class TestPinned : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        QFile hosts(m_folder.filePath(QStringLiteral("hosts")));
        QVERIFY(hosts.open(QIODevice::WriteOnly));
        hosts.write("192.88.99.7 school.example\n192.88.99.7 other.example\n10.0.0.1 inside.example\n127.0.0.1 here.example\n"
                    "192.88.99.7 mixed.example\n10.0.0.1 mixed.example\n");
        hosts.close();
        if (const auto why = enterOwnNetwork(hosts.fileName()); !why.isEmpty())
            QSKIP(why.constData());
        const auto issued = m_authority.issue({ { QStringLiteral("DNS:school.example") } });
        m_nginx = std::make_unique<Nginx>(QList<test::NginxSettings> { { .root = m_folder.path(),
            .listen = publicAddress,
            .listenOptions = QStringLiteral("ssl http2"),
            .server = issued.writtenTo(m_folder.path(), QStringLiteral("school"))
                + QStringLiteral("location = / { return 200 '$http_host $ssl_server_name'; }"
                                 "location = /inside { return 302 https://inside.example/; }"
                                 "location = /here { return 302 https://127.0.0.1/; }") } });
    }

    void speaksToTheCheckedAddressUnderTheName()
    {
        HttpClient client({ .additionalRoots = QSslCertificate::fromData(m_authority.root()) });
        const auto response = client.send({ .url = at("school.example") });
        QVERIFY2(response.has_value(), response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->body, "school.example:" + QByteArray::number(m_nginx->port()) + " school.example");
        QCOMPARE(response->url, at("school.example"));
    }
    void theCertificateHasToBeForTheName()
    {
        HttpClient client({ .additionalRoots = QSslCertificate::fromData(m_authority.root()) });
        QCOMPARE(client.send({ .url = at("other.example") }).error().code, ErrorCode::CertificateRefused);
        // The bare address is public, but nobody certified it.
        QCOMPARE(client.send({ .url = at("192.88.99.7") }).error().code, ErrorCode::CertificateRefused);
    }
    void namesOfPrivatePlacesAreRefused_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : { "inside.example", "here.example", "mixed.example" })
            QTest::newRow(host) << QString::fromUtf8(host);
    }
    void namesOfPrivatePlacesAreRefused()
    {
        QFETCH(const QString, host);
        HttpClient client;
        QCOMPARE(client.send({ .url = at(host.toUtf8().constData()) }).error().code, ErrorCode::AddressRefused);
    }
    void noRedirectLeadsInside()
    {
        HttpClient client({ .additionalRoots = QSslCertificate::fromData(m_authority.root()) });
        for (const auto &[path, code] :
            { std::pair { "/inside", ErrorCode::AddressRefused }, std::pair { "/here", ErrorCode::RedirectRefused } }) {
            const auto response = client.send(
                { .url = at("school.example").resolved(QUrl(QString::fromUtf8(path))), .redirects = Redirects::WithinReach });
            QVERIFY(!response.has_value());
            QCOMPARE(errorName(response.error().code), errorName(code));
        }
    }
    void aNameThatIsNobodys()
    {
        HttpClient client;
        QCOMPARE(client.send({ .url = at("nobody.example") }).error().code, ErrorCode::Unreachable);
    }

private:
    [[nodiscard]] QUrl at(const char *host) const
    {
        return QUrl(QStringLiteral("https://%1:%2/").arg(QString::fromUtf8(host)).arg(m_nginx->port()));
    }

    QTemporaryDir m_folder;
    test::TestAuthority m_authority;
    std::unique_ptr<Nginx> m_nginx;
};

QTEST_GUILESS_MAIN(TestPinned)
#include "tst_transport_pinned.moc"
