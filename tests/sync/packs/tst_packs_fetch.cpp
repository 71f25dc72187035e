// Packs from a real nginx: as a whole, and only what an older edition has not.
#include "FaultProxy.h"
#include "Nginx.h"
#include "TestCourse.h"
#include "core/crypto/Digest.h"
#include "sync/packs/PackFetch.h"
#include "tests/support/TestData.h"
#include "tests/support/TestPatience.h"

using namespace wb;
using namespace wb::sync;
using test::Answer;
using test::AskedOf;
using test::FaultProxy;
using test::Nginx;
using test::readFile;
using test::TestPatience;

class TestPackFetch : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!Nginx::isThere())
            QSKIP("nginx is not installed");
        test::TestCourse course;
        course.build(served("first.wbpack"), "1.0.0");
        course.write("lessons/02.md", test::TestCourse::noise(20'000, 9).toBase64());
        course.build(served("second.wbpack"), "1.1.0");
        course.build(served("stranger.wbpack"), "1.2.0", test::publisherKey('x'));
        m_nginx = std::make_unique<Nginx>(QList<test::NginxSettings> {
            { .root = m_served.path() }, { .root = m_served.path(), .server = QStringLiteral("max_ranges 0;") } });
        m_proxy = std::make_unique<FaultProxy>(m_nginx->url());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_proxy->behave();
        m_test = std::make_unique<TestPatience>();
    }

    void installs()
    {
        const auto got = fetch(order("first.wbpack"));
        QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().detail));
        QVERIFY(got->isWhole && !got->plan);
        QCOMPARE(readFile(target()), readFile(served("first.wbpack")));
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
    }

    void updatesByRanges()
    {
        hold("first.wbpack");
        const auto before = m_proxy->sentBytes();
        DownloadProgress told;
        const auto got = PackFetch(m_test->patience).get(update("second.wbpack"), {}, [&](const DownloadProgress &progress) {
            told = progress;
        });
        QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().detail));
        QVERIFY(!got->isWhole);
        QCOMPARE(got->plan->changed, QStringList { QStringLiteral("lessons/02.md") });
        QCOMPARE(readFile(target()), readFile(served("second.wbpack")));
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
        QCOMPARE(told.done, told.all);
        QCOMPARE(told.all, got->plan->bytesToFetch());
        QVERIFY2(m_proxy->sentBytes() - before < 60'000, qPrintable(QString::number(m_proxy->sentBytes() - before))); // of 3 MB

        const auto again = fetch(update("second.wbpack"));
        QVERIFY(again.has_value() && again->plan->isUpToDate);
    }

    void anOlderEditionElsewhereStays()
    {
        hold("first.wbpack");
        auto what = update("second.wbpack");
        what.file = m_folder->filePath(QStringLiteral("new.wbpack"));
        QVERIFY(fetch(what).has_value());
        QCOMPARE(readFile(what.file), readFile(served("second.wbpack")));
        QCOMPARE(readFile(target()), readFile(served("first.wbpack")));
        what.file = m_folder->filePath(QStringLiteral("same.wbpack")); // up to date, but wanted in another place
        what.held = m_folder->filePath(QStringLiteral("new.wbpack"));
        QVERIFY(fetch(what).has_value());
        QCOMPARE(readFile(what.file), readFile(served("second.wbpack")));
    }

    void withoutRangesTheWholeIsFetched()
    {
        hold("first.wbpack");
        auto what = update("second.wbpack");
        what.addresses = { m_nginx->url(QStringLiteral("/second.wbpack"), 1) };
        const auto got = fetch(what);
        QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().detail));
        QVERIFY(got->isWhole);
        QCOMPARE(got->plan->changed, QStringList { QStringLiteral("lessons/02.md") });
        QCOMPARE(readFile(target()), readFile(served("second.wbpack")));
    }

    void mirrorsAreTriedInTurn()
    {
        hold("first.wbpack");
        auto what = update("second.wbpack");
        what.addresses.prepend(m_nginx->url(QStringLiteral("/gone.wbpack")));
        const auto got = fetch(what);
        QVERIFY(got.has_value() && !got->isWhole);
        QCOMPARE(readFile(target()), readFile(served("second.wbpack")));
    }

    void neverAStepBack_data()
    {
        QTest::addColumn<int>("server");
        QTest::newRow("by ranges") << 0;
        QTest::newRow("as a whole") << 1;
    }
    void neverAStepBack()
    {
        QFETCH(const int, server);
        hold("second.wbpack");
        auto what = update("first.wbpack");
        what.addresses = { m_nginx->url(QStringLiteral("/first.wbpack"), server) };
        const auto back = fetch(what);
        QVERIFY(!back.has_value());
        QCOMPARE(back.error().code, ErrorCode::InvalidArgument);
        QVERIFY(back.error().detail.contains(QStringLiteral("1.0.0")) && back.error().detail.contains(QStringLiteral("1.1.0")));
        what = update("stranger.wbpack");
        what.addresses = { m_nginx->url(QStringLiteral("/stranger.wbpack"), server) };
        QCOMPARE(fetch(what).error().code, ErrorCode::BadSignature);
        QCOMPARE(readFile(target()), readFile(served("second.wbpack")));
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
    }

    // Ranges that lie in a way that only the digests can tell: then the whole is right.
    void wrongBytesInARange()
    {
        hold("first.wbpack");
        const auto second = readFile(served("second.wbpack"));
        m_proxy->spoil([&](const AskedOf &asked, const QByteArray &wire) {
            auto spoilt = wire;
            const auto range = asked.header("Range");
            if (!range.isEmpty() && !range.startsWith("bytes=-")) // past the directory and the manifest
                spoilt[spoilt.size() - 1] = char(spoilt.back() ^ 1);
            return Answer { .raw = spoilt };
        });
        const auto got = fetch(update("second.wbpack"));
        QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().detail));
        QVERIFY(got->isWhole);
        QCOMPARE(readFile(target()), second);
        QCOMPARE(leftovers(), QStringList { QStringLiteral("pack.wbpack") });
    }

    void aLostNetworkIsNoReasonToFetchMore()
    {
        hold("first.wbpack");
        m_proxy->spoil([](const AskedOf &, const QByteArray &wire) { return Answer { .raw = wire.left(200) }; });
        QCOMPARE(fetch(update("second.wbpack")).error().code, ErrorCode::ConnectionLost);
        for (const auto &asked : m_proxy->asked().last(3))
            QVERIFY(!asked.header("Range").isEmpty());
        QCOMPARE(readFile(target()), readFile(served("first.wbpack")));
    }

    void whatIsNoPackIsNotTaken()
    {
        QFile page(served("page.wbpack"));
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write("<html>Log in") > 0);
        page.close();
        PackOrder what = order("page.wbpack");
        what.size = -1;
        what.sha256.clear();
        QCOMPARE(fetch(what).error().code, ErrorCode::MalformedArchive);
        QCOMPARE(leftovers(), QStringList());
    }

private:
    [[nodiscard]] QString served(const char *name) const { return m_served.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString target() const { return m_folder->filePath(QStringLiteral("pack.wbpack")); }
    [[nodiscard]] QStringList leftovers() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    void hold(const char *name) const { QVERIFY(QFile::copy(served(name), target())); }
    [[nodiscard]] PackOrder order(const char *name) const
    {
        const auto bytes = readFile(served(name));
        return { .addresses = { m_proxy->url(QLatin1Char('/') + QString::fromUtf8(name)) },
            .file = target(),
            .size = bytes.size(),
            .sha256 = crypto::sha256(bytes),
            .reach = { .privateAddresses = true, .plainHttp = true } };
    }
    [[nodiscard]] PackOrder update(const char *name) const
    {
        auto what = order(name);
        what.held = target();
        return what;
    }
    Result<FetchedPack> fetch(const PackOrder &what) { return PackFetch(m_test->patience).get(what); }

    QTemporaryDir m_served;
    std::unique_ptr<Nginx> m_nginx;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestPatience> m_test;
};

QTEST_GUILESS_MAIN(TestPackFetch)
#include "tst_packs_fetch.moc"
