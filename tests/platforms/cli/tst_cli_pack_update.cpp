// Packs brought up to date from an address on the command line: the real program against a real nginx, killed and lied to.
#include "CliRun.h"
#include "FaultProxy.h"
#include "Nginx.h"
#include "tests/support/TestData.h"
#include "tests/sync/packs/TestCourse.h"

#include <QSemaphore>

using namespace wb;
using test::Answer;
using test::AskedOf;
using test::FaultProxy;
using test::Nginx;
using test::readFile;

class TestCliPackUpdate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        test::TestCourse course(1'500'000);
        course.build(served("first.wbpack"), "1.0.0");
        course.write("media/film.mp4", test::TestCourse::noise(1'500'000, 8));
        course.build(served("second.wbpack"), "1.1.0");
        QFile page(served("page.wbpack"));
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write(QByteArray(5000, 'x')) == 5000);
        m_nginx = std::make_unique<Nginx>(QList<test::NginxSettings> { { .root = m_served.path() } });
        m_proxy = std::make_unique<FaultProxy>(m_nginx->url());
    }
    void init()
    {
        m_proxy->behave();
        hold("first.wbpack");
    }

    void diffAndUpdateTakeAnAddress()
    {
        const auto address = m_nginx->url(QStringLiteral("/second.wbpack")).toString();
        const auto diff = m_cli.run(QStringLiteral("pack diff pack.wbpack %1 --json").arg(address));
        COMPARE_EXIT(diff, 0);
        QCOMPARE(diff.json().value(QStringLiteral("changed")).toArray(), QJsonArray { QStringLiteral("media/film.mp4") });
        QCOMPARE(diff.json().value(QStringLiteral("to")).toString(), QStringLiteral("1.1.0"));
        QCOMPARE(readFile(held()), readFile(served("first.wbpack")));
        const auto update = m_cli.run(QStringLiteral("pack update pack.wbpack --from %1 --json").arg(address));
        COMPARE_EXIT(update, 0);
        QCOMPARE(update.json().value(QStringLiteral("fetchedAsWhole")), QJsonValue(false));
        QCOMPARE(readFile(held()), readFile(served("second.wbpack")));
        const auto again = m_cli.run(QStringLiteral("pack update pack.wbpack --from %1").arg(address));
        COMPARE_EXIT(again, 0);
        QVERIFY2(again.output.contains("up to date"), again.output.constData());
    }

    void killedAtAnyByte()
    {
        const auto first = readFile(served("first.wbpack"));
        const auto second = readFile(served("second.wbpack"));
        QRandomGenerator random(11);
        for (int i = 0; i < 20; ++i) {
            hold("first.wbpack");
            QSemaphore silent;
            m_proxy->fallSilentAfter(random.bounded(1'500'000), [&] { silent.release(); });
            QProcess process;
            process.setWorkingDirectory(m_cli.path(QString()));
            process.start(QStringLiteral(WANDERBUCH_CLI),
                { QStringLiteral("pack"), QStringLiteral("update"), held(), QStringLiteral("--from"), address("second.wbpack") });
            QVERIFY(process.waitForStarted());
            QVERIFY(silent.tryAcquire(1, 60'000));
            process.kill();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
            QCOMPARE(readFile(held()), first);
            m_proxy->behave();
            const auto next = m_cli.run(QStringLiteral("pack update pack.wbpack --from %1").arg(address("second.wbpack")));
            COMPARE_EXIT(next, 0);
            QCOMPARE(readFile(held()), second);
            QVERIFY(QDir(m_cli.path(QString())).entryList({ QStringLiteral("*.part*") }).isEmpty());
        }
    }

    void everyFailureSaysCauseAndNextStep_data()
    {
        QTest::addColumn<QByteArray>("answer"); // empty: nginx's own
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QByteArray>("cause");
        const auto second = QStringLiteral("second.wbpack");
        QTest::newRow("a log-in page") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\nLog in")
                                       << second << QByteArray("a web page in place of the file");
        QTest::newRow("sent on") << QByteArray("HTTP/1.1 302 X\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n")
                                 << second << QByteArray("sends on to another place");
        QTest::newRow("403") << QByteArray("HTTP/1.1 403 X\r\nContent-Length: 0\r\n\r\n") << second << QByteArray("403");
        QTest::newRow("429") << QByteArray("HTTP/1.1 429 X\r\nRetry-After: 900\r\nContent-Length: 0\r\n\r\n") << second
                             << QByteArray("wait 900 seconds");
        QTest::newRow("404") << QByteArray() << QStringLiteral("gone.wbpack") << QByteArray("not found");
        QTest::newRow("no pack") << QByteArray() << QStringLiteral("page.wbpack") << QByteArray("ZIP");
        QTest::newRow("cut off, always") << QByteArray("HTTP/1.1 206 X\r\nContent-Length: 9000\r\n\r\n") << second
                                         << QByteArray("was cut off");
    }
    void everyFailureSaysCauseAndNextStep()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, pack);
        QFETCH(const QByteArray, cause);
        if (!answer.isEmpty())
            m_proxy->spoil([&](const AskedOf &, const QByteArray &) { return Answer { .raw = answer }; });
        const auto result = m_cli.run(QStringLiteral("pack update pack.wbpack --from %1").arg(address(pack.toUtf8().constData())));
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.saysWhatToDo() && result.errors.contains(cause) && result.errors.contains("127.0.0.1"), result.errors.constData());
        QCOMPARE(readFile(held()), readFile(served("first.wbpack")));
    }
    void aStepBackIsRefused()
    {
        hold("second.wbpack");
        const auto result = m_cli.run(QStringLiteral("pack update pack.wbpack --from %1").arg(address("first.wbpack")));
        COMPARE_EXIT(result, 1);
        QVERIFY2(result.saysWhatToDo() && result.errors.contains("older"), result.errors.constData());
        QCOMPARE(readFile(held()), readFile(served("second.wbpack")));
    }

private:
    [[nodiscard]] QString served(const char *name) const { return m_served.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString held() const { return m_cli.path(QStringLiteral("pack.wbpack")); }
    [[nodiscard]] QString address(const char *name) const
    {
        return m_proxy->url(QLatin1Char('/') + QString::fromUtf8(name)).toString();
    }
    void hold(const char *name) const
    {
        QFile::remove(held());
        QVERIFY(QFile::copy(served(name), held()));
    }

    QTemporaryDir m_served;
    test::Cli m_cli;
    std::unique_ptr<Nginx> m_nginx;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestCliPackUpdate)
#include "tst_cli_pack_update.moc"
