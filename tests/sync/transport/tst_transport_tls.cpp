// TLS against a real nginx, with certificates by an authority of the test's own.
#include "Nginx.h"
#include "TestAuthority.h"
#include "core/crypto/Digest.h"
#include "sync/transport/Download.h"
#include "sync/transport/RangeDevice.h"
#include "tests/support/TestData.h"
#include "tests/support/TestPatience.h"

#include <QtTest>

using namespace wb;
using namespace wb::sync;
using test::getLocal;
using test::Nginx;
using test::TestAuthority;
using test::TestPatience;

class TestTls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        QFile file(m_folder.filePath(QStringLiteral("file.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text()) == text().size());
        file.close();
        const auto now = QDateTime::currentDateTimeUtc();
        const QStringList here { QStringLiteral("IP:127.0.0.1") };
        add("good", m_authority.issue({ here }));
        add("good over HTTP/2", m_authority.issue({ here }), QStringLiteral("gzip on; gzip_types application/json;"),
            QStringLiteral("ssl http2"));
        add("expired", m_authority.issue({ here, now.addDays(-400), now.addDays(-1) }));
        add("not valid yet", m_authority.issue({ here, now.addDays(1), now.addDays(400) }));
        add("self-signed", TestAuthority::selfSigned({ here }));
        add("for another address", m_authority.issue({ { QStringLiteral("IP:127.0.0.2") } }));
        add("for a name", m_authority.issue({ { QStringLiteral("DNS:school.example") } }));
        add("for nobody", m_authority.issue({ {} }));
        add("by an authority of the same name", TestAuthority().issue({ here }));
        add("TLS 1.0 and 1.1 alone", m_authority.issue({ here }),
            QStringLiteral("ssl_protocols TLSv1 TLSv1.1; ssl_ciphers DEFAULT:@SECLEVEL=0;"));
        m_nginx = std::make_unique<Nginx>(m_servers);
    }

    void goodOnesAreTaken_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QByteArray>("protocol");
        QTest::newRow("HTTP/1.1") << QStringLiteral("good") << QByteArray("HTTP/1.1");
        QTest::newRow("HTTP/2") << QStringLiteral("good over HTTP/2") << QByteArray("HTTP/2.0");
    }
    void goodOnesAreTaken()
    {
        QFETCH(const QString, server);
        QFETCH(const QByteArray, protocol);
        TestPatience test({ .additionalRoots = roots() });
        const auto url = address(server);
        const auto response = test.patience.send(getLocal(url));
        QVERIFY2(response.has_value(), response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->body, text());
        QCOMPARE(response->header("X-Protocol"), protocol);
        QCOMPARE(response->header("Content-Encoding"), protocol == "HTTP/2.0" ? QByteArray("gzip") : QByteArray());

        const auto part = *RangeDevice::openAt(test.patience, getLocal(url));
        QVERIFY(part && part->seek(10'000));
        QCOMPARE(part->read(20'000), text().mid(10'000, 20'000));
        const auto target = m_folder.filePath(QStringLiteral("taken"));
        QVERIFY(download(test.patience,
            { .addresses = { url },
                .file = target,
                .size = text().size(),
                .sha256 = crypto::sha256(text()),
                .reach = getLocal(url).reach })
                    .has_value());
        QCOMPARE(test::readFile(target), text());
    }

    void badOnesAreRefused_data()
    {
        QTest::addColumn<QString>("server");
        for (const auto &name : std::as_const(m_names)) {
            if (!name.startsWith(QStringLiteral("good")))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void badOnesAreRefused()
    {
        QFETCH(const QString, server);
        TestPatience test({ .additionalRoots = roots() });
        const auto response = test.patience.send(getLocal(address(server)));
        QVERIFY(!response.has_value());
        QCOMPARE(errorName(response.error().code), errorName(ErrorCode::CertificateRefused));
        QVERIFY(response.error().detail.startsWith(QStringLiteral("127.0.0.1: ")) && response.error().detail.size() > 20);
        QVERIFY(test.pause.waits.isEmpty()); // not tried again
    }

    void anAuthorityThatNobodyAddedIsNotTrusted()
    {
        TestPatience test;
        QCOMPARE(test.patience.send(getLocal(address(QStringLiteral("good")))).error().code, ErrorCode::CertificateRefused);
    }

    void neverFromTlsToNone()
    {
        TestPatience test({ .additionalRoots = roots() });
        for (const auto redirects : { Redirects::SameOrigin, Redirects::WithinReach }) {
            auto request = getLocal(address(QStringLiteral("good")).resolved(QUrl(QStringLiteral("/away"))));
            request.redirects = redirects;
            QCOMPARE(test.patience.send(request).error().code, ErrorCode::RedirectRefused);
        }
        auto plain = getLocal(address(QStringLiteral("good")));
        plain.url.setScheme(QStringLiteral("http"));
        plain.reach.plainHttp = false;
        QCOMPARE(test.patience.send(plain).error().code, ErrorCode::AddressRefused);
        const auto reached = m_nginx->end();
        QVERIFY(std::ranges::none_of(reached, [](const QByteArrayList &line) { return line.value(1) == "/plain.json"; }));
    }

private:
    static QByteArray text() { return "{\"text\":\"" + QByteArray(100'000, 'a') + "\"}"; }
    void add(
        const char *name, const test::Issued &issued, const QString &lines = {}, const QString &options = QStringLiteral("ssl"))
    {
        const auto files = issued.writtenTo(m_folder.path(), QStringLiteral("server%1").arg(m_names.size()));
        m_names.append(QString::fromUtf8(name));
        m_servers.append({ .root = m_folder.path(),
            .listenOptions = options,
            .server = files + lines
                + QStringLiteral("add_header X-Protocol $server_protocol; location /away { return 301 "
                                 "http://127.0.0.1:$server_port/plain.json; }") });
    }
    [[nodiscard]] QUrl address(const QString &name) const
    {
        auto url = m_nginx->url(QStringLiteral("/file.json"), int(m_names.indexOf(name)));
        url.setScheme(QStringLiteral("https"));
        return url;
    }
    [[nodiscard]] QList<QSslCertificate> roots() const { return QSslCertificate::fromData(m_authority.root()); }

    QTemporaryDir m_folder;
    TestAuthority m_authority;
    QStringList m_names;
    QList<test::NginxSettings> m_servers;
    std::unique_ptr<Nginx> m_nginx;
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_transport_tls.moc"
