// Whatever a network does: no crash, nothing half-installed, the cause is told, and the next good run completes. A real nginx, with
// a proxy in between that spoils its answers; a document, a new pack and an update are fetched through it.
#include "FaultProxy.h"
#include "Nginx.h"
#include "TestCourse.h"
#include "core/crypto/Digest.h"
#include "sync/packs/PackFetch.h"
#include "sync/transport/Validators.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TestData.h"
#include "tests/support/TestPatience.h"

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::bodyOf;
using test::FaultProxy;
using test::Nginx;
using test::plain;
using test::readFile;
using test::TestPatience;
using test::withHeader;

#define CHECK(condition, told) QVERIFY2(condition, QByteArray(told).constData())

namespace {

enum Operation { Document, Install, Update };
constexpr std::array operationNames { "document", "install", "update" };
using Fault = FaultProxy::Fault;

// What comes of it, for each operation: nullopt if it completes all the same.
struct Expected {
    std::array<std::optional<ErrorCode>, 3> codes;
};

Answer answer(int status, const QByteArray &headers, const QByteArray &body = {})
{
    return { .raw = "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body };
}

Fault always(int status, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return [=](const AskedOf &, const QByteArray &) { return answer(status, headers, body); };
}

// Only the first time.
Fault once(Fault fault)
{
    return [fault = std::move(fault), done = false](const AskedOf &asked, const QByteArray &wire) mutable {
        return std::exchange(done, true) ? Answer { .raw = wire } : fault(asked, wire);
    };
}

} // namespace

Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(Expected)

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        test::TestCourse course(300'000);
        course.build(served("first.wbpack"), "1.0.0");
        course.write("lessons/02.md", test::TestCourse::noise(20'000, 9).toBase64());
        course.build(served("second.wbpack"), "1.1.0");
        QFile document(served("document.json"));
        QVERIFY(document.open(QIODevice::WriteOnly));
        document.write("{\"text\":\"" + test::TestCourse::noise(20'000, 4).toBase64() + "\"}");
        document.close();
        for (const char *name : { "first.wbpack", "second.wbpack" })
            m_bytes.insert(QString::fromUtf8(name), readFile(served(name)));
        m_nginx = std::make_unique<Nginx>(QList<test::NginxSettings> {
            { .root = m_served.path(), .server = QStringLiteral("gzip on; gzip_types application/json;") } });
        m_proxy = std::make_unique<FaultProxy>(m_nginx->url());
    }
    void init() { m_proxy->behave(); }

    void cutAtAnyByte_data() { everyOperation(); }
    void cutAtAnyByte()
    {
        QFETCH(const Operation, operation);
        prepare(operation);
        const auto before = m_proxy->sentBytes();
        QVERIFY(!run(operation));
        const auto all = m_proxy->sentBytes() - before;
        QRandomGenerator random(20261126);
        int failed = 0;
        for (int i = 0; i < 500; ++i) {
            prepare(operation);
            const auto at = qint64(random.bounded(quint32(all)));
            const auto where = QByteArray("cut ") + QByteArray::number(i) + " at byte " + QByteArray::number(at);
            m_proxy->cutAfter(at);
            TestPatience hasty({}, { .tries = 1 });
            if (const auto error = run(operation, &hasty)) {
                ++failed;
                CHECK(error->code == ErrorCode::ConnectionLost, where + ": " + qPrintable(error->detail));
                CHECK(error->detail.contains(QStringLiteral("127.0.0.1")), where);
                CHECK(isUntouched(operation), where);
            }
            m_proxy->behave();
            const auto again = run(operation);
            CHECK(!again, where + ": " + (again ? qPrintable(again->detail) : ""));
            CHECK(isDone(operation), where);
        }
        QVERIFY2(failed > 490, qPrintable(QString::number(failed)));
    }
    // The same, and the patience of one run is enough.
    void cutsAreMendedOnTheWay_data() { everyOperation(); }
    void cutsAreMendedOnTheWay()
    {
        QFETCH(const Operation, operation);
        QRandomGenerator random(7);
        for (int i = 0; i < 100; ++i) {
            prepare(operation);
            m_proxy->cutAfter(random.bounded(20'000));
            const auto error = run(operation);
            QVERIFY2(!error, error ? qPrintable(error->detail) : "");
            QVERIFY(isDone(operation));
        }
    }

    void faults_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Expected>("expected");
        const auto all = [](ErrorCode code) { return Expected { { code, code, code } }; };
        const Expected none {};
        const auto bomb = QByteArray::fromHex("1f8b08000000000002ff")
            + qCompress(QByteArray(30'000'000, '0'), 9).sliced(6).chopped(4) + QByteArray(8, '\0');
        QVERIFY(bomb.size() < 40'000);

        QTest::newRow("silence") << Fault([](const AskedOf &, const QByteArray &wire) {
            return Answer { .raw = wire.left(300), .stall = true };
        }) << all(ErrorCode::TimedOut);
        QTest::newRow("silence at once") << Fault([](const AskedOf &, const QByteArray &) { return Answer { .stall = true }; })
                                         << all(ErrorCode::TimedOut);
        QTest::newRow("announced longer than it is") << Fault([](const AskedOf &, const QByteArray &wire) {
            return Answer { .raw = withHeader(plain(wire), "Content-Length", "99999999") };
        }) << Expected { { ErrorCode::ConnectionLost, ErrorCode::UnexpectedAnswer, ErrorCode::ConnectionLost } };
        QTest::newRow("announced shorter than it is") << Fault([](const AskedOf &, const QByteArray &wire) {
            const auto whole = plain(wire);
            return Answer { .raw = withHeader(whole, "Content-Length", QByteArray::number(bodyOf(whole).size() / 2)) };
        }) << all(ErrorCode::UnexpectedAnswer);
        QTest::newRow("packed and cut off in a chunk") << Fault([](const AskedOf &asked, const QByteArray &wire) {
            return asked.path() == "/document.json" ? Answer { .raw = wire.first(wire.size() * 2 / 3) } : Answer { .raw = wire };
        }) << Expected { { ErrorCode::ConnectionLost } };
        QTest::newRow("another tag each time") << Fault([count = 0](const AskedOf &, const QByteArray &wire) mutable {
            return Answer { .raw = withHeader(wire, "ETag", '"' + QByteArray::number(++count) + '"') };
        }) << none;
        QTest::newRow("a part of another file") << Fault([](const AskedOf &asked, const QByteArray &) {
            return asked.header("Range").startsWith("bytes=-") ? answer(206, "Content-Range: bytes 7-16/17\r\n", "0123456789")
                                                               : answer(206, "Content-Range: bytes 0-9/17\r\n", "0123456789");
        }) << all(ErrorCode::UnexpectedAnswer);
        QTest::newRow("parts of another file, the whole is right") << Fault([](const AskedOf &asked, const QByteArray &wire) {
            return asked.header("Range").isEmpty() ? Answer { .raw = wire }
                                                   : answer(206, "Content-Range: bytes 0-9/17\r\n", "0123456789");
        }) << none;
        QTest::newRow("416 to every part") << Fault([](const AskedOf &asked, const QByteArray &wire) {
            return asked.header("Range").isEmpty() ? Answer { .raw = wire } : answer(416, "Content-Range: bytes */5\r\n");
        }) << none;
        QTest::newRow("416") << always(416) << all(ErrorCode::RequestRefused);
        QTest::newRow("429, and then well") << once(always(429, "Retry-After: 2\r\n")) << none;
        QTest::newRow("429, later than anybody waits") << always(429, "Retry-After: 3600\r\n") << all(ErrorCode::ServerBusy);
        QTest::newRow("503 with Retry-After") << always(503, "Retry-After: 1\r\n") << all(ErrorCode::ServerBusy);
        QTest::newRow("500, and then well") << once(always(500)) << none;
        QTest::newRow("500") << always(500, {}, "<html>Error") << all(ErrorCode::ServerFailed);
        QTest::newRow("403") << always(403) << all(ErrorCode::NotAuthorized);
        QTest::newRow("404") << always(404) << all(ErrorCode::NotFound);
        QTest::newRow("sent on to another host")
            << always(302, "Location: http://localhost:1/\r\n") << all(ErrorCode::RedirectRefused);
        QTest::newRow("sent on to another scheme")
            << always(301, "Location: file:///etc/passwd\r\n") << all(ErrorCode::RedirectRefused);
        QTest::newRow("sent round in circles") << always(307, "Location: /document.json\r\n") << all(ErrorCode::RedirectRefused);
        QTest::newRow("sent nowhere") << always(302) << all(ErrorCode::RedirectRefused);
        QTest::newRow("a gzip bomb") << always(200, "Content-Encoding: gzip\r\n",
            bomb) << Expected { { ErrorCode::TooLarge, ErrorCode::UnexpectedAnswer, ErrorCode::UnexpectedAnswer } };
        QTest::newRow("a bomb as a refusal") << always(404, "Content-Encoding: gzip\r\n", bomb) << all(ErrorCode::TooLarge);
        QTest::newRow("a log-in page") << always(200, "Content-Type: text/html\r\n", "<html>Log in here</html>")
                                       << all(ErrorCode::UnexpectedAnswer);
        QTest::newRow("a log-in page that says it is JSON")
            << always(200, "Content-Type: application/json\r\n", "<html>Log in</html>") << all(ErrorCode::UnexpectedAnswer);
        QTest::newRow("nothing at all") << Fault([](const AskedOf &, const QByteArray &) { return Answer { .raw = " " }; })
                                        << all(ErrorCode::ConnectionLost);
        QTest::newRow("no HTTP") << Fault([](const AskedOf &, const QByteArray &) {
            return Answer { .raw = "220 ready\r\n\r\nwell" };
        }) << all(ErrorCode::ConnectionLost);
        QTest::newRow("a head without end") << Fault([](const AskedOf &, const QByteArray &) {
            QByteArray head = "HTTP/1.1 200 OK\r\n";
            for (int i = 0; i < 5'000; ++i)
                head += "X-" + QByteArray::number(i) + ": " + QByteArray(100, 'x') + "\r\n";
            return Answer { .raw = head };
        }) << all(ErrorCode::ConnectionLost);
    }
    void faults()
    {
        QFETCH(const Fault, fault);
        QFETCH(const Expected, expected);
        for (const auto operation : { Document, Install, Update }) {
            prepare(operation);
            m_proxy->spoil(fault);
            TestPatience test({ .stallMilliseconds = QByteArray(QTest::currentDataTag()).startsWith("silence") ? 60 : 20'000 });
            const auto error = run(operation, &test);
            const auto code = expected.codes.at(operation);
            const auto told = QByteArray(operationNames.at(operation)) + ": "
                + (error ? QByteArray(errorName(error->code).data()) + " " + error->detail.toUtf8() : "completes");
            CHECK(error.has_value() == code.has_value() && (!error || error->code == *code), told);
            CHECK(error ? error->detail.contains(QStringLiteral("127.0.0.1")) && isUntouched(operation) : isDone(operation), told);
            m_proxy->behave();
            const auto again = run(operation);
            CHECK(!again && isDone(operation), told + (again ? "; then " + again->detail.toUtf8() : QByteArray()));
        }
    }

    // The device's clock is wrong; the server's is not.
    void aYearOff_data()
    {
        QTest::addColumn<int>("years");
        QTest::newRow("ahead") << 1;
        QTest::newRow("behind") << -1;
    }
    void aYearOff()
    {
        QFETCH(const int, years);
        for (const auto operation : { Document, Install, Update }) {
            prepare(operation);
            TestPatience test;
            test.clock.setWallClock(test.clock.nowUtc().addYears(years));
            m_proxy->spoil(
                once(always(503, "Date: Sun, 22 Nov 2026 12:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 12:00:20 GMT\r\n")));
            const auto error = run(operation, &test);
            QVERIFY2(!error && isDone(operation), error ? qPrintable(error->detail) : "");
            QVERIFY(test.pause.waits.size() == 1 && test.pause.waits.first() >= 20'000 && test.pause.waits.first() < 21'000);
        }
    }

    void aFullDiskAtAnyByte_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::newRow("install") << Install;
        QTest::newRow("update") << Update;
    }
    void aFullDiskAtAnyByte()
    {
        QFETCH(const Operation, operation);
        QRandomGenerator random(99);
        for (int i = 0; i < 60; ++i) {
            prepare(operation);
            const auto at = qint64(random.bounded(quint32(bytes("second.wbpack").size())));
            std::optional<Error> error;
            {
                const test::FileSizeLimit limit(at);
                error = run(operation);
            }
            QVERIFY2(error && error->code == ErrorCode::NotWritable,
                error ? qPrintable(error->detail) : qPrintable(QString::number(at)));
            QVERIFY(error->detail.contains(QStringLiteral("pack.wbpack")));
            QVERIFY(isUntouched(operation));
            QVERIFY(!run(operation) && isDone(operation));
        }
    }

private:
    static void everyOperation()
    {
        QTest::addColumn<Operation>("operation");
        for (const auto operation : { Document, Install, Update })
            QTest::newRow(operationNames.at(operation)) << operation;
    }
    [[nodiscard]] QString served(const char *name) const { return m_served.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QByteArray bytes(const char *name) const { return m_bytes.value(QString::fromUtf8(name)); }
    [[nodiscard]] QString target() const { return m_folder->filePath(QStringLiteral("pack.wbpack")); }

    // A device that has the first edition (if it is to be updated).
    void prepare(Operation operation)
    {
        // In memory where that can be had: thousands of installations are safe on the disk otherwise, one by one.
        const auto memory = QStringLiteral("/dev/shm");
        m_folder = std::make_unique<QTemporaryDir>(
            (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/tst_packs_faults-XXXXXX"));
        QVERIFY(m_folder->isValid());
        if (operation == Update)
            QVERIFY(QFile::copy(served("first.wbpack"), target()));
        m_document.reset();
    }

    std::optional<Error> run(Operation operation, TestPatience *test = nullptr)
    {
        TestPatience own;
        auto &patience = (test ? test : &own)->patience;
        if (operation == Document) {
            const auto response = fetchIfChanged(patience, test::getLocal(m_proxy->url(QStringLiteral("/document.json"))), {});
            if (!response)
                return response.error();
            const auto json = jsonOf(**response);
            if (!json)
                return json.error();
            m_document = *json;
            return std::nullopt;
        }
        const auto next = bytes("second.wbpack");
        PackOrder order { .addresses = { m_proxy->url(QStringLiteral("/second.wbpack")) },
            .file = target(),
            .size = next.size(),
            .sha256 = crypto::sha256(next),
            .reach = { .privateAddresses = true, .plainHttp = true } };
        if (operation == Update)
            order.held = target();
        const auto fetched = PackFetch(patience).get(order);
        return fetched ? std::nullopt : std::optional(fetched.error());
    }

    // As it was, and nothing lies about but what the next run goes on with.
    [[nodiscard]] bool isUntouched(Operation operation) const
    {
        for (const auto &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
            if (name != QStringLiteral("pack.wbpack") && !name.startsWith(QStringLiteral("pack.wbpack.part")))
                return false;
        }
        if (operation == Update)
            return readFile(target()) == bytes("first.wbpack");
        return !QFile::exists(target()) && !m_document;
    }
    [[nodiscard]] bool isDone(Operation operation) const
    {
        if (operation == Document)
            return m_document && m_document->value(QLatin1StringView("text")).toString().size() > 20'000;
        return readFile(target()) == bytes("second.wbpack")
            && QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden) == QStringList { QStringLiteral("pack.wbpack") };
    }

    QTemporaryDir m_served;
    QHash<QString, QByteArray> m_bytes;
    std::unique_ptr<Nginx> m_nginx;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<QJsonObject> m_document;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_packs_faults.moc"
