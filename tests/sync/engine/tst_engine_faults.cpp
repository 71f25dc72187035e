// Whatever a network, a server or a disk does to a fetch: the engine goes on, the library and the packs are as before or as they
// should be, the cause is told, and the next good run completes.
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TestAuthority.h"
#include "tests/sync/engine/FaultWorld.h"

#include <QRandomGenerator>

using namespace wb;
using namespace wb::sync;
using namespace wb::test;
using Fault = FaultProxy::Fault;

#define CHECK(condition, told) QVERIFY2(condition, QByteArray(told).constData())

namespace {

QByteArray told(const FaultDevice &device)
{
    const auto error = device.error();
    return error ? QByteArray(errorName(error->code).data()) + ": " + error->detail.toUtf8() : QByteArray("no error");
}

Answer answer(int status, const QByteArray &headers, const QByteArray &body = {})
{
    return { .raw = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body };
}
Fault always(int status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return [=](const AskedOf &, const QByteArray &) { return answer(status, headers, body); };
}
// The network goes after so many bytes, and stays away.
Fault goneAfter(qint64 bytes)
{
    return [left = bytes](const AskedOf &, const QByteArray &wire) mutable {
        const auto some = wire.first(std::clamp<qint64>(left, 0, wire.size()));
        left -= wire.size();
        return Answer { .raw = some };
    };
}

} // namespace

using Code = std::optional<ErrorCode>; // nothing: it completes all the same

Q_DECLARE_METATYPE(Fault)

class TestEngineFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        m_world = std::make_unique<FaultWorld>();
        for (const Operation operation : { First, Update, Install, Renew })
            QVERIFY(m_world->before(operation) != m_world->after(operation));
    }
    void init()
    {
        if (m_world)
            m_world->proxy.behave();
    }

    void cutAtAnyByte_data() { everyOperation(); }
    void cutAtAnyByte()
    {
        QFETCH(const Operation, operation);
        const qint64 before = m_world->proxy.sentBytes();
        FaultDevice undisturbed(*m_world, operation);
        QVERIFY(undisturbed.run());
        CHECK(!undisturbed.error(), told(undisturbed));
        const qint64 all = m_world->proxy.sentBytes() - before;
        QVERIFY(undisturbed.isDone());
        QRandomGenerator random(20261126);
        for (int i = 0; i < 30; ++i) {
            const qint64 at = random.bounded(all);
            const QByteArray where =
                "cut " + QByteArray::number(i) + " at byte " + QByteArray::number(at) + " of " + QByteArray::number(all);
            FaultDevice device(*m_world, operation);
            m_world->proxy.spoil(goneAfter(at));
            CHECK(device.run(), where);
            CHECK(device.error() && device.error()->code == ErrorCode::ConnectionLost, where + ", " + told(device));
            CHECK(device.error()->detail.contains(QStringLiteral("127.0.0.1")), where + ", " + told(device));
            CHECK(device.isUntouched(), where);
            m_world->proxy.behave();
            device.restart();
            CHECK(device.run() && !device.error(), where + ", then " + told(device));
            CHECK(device.isDone(), where);
        }
    }

    void faults_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Code>("catalogue");
        QTest::addColumn<Code>("install");
        QTest::addColumn<Code>("renew");
        const Code none;
        const auto row = [](const char *name, const Fault &fault, Code catalogue, Code install, Code renew) {
            QTest::newRow(name) << fault << catalogue << install << renew;
        };
        const auto both = [&](const char *name, const Fault &fault, Code code) { row(name, fault, code, code, code); };
        const auto bomb = QByteArray::fromHex("1f8b08000000000002ff")
            + qCompress(QByteArray(20'000'000, '0'), 9).sliced(6).chopped(4) + QByteArray(8, '\0');

        both(
            "stalls", [](const AskedOf &, const QByteArray &wire) { return Answer { .raw = wire.left(300), .stall = true }; },
            ErrorCode::TimedOut);
        row(
            "announced longer than it is",
            [](const AskedOf &, const QByteArray &wire) {
                return Answer { .raw = withHeader(plain(wire), "Content-Length", "99999999") };
            },
            ErrorCode::ConnectionLost, ErrorCode::UnexpectedAnswer, ErrorCode::ConnectionLost);
        both(
            "announced shorter than it is",
            [](const AskedOf &, const QByteArray &wire) {
                const auto whole = plain(wire);
                return Answer { .raw = withHeader(whole, "Content-Length", QByteArray::number(bodyOf(whole).size() / 2)) };
            },
            ErrorCode::UnexpectedAnswer);
        both(
            "another tag each time",
            [count = 0](const AskedOf &, const QByteArray &wire) mutable {
                return Answer { .raw = withHeader(wire, "ETag", '"' + QByteArray::number(++count) + '"') };
            },
            none);
        // A part where nobody asked for one is no document; where it was asked for, the digest says that it is not the pack.
        both(
            "206 for another file",
            [](const AskedOf &, const QByteArray &) { return answer(206, "Content-Range: bytes 0-9/17\r\n", "0123456789"); },
            ErrorCode::UnexpectedAnswer);
        both("416", always(416, "Content-Range: bytes */5\r\n"), ErrorCode::RequestRefused);
        both("429 with Retry-After", always(429, "Retry-After: 3600\r\n"), ErrorCode::ServerBusy);
        both("500", always(500, {}, "<html>Error"), ErrorCode::ServerFailed);
        both("404", always(404), ErrorCode::NotFound);
        both("sent on to another host", always(302, "Location: http://localhost:1/\r\n"), ErrorCode::RedirectRefused);
        both("sent round in circles", always(307, "Location: /provider.json\r\n"), ErrorCode::RedirectRefused);
        row("a gzip bomb", always(200, "Content-Encoding: gzip\r\n", bomb), ErrorCode::TooLarge, ErrorCode::UnexpectedAnswer,
            ErrorCode::UnexpectedAnswer);
        both("a captive portal", always(200, "Content-Type: text/html\r\n", "<html>Log in here</html>"),
            ErrorCode::UnexpectedAnswer);
        both("a captive portal that says it is JSON", always(200, "Content-Type: application/json\r\n", "<html>Log in</html>"),
            ErrorCode::UnexpectedAnswer);
        both(
            "no HTTP", [](const AskedOf &, const QByteArray &) { return Answer { .raw = "220 ready\r\n\r\nwell" }; },
            ErrorCode::ConnectionLost);
    }
    void faults()
    {
        QFETCH(const Fault, fault);
        QFETCH(const Code, catalogue);
        QFETCH(const Code, install);
        QFETCH(const Code, renew);
        for (const Operation operation : { First, Update, Install, Renew }) {
            const QByteArray name = operationNames.at(operation);
            const bool isSilent = QByteArray(QTest::currentDataTag()) == "stalls";
            FaultDevice device(*m_world, operation, { .stallMilliseconds = isSilent ? 80 : 20'000 });
            m_world->proxy.spoil(fault);
            CHECK(device.run(), name);
            const Code expected = operation == Renew ? renew : operation == Install ? install : catalogue;
            const auto error = device.error();
            CHECK(error.has_value() == expected.has_value() && (!error || error->code == *expected), name + ", " + told(device));
            if (!error) {
                CHECK(device.isDone(), name);
                continue;
            }
            CHECK(error->detail.contains(QStringLiteral("127.0.0.1")), name + ", " + told(device));
            CHECK(device.engine->overall().troubled == 1, name);
            CHECK(device.isUntouched(), name);
            m_world->proxy.behave();
            device.restart();
            CHECK(device.run() && !device.error(), name + ", then " + told(device));
            CHECK(device.isDone(), name);
        }
    }

    // Busy for an hour: neither asked again before that by itself, nor is anything lost.
    void aBusyServerIsLeftAlone()
    {
        m_world->proxy.spoil(always(429, "Retry-After: 3600\r\n"));
        FaultDevice device(*m_world, Update);
        QVERIFY(device.run());
        QCOMPARE(device.error()->code, ErrorCode::ServerBusy);
        QVERIFY(device.engine->providers().first().nextDue >= device.clock.nowUtc().addSecs(3600));
        const auto asked = m_world->proxy.asked().size();
        device.clock.advance(30 * 60 * 1000);
        device.engine->lookAround();
        QVERIFY(device.hasEnded());
        QCOMPARE(m_world->proxy.asked().size(), asked);
        m_world->proxy.behave();
        device.clock.advance(31 * 60 * 1000);
        device.engine->lookAround();
        QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded() && !device.error(), 20'000);
        QVERIFY(device.isDone());
    }

    void aYearOff_data()
    {
        QTest::addColumn<QString>("now");
        QTest::newRow("ahead") << QStringLiteral("2027-11-25T12:00:00Z");
        QTest::newRow("behind") << QStringLiteral("2025-11-25T12:00:00Z");
    }
    void aYearOff()
    {
        QFETCH(const QString, now);
        for (const Operation operation : { First, Update, Install, Renew }) {
            FaultDevice device(*m_world, operation, {}, now);
            QVERIFY(device.run());
            CHECK(!device.error(), told(device));
            // Once the clock is right again, nothing waits for a year.
            device.clock.setWallClock(QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC));
            const auto asked = m_world->proxy.asked().size();
            device.clock.advance(24 * 3600 * 1000);
            device.engine->lookAround();
            QTRY_VERIFY_WITH_TIMEOUT(m_world->proxy.asked().size() > asked, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 20'000);
            QVERIFY(device.isDone());
        }
    }

    void aFullDisk_data() { everyOperation(); }
    void aFullDisk()
    {
        QFETCH(const Operation, operation);
        QRandomGenerator random(99);
        const auto library = quint32(QFileInfo(m_world->start(operation) + QStringLiteral("/library.db")).size());
        int failed = 0;
        for (int i = 0; i < 10; ++i) {
            // The pack, or the library's log; the library can be opened.
            const qint64 at = isPack(operation) ? library + random.bounded(quint32(m_world->pack().size()) - library)
                                                : 40'000 + random.bounded(library / 2);
            FaultDevice device(*m_world, operation);
            {
                const FileSizeLimit limit(at);
                CHECK(device.run(), QByteArray::number(at));
                if (device.error()) {
                    ++failed;
                    CHECK(device.error()->code == ErrorCode::NotWritable || device.error()->code == ErrorCode::StorageFailed,
                        told(device));
                    device.engine.reset();
                }
            }
            if (!device.engine) {
                CHECK(device.isUntouched(), QByteArray::number(at));
                device.restart();
                CHECK(device.run() && !device.error(), told(device));
            }
            CHECK(device.isDone(), QByteArray::number(at));
        }
        QVERIFY(failed > 0);
    }

    // In the middle, at any byte: what came is kept or forgotten, never half there, and nothing is told as a failure.
    void cancelledInTheMiddle_data() { everyOperation(); }
    void cancelledInTheMiddle()
    {
        QFETCH(const Operation, operation);
        QRandomGenerator random(3);
        for (int i = 0; i < 8; ++i) {
            FaultDevice device(*m_world, operation);
            std::atomic<bool> isSilent = false;
            m_world->proxy.fallSilentAfter(random.bounded(1000, 1500), [&] { isSilent = true; });
            device.begin();
            QTRY_VERIFY_WITH_TIMEOUT(isSilent, 20'000);
            if (isPack(operation))
                device.engine->cancelDownload(device.engine->downloads().first().pack.sha256);
            else
                device.engine->cancel(1);
            QTRY_VERIFY_WITH_TIMEOUT(device.hasEnded(), 20'000);
            CHECK(!device.error(), told(device));
            QCOMPARE(device.engine->overall().troubled, 0);
            if (isPack(operation))
                QCOMPARE(device.engine->downloads().first().stage, DownloadStage::Cancelled);
            QVERIFY(device.isUntouched());
            m_world->proxy.behave();
            device.restart();
            CHECK(device.run() && !device.error(), told(device));
            QVERIFY(device.isDone());
        }
    }

    // The end of the program is prompt, whatever hangs.
    void endedInTheMiddle_data() { everyOperation(); }
    void endedInTheMiddle()
    {
        QFETCH(const Operation, operation);
        FaultDevice device(*m_world, operation);
        std::atomic<bool> isSilent = false;
        m_world->proxy.fallSilentAfter(1200, [&] { isSilent = true; });
        device.begin();
        QTRY_VERIFY_WITH_TIMEOUT(isSilent, 20'000);
        QElapsedTimer timer;
        timer.start();
        device.engine.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed()))); // not the 30 s of a stall
        QVERIFY(device.isUntouched());
        m_world->proxy.behave();
        device.restart();
        CHECK(device.run() && !device.error(), told(device));
        QVERIFY(device.isDone());
    }

    // A provider over TLS that sends on to plain http, and one that nobody vouches for.
    void aDowngradeIsRefused()
    {
        const TestAuthority authority;
        QTemporaryDir folder(memoryFolder());
        const QString lines =
            authority.issue({ { QStringLiteral("IP:127.0.0.1") } }).writtenTo(folder.path(), QStringLiteral("own"));
        Nginx secure({ { .root = m_world->provider.folder(),
            .listenOptions = QStringLiteral("ssl"),
            .server = lines
                + QStringLiteral("location /catalogue { return 302 %1$request_uri; }")
                      .arg(m_world->nginx.url().toString(QUrl::StripTrailingSlash)) } });
        const auto visit = [&](const QList<QSslCertificate> &roots) -> ErrorCode {
            FixedClock clock { QStringLiteral("2026-11-25T12:00:00Z") };
            TestSurroundings surroundings;
            SyncEngine engine({ folder.path(), &clock, &surroundings, { .additionalRoots = roots }, [] { return 0.5; } });
            engine.start();
            auto preview = engine.preview(secure.url().toString());
            preview.waitForFinished();
            if (!preview.result())
                return preview.result().error().code;
            std::ignore = engine.add(*preview.result());
            const bool ended = QTest::qWaitFor([&] { return engine.providers().value(0).error.has_value(); }, 20'000);
            return ended && engine.providers().first().modules == 0 ? engine.providers().first().error->code : ErrorCode::Internal;
        };
        QCOMPARE(visit({}), ErrorCode::CertificateRefused);
        QCOMPARE(visit(QSslCertificate::fromData(authority.root())), ErrorCode::RedirectRefused);
    }

    void cleanupTestCase() { m_world.reset(); }

private:
    static void everyOperation()
    {
        QTest::addColumn<Operation>("operation");
        for (const Operation operation : { First, Update, Install, Renew })
            QTest::newRow(operationNames.at(operation)) << operation;
    }

    std::unique_ptr<FaultWorld> m_world;
};

QTEST_GUILESS_MAIN(TestEngineFaults)
#include "tst_engine_faults.moc"
