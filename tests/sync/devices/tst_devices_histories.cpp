// Whatever three devices do, and whatever happens to their batches on the way, they end with the same vault, and no event is lost.
#include "core/storage/Transaction.h"
#include "tests/support/CpuTime.h"
#include "tests/sync/devices/DeviceBench.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTest>

using namespace wb;
using namespace wb::sync;
using test::Device;

namespace {

struct History {
    quint32 seed = 1;
    int operations = 1000;
    qint64 longestPause = 60'000; // milliseconds between two things that somebody does
    int syncs = 500; // in a thousand, after each burst
    test::Faults faults { 20, 20, 30, 300 };
};

} // namespace

class TestDevicesHistories : public QObject {
    Q_OBJECT

    // Bursts of things done by one device, syncs that fail in the middle, programs that end.
    static void live(const QList<Device *> &devices, const History &history, QSet<QString> &events)
    {
        QRandomGenerator random(history.seed);
        int done = 0;
        int failed = 0;
        int restarts = 0;
        while (done < history.operations) {
            Device &device = *devices[random.bounded(devices.size())];
            const int burst = int(random.bounded(1, 25));
            const auto lived = device.in([&](vault::Session &session) -> Result<int> {
                WB_TRY(auto transaction, storage::Transaction::begin(session.database));
                int count = 0;
                QSet<QString> made;
                for (int i = 0; i < burst; ++i) {
                    device.clock.advance(qint64(random.bounded(quint32(history.longestPause))));
                    WB_TRY(const bool possible, test::doSomething(session, random, made));
                    count += possible ? 1 : 0;
                }
                if (random.bounded(20) == 0) // the program ends before it is kept
                    return 0;
                WB_CHECK(transaction.commit());
                events.unite(made);
                return count;
            });
            QVERIFY2(lived, lived ? "" : qPrintable(lived.error().detail));
            done += *lived;
            if (int(random.bounded(1000)) < history.syncs) {
                device.faults = history.faults;
                const auto report = device.group().sync();
                if (!report) {
                    ++failed;
                    QVERIFY2(report.error().code == ErrorCode::TimedOut || report.error().code == ErrorCode::ConnectionLost,
                        qPrintable(report.error().detail));
                    if (random.bounded(3) == 0) {
                        device.restart();
                        ++restarts;
                    }
                }
            }
        }
        qInfo("%d operations, %d syncs failed in the middle, %d restarts", done, failed, restarts);
    }

    static void compare(const QList<Device *> &devices)
    {
        const QStringList first = devices.first()->dump();
        QVERIFY(first.size() > 10);
        for (Device *device : devices) {
            const QStringList other = device->dump();
            for (qsizetype i = 0; i < std::min(first.size(), other.size()); ++i)
                QCOMPARE(other[i], first[i]);
            QCOMPARE(other.size(), first.size());
        }
    }

    static void noneIsLost(Device &device, const QSet<QString> &events)
    {
        QCOMPARE(device.count(QStringLiteral("learning_events")), qint64(events.size()));
    }

    static PlaceAddress folderOf(const QTemporaryDir &folder) { return placeAddress(folder.filePath(QStringLiteral("place"))); }

private slots:
    void threeDevicesConverge_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("operations");
        QTest::addColumn<int>("compactAfter");
        QTest::newRow("10,000 operations") << quint32(20261126) << 10'000 << 24;
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed << 600 << 3;
    }
    void threeDevicesConverge()
    {
        QFETCH(quint32, seed);
        QFETCH(int, operations);
        QFETCH(int, compactAfter);
        const QTemporaryDir folder;
        const PlaceAddress place = folderOf(folder);
        Device a(QStringLiteral("Laptop"), place, seed), b(QStringLiteral("Phone"), place, seed + 1000),
            c(QStringLiteral("Tablet"), place, seed + 2000);
        const QList<Device *> devices { &a, &b, &c };
        b.clock.advance(5 * 60'000); // nobody's clock is right
        for (Device *device : devices) {
            device->policy.compactAfter = compactAfter;
            device->policy.acknowledgeAfter = 4;
            device->restart();
        }
        QSet<QString> events;
        // Each has a life of its own before they meet.
        for (Device *device : devices)
            live({ device }, { seed, 50, 1000, 0, {} }, events);
        QVERIFY(a.group().setUp(place, a.name()));
        QVERIFY(test::pair(a, b));
        QVERIFY(test::pair(b, c));

        QElapsedTimer timer;
        timer.start();
        live(devices, { seed, operations }, events);
        const qint64 lived = timer.restart();
        QVERIFY(test::settle(devices));
        const qint64 settled = timer.elapsed();
        compare(devices);
        for (Device *device : devices)
            noneIsLost(*device, events);
        QVERIFY(!QDir(place.location).entryList(QDir::Files).isEmpty());
        qInfo("%d operations with their syncs in %lld ms, then at rest in %lld ms; %lld files at the place", operations, lived,
            settled, QDir(place.location).entryList(QDir::Files).size());

        // A device that comes new has it all.
        Device late(QStringLiteral("New phone"), place, seed + 3000);
        late.clock.setWallClock(a.clock.nowUtc());
        QVERIFY(test::pair(c, late));
        QVERIFY(test::settle({ &a, &b, &c, &late }));
        compare({ &a, &b, &c, &late });
        noneIsLost(late, events);
        markersAreNowhere(place.location);
    }

    void apartForAYear()
    {
        const QTemporaryDir folder;
        const PlaceAddress place = folderOf(folder);
        Device a(QStringLiteral("Laptop"), place, 7), b(QStringLiteral("Phone"), place, 8);
        QVERIFY(a.group().setUp(place, a.name()));
        QVERIFY(test::pair(a, b));
        QSet<QString> events;
        live({ &a }, { 70, 100, 1000, 900, {} }, events);
        // A year of work on each, one syncing all along, the other never.
        constexpr qint64 day = 24LL * 3600 * 1000;
        live({ &b }, { 71, 800, day, 0, {} }, events);
        live({ &a }, { 72, 800, day, 300, {} }, events);
        const QDateTime later = std::max(a.clock.nowUtc(), b.clock.nowUtc()).addDays(1);
        QVERIFY(later > fromRfc3339(u"2027-11-22T00:00:00Z"));
        a.clock.setWallClock(later);
        b.clock.setWallClock(later);
        QVERIFY(test::settle({ &b, &a }));
        compare({ &a, &b });
        noneIsLost(a, events);
        noneIsLost(b, events);
    }

private:
    static void markersAreNowhere(const QString &place)
    {
        QDirIterator files(place, QDir::Files);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(isBatchName(files.fileName()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char *marker : { "MARKER", "Laptop", "Phone", "Tablet", "learning", "credential", "urn:saved", "sequence" })
                QVERIFY2(!bytes.contains(marker), marker);
            QCOMPARE((bytes.size() - 41) % 4096, 0); // of a size class, and of nothing else
            ++read;
        }
        QVERIFY(read > 0);
    }
};

QTEST_GUILESS_MAIN(TestDevicesHistories)
#include "tst_devices_histories.moc"
