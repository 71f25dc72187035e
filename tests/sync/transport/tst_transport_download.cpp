#include "FileServer.h"
#include "core/crypto/Digest.h"
#include "sync/transport/Download.h"
#include "tests/support/TestData.h"
#include "tests/support/TestPatience.h"

#include <QtTest>

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::LoopbackServer;
using test::noise;
using test::readFile;
using test::ServedFile;
using test::TestPatience;

namespace {

// Falls silent in the middle of the first answer; the person gives up then, or the program is killed.
class SilentOnce {
public:
    explicit SilentOnce(const ServedFile &served)
        : file(served)
        , server([this](const AskedOf &asked) {
            if (log)
                return Answer { .headers = { { "Content-Type", "text/html; charset=utf-8" } }, .body = "<html>Log in" };
            const auto answer = file.answer(asked);
            return m_silent.exchange(false) ? Answer { .raw = test::wire(answer).first(answer.body.size() / 3), .stall = true }
                                            : answer;
        })
    {
    }
    // How far it got.
    qint64 begin(TestPatience &test, const DownloadOrder &order)
    {
        m_silent = true;
        std::stop_source stop;
        const auto done = download(test.patience, order, stop.get_token(), [&](const DownloadProgress &) { stop.request_stop(); });
        return !done && done.error().code == ErrorCode::Cancelled ? QFileInfo(order.file + QStringLiteral(".part")).size() : -1;
    }
    ServedFile file;
    std::atomic_bool log = false; // a captive portal
    LoopbackServer server;

private:
    std::atomic_bool m_silent = false;
};

} // namespace

class TestDownload : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void fetchesAndTellsHowFar()
    {
        const ServedFile file { noise(2'999'000) };
        LoopbackServer server([&](const AskedOf &asked) { // some at a time
            return Answer { .raw = test::wire(file.answer(asked)).left(1'000'000) };
        });
        TestPatience test;
        QList<DownloadProgress> told;
        const auto done = download(test.patience, order(file, { server.url() }), {}, [&](const DownloadProgress &progress) {
            test.clock.advance(500);
            told.append(progress);
        });
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(readFile(target()), file.bytes);
        QVERIFY(told.size() >= 3);
        QCOMPARE(told.last().done, file.bytes.size());
        QCOMPARE(told.last().all, file.bytes.size());
        QVERIFY(told.last().bytesPerSecond > 0);
        QCOMPARE(told.last().secondsLeft(), 0);
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
    }

    void theRateIsEvenedOutAndToldSeldom()
    {
        test::FixedClock clock;
        QList<DownloadProgress> told;
        const OnDownload listener = [&](const DownloadProgress &progress) { told.append(progress); };
        ProgressReport report(listener, clock);
        qint64 done = 0;
        const auto run = [&](int steps, qint64 bytes) {
            for (int i = 0; i < steps; ++i, clock.advance(10))
                report.note(done += bytes, 100'000'000);
        };
        run(500, 10'000); // five seconds with a megabyte in each
        QCOMPARE(told.size(), 50);
        QCOMPARE(qRound(told.last().bytesPerSecond / 1000), 1000);
        QCOMPARE(told.last().secondsLeft(), 95);
        run(100, 30'000);
        QVERIFY(told.last().bytesPerSecond > 1'100'000 && told.last().bytesPerSecond < 2'500'000); // not at once
        run(2000, 30'000);
        QCOMPARE(qRound(told.last().bytesPerSecond / 10'000), 300);
        report.note(100'000'000, 100'000'000);
        QCOMPARE(told.last().done, 100'000'000);
    }

    // Killed at any moment: what is on the disk then is a part of any length, or one of which even the note is missing.
    void goesOnAfterBeingKilled_data()
    {
        QTest::addColumn<bool>("digest");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("digest, strong tag") << true << QByteArray("\"a\"") << true;
        QTest::newRow("digest, no tag") << true << QByteArray() << true;
        QTest::newRow("strong tag") << false << QByteArray("\"a\"") << true;
        QTest::newRow("weak tag") << false << QByteArray("W/\"a\"") << false;
        QTest::newRow("nothing to know it by") << false << QByteArray() << false;
    }
    void goesOnAfterBeingKilled()
    {
        QFETCH(const bool, digest);
        QFETCH(const QByteArray, etag);
        QFETCH(const bool, goesOn);
        SilentOnce silent({ .bytes = noise(300'000), .etag = etag });
        TestPatience test;
        auto what = order(silent.file, { silent.server.url() });
        if (!digest)
            what.sha256.clear();
        const auto had = silent.begin(test, what);
        QVERIFY(had > 0 && had < silent.file.bytes.size());
        QVERIFY(!QFile::exists(target()));
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), silent.file.bytes);
        const auto last = silent.server.asked().last();
        QCOMPARE(last.header("Range"), goesOn ? "bytes=" + QByteArray::number(had) + '-' : QByteArray());
        QCOMPARE(last.header("If-Range"), goesOn ? etag : QByteArray());
    }

    void aPartWithoutItsNoteIsNotTrusted()
    {
        const ServedFile file { noise(100'000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        QFile part(target() + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(QByteArray(50'000, 'x')) == 50'000);
        part.close();
        QVERIFY(download(test.patience, order(file, { server.url() })).has_value());
        QCOMPARE(readFile(target()), file.bytes);
    }

    void aTornPartIsFetchedAnew()
    {
        SilentOnce silent({ noise(300'000) });
        TestPatience test;
        const auto what = order(silent.file, { silent.server.url() });
        QVERIFY(silent.begin(test, what) > 0);
        QFile part(target() + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::ReadWrite) && part.write("torn") == 4); // as after a power cut
        part.close();
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), silent.file.bytes);
    }

    void aChangedFileIsFetchedAnew()
    {
        SilentOnce silent({ noise(300'000) });
        TestPatience test;
        auto what = order(silent.file, { silent.server.url() });
        what.sha256.clear();
        what.size = -1;
        what.check = [](const QString &) { return Result<void>(); };
        QVERIFY(silent.begin(test, what) > 0);
        silent.file = { noise(200'000, 7), "\"second\"" };
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), silent.file.bytes);
    }

    // Everything came, and then it was killed.
    void nothingIsFetchedTwice()
    {
        SilentOnce silent({ noise(300'000) });
        TestPatience test;
        auto what = order(silent.file, { silent.server.url() });
        QVERIFY(silent.begin(test, what) > 0);
        QFile part(target() + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write(silent.file.bytes) == silent.file.bytes.size());
        part.close();
        const auto asked = silent.server.asked().size();
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(silent.server.asked().size(), asked);
        QCOMPARE(readFile(target()), silent.file.bytes);
    }

    void mirrorsAreTriedInTurnAndShareWhatCame()
    {
        const ServedFile file { noise(1'000'000) };
        LoopbackServer failing([](const AskedOf &) { return Answer { .status = 500 }; });
        LoopbackServer other([](const AskedOf &) { return Answer { .body = noise(1'000'000, 5) }; });
        LoopbackServer cut([&](const AskedOf &asked) { return Answer { .raw = test::wire(file.answer(asked)).left(20'000) }; });
        LoopbackServer good([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        QVERIFY(download(test.patience, order(file, { failing.url(), other.url(), cut.url(), good.url() })).has_value());
        QCOMPARE(readFile(target()), file.bytes);
        QCOMPARE(failing.asked().size(), 4);
        QCOMPARE(other.asked().size(), 1);
        QVERIFY(good.asked().last().header("Range").startsWith("bytes="));

        QFile::remove(target());
        QCOMPARE(download(test.patience, order(file, { failing.url(), other.url() })).error().code, ErrorCode::DigestMismatch);
        QVERIFY(!QFile::exists(target()));
    }

    void aLogInPageLeavesWhatCame()
    {
        SilentOnce silent({ noise(300'000) });
        TestPatience test;
        const auto what = order(silent.file, { silent.server.url() });
        const auto had = silent.begin(test, what);
        silent.log = true;
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(QFileInfo(target() + QStringLiteral(".part")).size(), had);
        silent.log = false;
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), silent.file.bytes);
    }

    void noRoomIsSaidBeforeAnythingIsFetched()
    {
        const ServedFile file { noise(1000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        auto what = order(file, { server.url() });
        what.size = qint64(1) << 60;
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::NotWritable);
        QCOMPARE(server.asked().size(), 0);
    }

    void limitsHold()
    {
        const ServedFile file { noise(200'000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        LoopbackServer unsaid([&](const AskedOf &) {
            return Answer { .raw =
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n" + file.bytes + "\r\n0\r\n\r\n" };
        });
        TestPatience test;
        auto what = order(file, { server.url() });
        what.size = 100'000;
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::UnexpectedAnswer);
        what.addresses = { unsaid.url() };
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::UnexpectedAnswer);
        what.size = -1;
        what.maxBytes = 150'000; // and the digest to know it by
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::TooLarge);
        what.addresses = { server.url() };
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::TooLarge);
        what.maxBytes = 200'000;
        what.addresses = { unsaid.url() };
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), file.bytes);
    }

    void whatFailsTheLastLookDoesNotTakeThePlace()
    {
        const ServedFile file { noise(1000) };
        LoopbackServer server([&](const AskedOf &asked) { return file.answer(asked); });
        TestPatience test;
        QFile old(target());
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        auto what = order(file, { server.url() });
        what.check = [&](const QString &part) -> Result<void> {
            return readFile(part) == file.bytes ? Result<void>(failure(ErrorCode::BadSignature)) : failure(ErrorCode::Internal);
        };
        QCOMPARE(download(test.patience, what).error().code, ErrorCode::BadSignature);
        QCOMPARE(readFile(target()), QByteArray("old"));
        what.check = {};
        QVERIFY(download(test.patience, what).has_value());
        QCOMPARE(readFile(target()), file.bytes);
        forgetDownload(target());
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
    }

private:
    [[nodiscard]] QString target() const { return m_folder->filePath(QStringLiteral("pack.wbpack")); }
    [[nodiscard]] QStringList leftovers() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] DownloadOrder order(const ServedFile &file, const QList<QUrl> &addresses) const
    {
        return { .addresses = addresses,
            .file = target(),
            .size = file.bytes.size(),
            .sha256 = crypto::sha256(file.bytes),
            .reach = { .privateAddresses = true, .plainHttp = true } };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_transport_download.moc"
