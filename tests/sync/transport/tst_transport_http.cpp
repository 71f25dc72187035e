#include "LoopbackServer.h"
#include "sync/transport/HttpClient.h"

#include <QtEndian>
#include <QtTest>

#include <array>
#include <thread>

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::LoopbackServer;

namespace {

HttpRequest get(const QUrl &url)
{
    return { .url = url, .reach = { .privateAddresses = true, .plainHttp = true } };
}

// RFC 1952 around what qCompress() makes (RFC 1950 after four bytes of length).
QByteArray gzip(const QByteArray &text)
{
    const auto deflated = qCompress(text, 9).sliced(6).chopped(4);
    quint32 crc = 0xFFFFFFFF;
    for (const auto byte : text) {
        crc ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    const std::array<quint32, 2> end = { qToLittleEndian(~crc), qToLittleEndian(quint32(text.size())) };
    return QByteArray::fromHex("1f8b08000000000002ff") + deflated + QByteArray(reinterpret_cast<const char *>(end.data()), 8);
}

QByteArray packed(const QByteArray &bytes)
{
    return "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT

private slots:
    void givesEveryWholeAnswer()
    {
        LoopbackServer server([](const AskedOf &asked) {
            return asked.path() == "/there" ? Answer::json("{\"a\":1}")
                                            : Answer::json("{\"error\":\"gone\",\"error_description\":\"moved out\"}", 404);
        });
        HttpClient client;
        const auto there = client.send(get(server.url(QStringLiteral("/there"))));
        QVERIFY(there.has_value());
        QCOMPARE(jsonOf(*there)->value(QLatin1StringView("a")).toInt(), 1);
        const auto gone = client.send(get(server.url(QStringLiteral("/gone"))));
        QVERIFY(gone.has_value());
        const auto error = jsonOf(*gone).error();
        QCOMPARE(error.code, ErrorCode::NotFound);
        QCOMPARE(error.detail, QStringLiteral("127.0.0.1: 404: moved out"));
        QVERIFY(server.asked().first().header("Cookie").isEmpty());
        QCOMPARE(server.asked().first().header("Accept-Language"), QByteArray("*"));
    }

    void brokenAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("closed at once") << QByteArray(" ") << ErrorCode::ConnectionLost;
        QTest::newRow("shorter than announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf") << ErrorCode::ConnectionLost;
        QTest::newRow("too long") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n") + QByteArray(2000, 'x')
                                  << ErrorCode::TooLarge;
        const auto cut = gzip(QByteArray(700, 'a') + QByteArray(200, 'b')).chopped(9); // a byte of the data and the end are missing
        QTest::newRow("packed, cut in a chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n") + cut
            << ErrorCode::ConnectionLost;
        QTest::newRow("packed, cut where a chunk ends")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n")
                + QByteArray::number(cut.size(), 16) + "\r\n" + cut + "\r\n0\r\n\r\n"
            << ErrorCode::ConnectionLost;
        QTest::newRow("packed, and shorter than announced")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 300\r\n\r\n") + cut
            << ErrorCode::ConnectionLost;
        QTest::newRow("packed badly") << packed(cut) << ErrorCode::UnexpectedAnswer;
        QTest::newRow("without its checksum") << packed(gzip("text").chopped(8)) << ErrorCode::UnexpectedAnswer;
        QTest::newRow("with a wrong checksum")
            << packed(gzip("text").chopped(8) + QByteArray(8, 'x')) << ErrorCode::UnexpectedAnswer;
        QTest::newRow("more behind it") << packed(gzip("text") + "text") << ErrorCode::UnexpectedAnswer;
        QTest::newRow("a bomb") << packed(gzip(QByteArray(100'000, 'a'))) << ErrorCode::TooLarge;
        QTest::newRow("packed in another way")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd")
            << ErrorCode::UnexpectedAnswer;
        QTest::newRow("not gzip") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd")
                                  << ErrorCode::UnexpectedAnswer;
    }
    void brokenAnswersAreErrors()
    {
        QFETCH(const QByteArray, raw);
        QFETCH(const ErrorCode, code);
        LoopbackServer server([&](const AskedOf &) { return Answer { .raw = raw }; });
        HttpClient client;
        auto request = get(server.url());
        request.maxBytes = 1000;
        const auto response = client.send(request);
        QVERIFY(!response.has_value());
        QCOMPARE(errorName(response.error().code), errorName(code));
    }

    void packedAnswersAreUnpacked()
    {
        const auto text = QByteArray(200'000, 'a') + "end";
        LoopbackServer server([&](const AskedOf &asked) {
            if (asked.header("Accept-Encoding") != "gzip")
                return Answer { .status = 400 };
            if (asked.path() == "/refusal") // what it says is packed too, or says it is
                return Answer { .raw = packed(gzip("{\"error\":\"no\"}")).replace("200", "400") };
            if (asked.path() == "/broken")
                return Answer { .raw = packed("text").replace("200", "404") };
            return Answer { .raw = packed(asked.path() == "/two" ? gzip("one ") + gzip("two") : gzip(text)) };
        });
        HttpClient client;
        QCOMPARE(client.send(get(server.url()))->body, text);
        QCOMPARE(client.send(get(server.url(QStringLiteral("/two"))))->body, QByteArray("one two"));
        QCOMPARE(errorOf(*client.send(get(server.url(QStringLiteral("/refusal"))))).detail, QStringLiteral("127.0.0.1: 400: no"));
        QCOMPARE(errorOf(*client.send(get(server.url(QStringLiteral("/broken"))))).code, ErrorCode::NotFound);
        auto head = get(server.url());
        head.method = "HEAD";
        QVERIFY(client.send(head).has_value());
    }

    void aSilentServerTimesOutAndCanBeStopped()
    {
        LoopbackServer server([](const AskedOf &) { return Answer { .stall = true }; });
        HttpClient hasty({ .stallMilliseconds = 50 });
        QCOMPARE(hasty.send(get(server.url())).error().code, ErrorCode::TimedOut);

        auto brief = get(server.url());
        brief.maxMilliseconds = 50;
        QCOMPARE(HttpClient().send(brief).error().code, ErrorCode::TimedOut);

        // Drops keep a connection alive; that is not enough where there is no limit on the whole.
        LoopbackServer dropping([](const AskedOf &) {
            return Answer { .raw = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + QByteArray(100, 'd'), .stall = true };
        });
        HttpClient watchful({ .leastBytes = 200, .leastMilliseconds = 50 });
        auto unlimited = get(dropping.url());
        unlimited.maxMilliseconds = 0;
        const auto slow = watchful.send(unlimited);
        QCOMPARE(slow.error().code, ErrorCode::TimedOut);
        QVERIFY(slow.error().detail.contains(QStringLiteral("hardly anything")));

        HttpClient patient;
        std::stop_source stop;
        LoopbackServer stopping([&](const AskedOf &) {
            stop.request_stop();
            return Answer { .stall = true };
        });
        QCOMPARE(patient.send(get(stopping.url()), stop.get_token()).error().code, ErrorCode::Cancelled);
    }

    void nobodyThere()
    {
        quint16 port = 0;
        {
            const LoopbackServer gone([](const AskedOf &) { return Answer {}; });
            port = gone.port();
        }
        HttpClient client;
        QCOMPARE(client.send(get(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port)))).error().code, ErrorCode::Unreachable);
    }

    void redirectsStayWhereTheyMay()
    {
        LoopbackServer other(
            [](const AskedOf &asked) { return Answer::json(asked.header("Authorization").isEmpty() ? "{\"free\":true}" : "{}"); });
        LoopbackServer server([&](const AskedOf &asked) {
            if (asked.path() == "/here")
                return Answer { .status = 302, .headers = { { "Location", "/end" } } };
            if (asked.path() == "/away")
                return Answer { .status = 307, .headers = { { "Location", other.url().toEncoded() } } };
            if (asked.path() == "/round")
                return Answer { .status = 301, .headers = { { "Location", "/round" } } };
            return Answer::json("{\"end\":true}");
        });
        HttpClient client;
        QVERIFY(jsonOf(*client.send(get(server.url(QStringLiteral("/here")))))->contains(QLatin1StringView("end")));
        QCOMPARE(client.send(get(server.url(QStringLiteral("/round")))).error().code, ErrorCode::RedirectRefused);
        auto away = get(server.url(QStringLiteral("/away")));
        away.setHeader("Authorization", "Bearer secret");
        QCOMPARE(client.send(away).error().code, ErrorCode::RedirectRefused);
        away.redirects = Redirects::WithinReach;
        QVERIFY(jsonOf(*client.send(away))->contains(QLatin1StringView("free"))); // and the token stayed at home
    }

    void strangersReachOnlyThePublic_data()
    {
        QTest::addColumn<QString>("url");
        for (const auto *url : { "http://example.org/", "https://127.0.0.1/", "https://localhost/", "https://[::1]/",
                 "https://10.1.2.3/", "https://[::ffff:192.168.0.1]/", "https://[64:ff9b::a00:1]/", "https://printer.local/",
                 "https://intranet/", "https://user:pw@example.org/", "https://169.254.169.254/latest/meta-data",
                 "https://[fe80::1]/", "https://0x7f.1/", "https://2130706433/" })
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void strangersReachOnlyThePublic()
    {
        QFETCH(const QString, url);
        HttpClient client;
        const auto response = client.send({ .url = QUrl(url) });
        QVERIFY(!response.has_value());
        QCOMPARE(errorName(response.error().code), errorName(ErrorCode::AddressRefused));
    }
    void otherSchemesAreNoAddresses()
    {
        HttpClient client;
        for (const auto *url : { "file:///etc/passwd", "ftp://example.org/", "data:,x", "" })
            QCOMPARE(client.send(get(QUrl(QString::fromLatin1(url)))).error().code, ErrorCode::InvalidArgument);
    }

    void streamsIntoASink()
    {
        const QByteArray body(3'000'000, 'b');
        LoopbackServer server([&](const AskedOf &) { return Answer { .body = body }; });
        HttpClient client;
        QByteArray taken;
        const auto response =
            client.send(get(server.url()), {}, [&](const HttpResponse &head, QByteArrayView bytes) -> Result<void> {
                if (head.status != 200)
                    return failure(ErrorCode::Internal);
                taken += bytes;
                return {};
            });
        QVERIFY(response.has_value() && response->body.isEmpty());
        QCOMPARE(taken, body);
        const auto full = client.send(get(server.url()), {},
            [](const HttpResponse &, QByteArrayView) -> Result<void> { return failure(ErrorCode::NotWritable); });
        QCOMPARE(full.error().code, ErrorCode::NotWritable);
    }

    void formsAndWaits()
    {
        const auto form =
            postForm(QUrl(QStringLiteral("https://example.org/")), { { QStringLiteral("a b"), QStringLiteral("c+d&e=ü") } });
        QCOMPARE(form.body, QByteArray("a%20b=c%2Bd%26e%3D%C3%BC"));
        const auto now = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        HttpResponse response { .status = 429, .headers = { { "retry-after", "120" } } };
        QCOMPARE(retryAfterSeconds(response, now), 120);
        response.headers = { { "Retry-After", "Thu, 26 Nov 2026 12:00:30 GMT" } };
        QCOMPARE(retryAfterSeconds(response, now), 30);
        response.headers = { { "Retry-After", "999999999" } };
        QCOMPARE(retryAfterSeconds(response, now), 86400);
        response.headers = { { "Retry-After", "Fri, 26 Nov 2027 12:00:30 GMT" }, { "Date", "Fri, 26 Nov 2027 12:00:10 GMT" } };
        QCOMPARE(retryAfterSeconds(response, now), 20); // by the server's clock
        QCOMPARE(errorOf(response).code, ErrorCode::ServerBusy);
        QVERIFY(errorOf(response).detail.endsWith(QStringLiteral("wait 20 seconds")));
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_transport_http.moc"
