// Whenever the power goes or the process dies, what was acknowledged is there afterwards, exactly, and the next start works.
#include "core/storage/Transaction.h"
#include "tests/core/storage/CrashingVfs.h"
#include "tests/core/storage/Ledger.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::Crash;
using wb::test::CrashingVfs;
using wb::test::Ledger;

namespace {

struct Outcome {
    qint64 acknowledged = -1; // the last generation that was reported as committed
    bool finished = false;
};

// Commits, spills, undoes, checkpoints in the middle and closes.
Outcome work(const QString &path, const DatabaseOptions &options, qint64 from)
{
    Outcome outcome { from, false };
    auto database = Database::openEncrypted(path, Ledger::key(), options);
    if (!database || !(*database)->execute(QStringLiteral("PRAGMA cache_size = 6; PRAGMA wal_autocheckpoint = 30")))
        return outcome;
    if (from < 0) {
        if (!Ledger::create(**database))
            return outcome;
        outcome.acknowledged = 0;
    }
    const qint64 last = outcome.acknowledged + 6;
    while (outcome.acknowledged < last) {
        if (outcome.acknowledged % 3 == 1) {
            auto undone = Transaction::begin(**database);
            if (!undone || !Ledger::writeRows(**database, outcome.acknowledged + 1))
                return outcome;
        }
        if (!Ledger::write(**database, outcome.acknowledged + 1))
            return outcome;
        ++outcome.acknowledged;
    }
    outcome.finished = true;
    return outcome;
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void everyWriteMayBeTheLast_data()
    {
        QTest::addColumn<bool>("rollbackJournal");
        QTest::addColumn<bool>("power");
        QTest::newRow("log, process killed") << false << false;
        QTest::newRow("log, power lost") << false << true;
        QTest::newRow("rollback journal, process killed") << true << false;
        QTest::newRow("rollback journal, power lost") << true << true;
    }
    void everyWriteMayBeTheLast()
    {
        QFETCH(const bool, rollbackJournal);
        QFETCH(const bool, power);
        const DatabaseOptions options { .journal = rollbackJournal ? JournalMode::Rollback : JournalMode::Wal };
        CrashingVfs vfs;
        QTemporaryDir folder;
        const QString start = folder.filePath(QStringLiteral("start.db"));
        const qint64 begun = work(start, options, -1).acknowledged;
        QCOMPARE(begun, 6);
        int crashes = 0;
        for (int write = 0;; write += 1 + write / 12) { // all of the first, then fewer
            const QString path = test::copyAsCrashed(start, folder.filePath(QStringLiteral("crashed")));
            vfs.crashAt(write, power ? Crash::Power : Crash::Process, static_cast<quint32>(write));
            const Outcome outcome = work(path, options, begun);
            const bool crashed = vfs.crashed();
            vfs.recover();
            if (!crashed) {
                QVERIFY(outcome.finished);
                break;
            }
            ++crashes;
            // Twice, so that what recovery writes is recovered from as well.
            const auto second = work(path, options, outcome.acknowledged);
            auto database = Database::openEncrypted(path, Ledger::key(), options);
            QVERIFY2(database,
                qPrintable(QStringLiteral("write %1: %2").arg(write).arg(database ? QString() : database.error().detail)));
            const auto generation = Ledger::check(**database);
            QVERIFY2(generation,
                qPrintable(QStringLiteral("write %1: %2").arg(write).arg(generation ? QString() : generation.error().detail)));
            QVERIFY2(*generation >= second.acknowledged,
                qPrintable(QStringLiteral("write %1: %2 < %3").arg(write).arg(*generation).arg(second.acknowledged)));
            QVERIFY((*database)->checkIntegrity());
        }
        QVERIFY(crashes > 30);
    }

    void acknowledgedWritesAreThereRightAfterTheCrash_data() { everyWriteMayBeTheLast_data(); }
    void acknowledgedWritesAreThereRightAfterTheCrash()
    {
        QFETCH(const bool, rollbackJournal);
        QFETCH(const bool, power);
        const DatabaseOptions options { .journal = rollbackJournal ? JournalMode::Rollback : JournalMode::Wal };
        CrashingVfs vfs;
        QTemporaryDir folder;
        const QString start = folder.filePath(QStringLiteral("start.db"));
        const qint64 begun = work(start, options, -1).acknowledged;
        for (int write = 0; write < 600; write += 23) {
            const QString path = test::copyAsCrashed(start, folder.filePath(QStringLiteral("crashed")));
            vfs.crashAt(write, power ? Crash::Power : Crash::Process, static_cast<quint32>(write + 1000000));
            const Outcome outcome = work(path, options, begun);
            vfs.recover();
            auto database = Database::openEncrypted(path, Ledger::key(), options);
            QVERIFY2(database,
                qPrintable(QStringLiteral("write %1: %2").arg(write).arg(database ? QString() : database.error().detail)));
            const auto generation = Ledger::check(**database);
            QVERIFY2(generation,
                qPrintable(QStringLiteral("write %1: %2").arg(write).arg(generation ? QString() : generation.error().detail)));
            // The commit that was under way may be there or not; nothing else.
            QVERIFY2(*generation == outcome.acknowledged || *generation == outcome.acknowledged + 1,
                qPrintable(QStringLiteral("write %1: %2, acknowledged %3").arg(write).arg(*generation).arg(outcome.acknowledged)));
        }
    }

    void crashWhileCreatingLeavesNothingInTheWay()
    {
        CrashingVfs vfs;
        for (int write = 0; write < 12; ++write) {
            QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("vault.db"));
            vfs.crashAt(write, Crash::Power, static_cast<quint32>(write));
            (void)Database::openEncrypted(path, Ledger::key());
            vfs.recover();
            auto database = Database::openEncrypted(path, Ledger::key());
            QVERIFY2(database,
                qPrintable(QStringLiteral("write %1: %2").arg(write).arg(database ? QString() : database.error().detail)));
            QVERIFY(Ledger::create(**database));
        }
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_storage_crash.moc"
