// Changes are written with their data or not at all, and their times never run backwards.
#include "core/changes/ChangeLog.h"
#include "core/storage/Transaction.h"
#include "tests/support/FixedClock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::changes;

class TestChangeLog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> open(const QString &name)
    {
        auto database = storage::Database::openPlain(m_folder.filePath(name)).value();
        [&] { QVERIFY(storage::migrate(*database, migrations())); }();
        return database;
    }

private slots:
    void timesNeverRunBackwards()
    {
        HybridClock clock;
        HybridTime last = clock.tick(1000);
        for (const qint64 wall : {1000, 1000, 900, 5, 1001, 1001, -3, 4000}) {
            const HybridTime next = clock.tick(wall);
            QVERIFY(next > last);
            QVERIFY(next.milliseconds >= wall);
            last = next;
        }
        QVERIFY(clock.tick(9000) == (HybridTime{9000, 0}));
    }

    void seesOtherDevicesButNotTheFarFuture()
    {
        HybridClock clock;
        clock.tick(1000);
        QVERIFY(clock.observe({5000, 7}, 1000));
        QVERIFY(clock.tick(1001) > (HybridTime{5000, 7}));
        QVERIFY(!clock.observe({1000 + 48LL * 3600 * 1000, 0}, 1001));
        QVERIFY(clock.tick(1002) < (HybridTime{10000, 0}));
    }

    void refusesAChangeOutsideItsTransaction()
    {
        const test::FixedClock clock;
        auto database = open(QStringLiteral("outside.db"));
        auto log = ChangeLog::open(*database, clock).value();
        QCOMPARE(log.record(QStringLiteral("saved"), QStringLiteral("x"), Operation::Put).error().code, ErrorCode::Internal);
    }

    void rolledBackDataLeavesNoEntry()
    {
        const test::FixedClock clock;
        auto database = open(QStringLiteral("rollback.db"));
        auto log = ChangeLog::open(*database, clock).value();
        {
            auto transaction = storage::Transaction::begin(*database).value();
            QVERIFY(log.record(QStringLiteral("saved"), QStringLiteral("x"), Operation::Put));
        }
        QVERIFY(log.after(0)->isEmpty());
    }

    void goesOnAfterAReopenEvenIfTheClockWentBack()
    {
        test::FixedClock clock;
        HybridTime last;
        QString device;
        for (int run = 0; run < 3; ++run) {
            auto database = open(QStringLiteral("reopen.db"));
            auto log = ChangeLog::open(*database, clock).value();
            QVERIFY(device.isEmpty() || device == log.device());
            device = log.device();
            for (int i = 0; i < 5; ++i) {
                auto transaction = storage::Transaction::begin(*database).value();
                QVERIFY(log.record(QStringLiteral("saved"), QString::number(i), i % 2 ? Operation::Remove : Operation::Put, {{QStringLiteral("n"), i}}));
                QVERIFY(transaction.commit());
            }
            const auto all = log.after(0).value();
            QCOMPARE(all.size(), 5 * (run + 1));
            QVERIFY(all.last().time > last);
            last = all.last().time;
            QVERIFY(std::is_sorted(all.cbegin(), all.cend(), [](const Change &a, const Change &b) { return a.time < b.time; }));
            clock.setWallClock(clock.nowUtc().addYears(-1));
        }
    }

    void readsOnFromAPosition()
    {
        const test::FixedClock clock;
        auto database = open(QStringLiteral("position.db"));
        auto log = ChangeLog::open(*database, clock).value();
        auto transaction = storage::Transaction::begin(*database).value();
        for (int i = 0; i < 10; ++i)
            QVERIFY(log.record(QStringLiteral("event"), QString::number(i), Operation::Put, {{QStringLiteral("n"), i}}));
        QVERIFY(transaction.commit());
        const auto first = log.after(0, 4).value();
        QCOMPARE(first.size(), 4);
        const auto rest = log.after(first.last().position).value();
        QCOMPARE(rest.size(), 6);
        QCOMPARE(rest.first().fields.value(QLatin1String("n")).toInt(), 4);
        QCOMPARE(rest.first().device, log.device());
    }
};

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changes_log.moc"
