#include "FileServer.h"
#include "sync/transport/RangeDevice.h"
#include "tests/support/TestPatience.h"

#include <QtTest>

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::getLocal;
using test::LoopbackServer;
using test::noise;
using test::ServedFile;
using test::TestPatience;

namespace {

bool isRange(const AskedOf &asked)
{
    return !asked.header("Range").startsWith("bytes=-"); // not the first one
}

using Bend = std::function<void(const AskedOf &, Answer &)>;

void replace(Answer &answer, const QByteArray &name, const QByteArray &value)
{
    answer.headers.removeIf([&](const auto &header) { return header.first == name; });
    if (!value.isEmpty())
        answer.headers.append(std::pair { name, value });
}

} // namespace

Q_DECLARE_METATYPE(Bend)

class TestRanges : public QObject {
    Q_OBJECT

private slots:
    void readsLikeAFile()
    {
        const ServedFile file { noise(10'000'000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        const auto device = RangeDevice::openAt(test.patience, getLocal(server.url()));
        QVERIFY(device.has_value() && *device);
        auto &source = **device;
        QCOMPARE(source.size(), file.bytes.size());
        for (const auto &[at, length] : { std::pair<qint64, qint64> { 0, 10 }, { 9'999'990, 10 }, { 9'999'990, 100 },
                 { 5'000'000, 30 }, { 5'000'030, 9000 }, { 9'980'000, 20'000 }, { 1'000'000, 6'000'000 }, { 10'000'000, 5 } }) {
            QVERIFY(source.seek(at));
            QCOMPARE(source.read(length), file.bytes.mid(at, length));
        }
        QVERIFY(!source.seek(10'000'001));
        for (const auto &asked : server.asked().mid(1))
            QCOMPARE(asked.header("If-Range"), file.etag);
    }

    void fetchesWhatIsReadAndNoMore()
    {
        const ServedFile file { noise(20'000'000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        const auto device = *RangeDevice::openAt(test.patience, getLocal(server.url()));
        QVERIFY(device->seek(device->size() - 22) && device->read(22).size() == 22); // in what came at the opening
        QCOMPARE(server.asked().size(), 1);
        device->expect({ { 1000, 10'000'000 } });
        QVERIFY(device->seek(1000));
        for (qint64 at = 1000; at < 10'001'000; at += 250'000)
            QCOMPARE(device->read(250'000), file.bytes.mid(at, 250'000));
        QCOMPARE(server.asked().size(), 4); // pieces of 4 MiB
        QCOMPARE(device->fetchedBytes(), 10'000'000 + 16 * 1024);
        QVERIFY(device->seek(device->size() - 22) && device->read(22).size() == 22); // still here
        QCOMPARE(server.asked().size(), 4);
    }

    void aServerWithoutRangesIsToldApart()
    {
        const ServedFile file { .bytes = noise(3'000'000), .hasRanges = false };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        const auto device = RangeDevice::openAt(test.patience, getLocal(server.url()));
        QVERIFY(device.has_value() && !*device);
    }

    void brokenConnectionsAreGoneOnWith()
    {
        const ServedFile file { noise(1'000'000) };
        int cuts = 12;
        LoopbackServer server([&](const AskedOf &asked) {
            auto answer = file.answer(asked);
            if (!isRange(asked) || cuts-- <= 0)
                return answer;
            return Answer { .raw = test::wire(answer).left(40'000) };
        });
        TestPatience test;
        const auto device = *RangeDevice::openAt(test.patience, getLocal(server.url()));
        QCOMPARE(device->read(900'000), file.bytes.first(900'000));
        QVERIFY(cuts <= 0); // more of them than one series has tries: what came counts
        QVERIFY(device->fetchedBytes() < 930'000);
    }

    void neverBytesOfAnotherFile_data()
    {
        QTest::addColumn<Bend>("bend");
        QTest::addColumn<ErrorCode>("code");
        const auto range = [](const char *value) -> Bend {
            return [value](const AskedOf &, Answer &answer) { replace(answer, "Content-Range", value); };
        };
        const auto status = [](int value) -> Bend {
            return [value](const AskedOf &, Answer &answer) { answer = { .status = value }; };
        };
        const auto unexpected = ErrorCode::UnexpectedAnswer;
        QTest::newRow("changed: 200 by If-Range") << Bend([](const AskedOf &, Answer &answer) {
            answer = { .headers = { { "ETag", "\"second\"" } }, .body = noise(400'000, 9) };
        }) << unexpected;
        QTest::newRow("206 with another tag")
            << Bend([](const AskedOf &, Answer &answer) { replace(answer, "ETag", "\"second\""); }) << unexpected;
        QTest::newRow("206 of another size") << range("bytes 0-99999/400001") << unexpected;
        QTest::newRow("206 of another place") << range("bytes 1-100000/400000") << unexpected;
        QTest::newRow("206 without a place") << range("") << unexpected;
        QTest::newRow("206 whose place contradicts itself") << range("bytes 99999-0/400000") << unexpected;
        QTest::newRow("206 beyond the end") << range("bytes 0-400000/400000") << unexpected;
        QTest::newRow("206 with a number too large") << range("bytes 0-99999999999999999999/400000") << unexpected;
        QTest::newRow("206 in another unit") << range("lines 0-99999/400000") << unexpected;
        QTest::newRow("206 that is shorter") << Bend([](const AskedOf &, Answer &answer) { answer.body.chop(10); }) << unexpected;
        QTest::newRow("206 that is longer") << Bend([](const AskedOf &, Answer &answer) { answer.body += "more"; }) << unexpected;
        QTest::newRow("206 packed") << Bend([](const AskedOf &, Answer &answer) {
            answer.headers.append(std::pair { QByteArray("Content-Encoding"), QByteArray("br") });
        }) << unexpected;
        QTest::newRow("a log-in page") << Bend([](const AskedOf &, Answer &answer) {
            answer = { .headers = { { "Content-Type", "text/html" } }, .body = "<html>Log in" };
        }) << unexpected;
        QTest::newRow("416") << status(416) << unexpected;
        QTest::newRow("204") << status(204) << unexpected;
        QTest::newRow("500") << status(500) << ErrorCode::ServerFailed;
        QTest::newRow("404") << status(404) << ErrorCode::NotFound;
        QTest::newRow("403") << status(403) << ErrorCode::NotAuthorized;
    }
    void neverBytesOfAnotherFile()
    {
        QFETCH(const Bend, bend);
        QFETCH(const ErrorCode, code);
        const ServedFile file { noise(400'000) };
        bool isBent = true;
        LoopbackServer server([&](const AskedOf &asked) {
            auto answer = file.answer(asked);
            if (isBent && isRange(asked))
                bend(asked, answer);
            return answer;
        });
        TestPatience test;
        const auto device = *RangeDevice::openAt(test.patience, getLocal(server.url()));
        QByteArray bytes(100'000, '\0');
        QCOMPARE(device->read(bytes.data(), bytes.size()), -1);
        QVERIFY(device->failureOfRead().has_value());
        QCOMPARE(errorName(device->failureOfRead()->code), errorName(code));
        QVERIFY(device->failureOfRead()->detail.startsWith(QStringLiteral("127.0.0.1")));
        isBent = false; // the next good answer is taken
        QVERIFY(device->seek(0));
        QCOMPARE(device->read(100'000), file.bytes.first(100'000));
    }

    void anOpeningThatLies_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::newRow("not the end") << QByteArray("bytes 0-16383/400000");
        QTest::newRow("no size") << QByteArray("bytes 383616-399999/*");
        QTest::newRow("nothing") << QByteArray();
    }
    void anOpeningThatLies()
    {
        QFETCH(const QByteArray, range);
        const ServedFile file { noise(400'000) };
        LoopbackServer server([&](const AskedOf &asked) {
            auto answer = file.answer(asked);
            replace(answer, "Content-Range", range);
            return answer;
        });
        TestPatience test;
        QCOMPARE(RangeDevice::openAt(test.patience, getLocal(server.url())).error().code, ErrorCode::UnexpectedAnswer);
    }
};

QTEST_GUILESS_MAIN(TestRanges)
#include "tst_transport_ranges.moc"
