#include "LoopbackServer.h"
#include "sync/transport/Validators.h"
#include "tests/support/TestPatience.h"

#include <QtTest>

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::getLocal;
using test::LoopbackServer;
using test::TestPatience;

class TestPatienceOf : public QObject {
    Q_OBJECT

private slots:
    void triesAgainWhatMayPass_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tries");
        for (const int status : { 408, 425, 429, 500, 502, 503, 504 })
            QTest::addRow("%d", status) << status << 4;
        for (const int status : { 200, 304, 400, 401, 403, 404, 409, 410, 412, 413, 416, 422, 501, 505, 507 })
            QTest::addRow("%d", status) << status << 1;
    }
    void triesAgainWhatMayPass()
    {
        QFETCH(const int, status);
        QFETCH(const int, tries);
        LoopbackServer server([&](const AskedOf &) { return Answer { .status = status }; });
        TestPatience test;
        const auto last = test.patience.send(getLocal(server.url()));
        QVERIFY(last.has_value());
        QCOMPARE(last->status, status);
        QCOMPARE(server.asked().size(), tries);
    }

    void waitsLongerEachTimeAndByChance()
    {
        LoopbackServer server([](const AskedOf &) { return Answer { .status = 500 }; });
        TestPatience test({}, { .tries = 6, .firstMilliseconds = 1000, .longestMilliseconds = 5000 });
        QVERIFY(test.patience.send(getLocal(server.url())).has_value());
        QCOMPARE(test.pause.waits, QList<qint64>({ 500, 1000, 2000, 2500, 2500 }));
        test.pause.waits.clear();
        test.chance = 0;
        QVERIFY(test.patience.send(getLocal(server.url())).has_value());
        QCOMPARE(test.pause.waits, QList<qint64>({ 0, 0, 0, 0, 0 }));
    }

    void waitsAsLongAsAsked()
    {
        QByteArray after = "7";
        int busy = 2;
        LoopbackServer server([&](const AskedOf &) {
            return busy-- > 0 ? Answer { .status = 429, .headers = { { "Retry-After", after } } } : Answer::json("{}");
        });
        TestPatience test({}, { .firstMilliseconds = 100 });
        QCOMPARE(test.patience.send(getLocal(server.url()))->status, 200);
        QCOMPARE(test.pause.waits, QList<qint64>({ 7050, 7100 }));

        after = "Sun, 22 Nov 2026 12:00:44 GMT"; // half a minute after what the clock says by now
        busy = 1;
        test.pause.waits.clear();
        QCOMPARE(test.patience.send(getLocal(server.url()))->status, 200);
        QCOMPARE(test.pause.waits.size(), 1);
        QVERIFY(test.pause.waits.first() > 29'000 && test.pause.waits.first() < 31'000);

        after = "3600"; // longer than a person looks at a screen: the answer is handed on
        busy = 1;
        const auto asked = server.asked().size();
        QCOMPARE(errorOf(*test.patience.send(getLocal(server.url()))).code, ErrorCode::ServerBusy);
        QCOMPARE(server.asked().size(), asked + 1);
    }

    void brokenConnectionsAreTriedAgainRefusalsAreNot()
    {
        int broken = 3;
        LoopbackServer server([&](const AskedOf &) {
            return broken-- > 0 ? Answer { .raw = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf" } : Answer::json("{}");
        });
        TestPatience test;
        QCOMPARE(test.patience.send(getLocal(server.url()))->status, 200);
        QCOMPARE(test.pause.waits.size(), 3);

        LoopbackServer endless([](const AskedOf &) { return Answer { .body = QByteArray(5000, 'x') }; });
        auto brief = getLocal(endless.url());
        brief.maxBytes = 1000;
        QCOMPARE(test.patience.send(brief).error().code, ErrorCode::TooLarge);
        QCOMPARE(endless.asked().size(), 1);
        QCOMPARE(test.patience.send({ .url = endless.url() }).error().code, ErrorCode::AddressRefused);
        QCOMPARE(test.pause.waits.size(), 3);
    }

    void whatMayNotArriveTwiceIsSentOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<int>("tries");
        QTest::newRow("GET") << QByteArray("GET") << QByteArray() << false << 4;
        QTest::newRow("conditional GET") << QByteArray("GET") << QByteArray("If-None-Match") << false << 4;
        QTest::newRow("PROPFIND") << QByteArray("PROPFIND") << QByteArray() << false << 4;
        QTest::newRow("PUT") << QByteArray("PUT") << QByteArray() << false << 4;
        QTest::newRow("PUT if it is new") << QByteArray("PUT") << QByteArray("If-None-Match") << false << 1;
        QTest::newRow("PUT if it is the same") << QByteArray("PUT") << QByteArray("If-Match") << false << 1;
        QTest::newRow("POST") << QByteArray("POST") << QByteArray() << false << 1;
        QTest::newRow("POST that does no harm") << QByteArray("POST") << QByteArray() << true << 4;
    }
    void whatMayNotArriveTwiceIsSentOnce()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, condition);
        QFETCH(const bool, repeatable);
        QFETCH(const int, tries);
        LoopbackServer server([](const AskedOf &) { return Answer { .status = 503 }; });
        TestPatience test;
        auto request = getLocal(server.url());
        request.method = method;
        request.body = method == "GET" ? QByteArray() : QByteArray("x");
        request.repeatable = repeatable;
        if (!condition.isEmpty())
            request.setHeader(condition, "\"a\"");
        QVERIFY(test.patience.send(request).has_value());
        QCOMPARE(server.asked().size(), tries);
    }

    void aStopEndsTheWaiting()
    {
        std::stop_source stop;
        LoopbackServer server([&](const AskedOf &) {
            stop.request_stop();
            return Answer { .status = 503 };
        });
        HttpClient client;
        Patience patience(client); // the system's clock: an hour would be noticed
        const auto last = patience.send(getLocal(server.url()), stop.get_token());
        QVERIFY(!last.has_value() ? last.error().code == ErrorCode::Cancelled : last->status == 503);
        SystemPause pause;
        QVERIFY(!pause.wait(3'600'000, stop.get_token()));
        QVERIFY(pause.wait(0, {}));
    }

    void nothingChangedCostsNothing()
    {
        QByteArray etag = "\"v1\"";
        LoopbackServer server([&](const AskedOf &asked) {
            if (asked.header("If-None-Match") == etag)
                return Answer { .status = 304, .headers = { { "ETag", etag } } };
            return Answer { .headers = { { "ETag", etag } }, .body = "text" };
        });
        TestPatience test;
        const auto first = fetchIfChanged(test.patience, getLocal(server.url()), {});
        QVERIFY(first.has_value() && first->has_value());
        const auto held = Validators::of(**first);
        QCOMPARE(held.etag, QByteArray("\"v1\""));
        const auto again = fetchIfChanged(test.patience, getLocal(server.url()), held);
        QVERIFY(again.has_value() && !again->has_value());
        etag = "W/\"v2\"";
        QVERIFY(fetchIfChanged(test.patience, getLocal(server.url()), held)->has_value());

        LoopbackServer confused([](const AskedOf &) { return Answer { .status = 304 }; });
        QCOMPARE(fetchIfChanged(test.patience, getLocal(confused.url()), {}).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(
            fetchIfChanged(test.patience, getLocal(QUrl(server.url()).resolved(QUrl(QStringLiteral("/x")))), held)->has_value(),
            true);
    }

    void whatValidatorsAreWorth_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("forIfRange");
        const auto date = QByteArray("Sun, 22 Nov 2026 12:00:00 GMT");
        QTest::newRow("strong tag") << HttpHeaders { { "ETag", "\"a\"" }, { "Last-Modified", date } } << QByteArray("\"a\"");
        QTest::newRow("weak tag") << HttpHeaders { { "ETag", "W/\"a\"" }, { "Last-Modified", date } } << QByteArray();
        QTest::newRow("not quoted") << HttpHeaders { { "ETag", "a" } } << QByteArray();
        QTest::newRow("quote inside") << HttpHeaders { { "ETag", "\"a\"b\"" } } << QByteArray();
        QTest::newRow("old date") << HttpHeaders { { "Last-Modified", date }, { "Date", "Sun, 22 Nov 2026 12:01:00 GMT" } } << date;
        QTest::newRow("fresh date") << HttpHeaders { { "Last-Modified", date }, { "Date", "Sun, 22 Nov 2026 12:00:59 GMT" } }
                                    << QByteArray();
        QTest::newRow("no clock") << HttpHeaders { { "Last-Modified", date } } << QByteArray();
        QTest::newRow("no date") << HttpHeaders { { "Last-Modified", "yesterday" } } << QByteArray();
        QTest::newRow("nothing") << HttpHeaders {} << QByteArray();
    }
    void whatValidatorsAreWorth()
    {
        QFETCH(const HttpHeaders, headers);
        QFETCH(const QByteArray, forIfRange);
        QCOMPARE(Validators::of({ .status = 200, .headers = headers }).forIfRange(), forIfRange);
    }
};

QTEST_GUILESS_MAIN(TestPatienceOf)
#include "tst_transport_patience.moc"
