// Whatever is changed in a file: an error or an older state that once was, never data that never was.
#include "tests/core/storage/CrashStates.h"
#include "tests/core/storage/Ledger.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::Ledger;

namespace {

constexpr qsizetype page = Database::encryptedPageSize;
constexpr qsizetype frame = 24 + page;
constexpr qsizetype record = 8 + page;

} // namespace

class TamperingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::makeCrashStates(m_folder.path(), m_vfs); }

    void untouchedStatesOpen_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("generation");
        QTest::newRow("closed") << QStringLiteral("closed") << 10;
        QTest::newRow("other cipher") << QStringLiteral("cipher") << 10;
        QTest::newRow("log") << QStringLiteral("log") << 8;
        QTest::newRow("backfilled") << QStringLiteral("backfilled") << 8;
        QTest::newRow("restarted") << QStringLiteral("restarted") << 10;
        QTest::newRow("half checkpointed") << QStringLiteral("half") << 8;
        QTest::newRow("hot journal") << QStringLiteral("journal") << 6;
    }
    void untouchedStatesOpen()
    {
        QFETCH(const QString, state);
        QFETCH(const int, generation);
        const auto found = contentOf(copyOf(state));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, generation);
    }

    void flippedBits_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("suffix");
        for (const char *state : { "closed", "cipher", "log", "backfilled", "restarted", "half", "journal" }) {
            const QStringList files = test::filesOf(original(QString::fromLatin1(state)));
            for (const QString &file : files) {
                const QString suffix = file.mid(original(QString::fromLatin1(state)).size());
                QTest::addRow("%s%s", state, qPrintable(suffix)) << QString::fromLatin1(state) << suffix;
            }
        }
    }
    void flippedBits()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, suffix);
        const auto untouched = contentOf(copyOf(state));
        QVERIFY(untouched);
        const QByteArray bytes = test::fileBytes(original(state) + suffix);
        int refused = 0;
        int older = 0;
        int same = 0;
        for (const qsizetype bit : bitsToFlip(bytes.size(), suffix)) {
            const QString path = copyOf(state);
            QByteArray flipped = bytes;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
            test::writeFileBytes(path + suffix, flipped);
            const auto found = contentOf(path);
            const QString where = QStringLiteral("byte %1 of %2: ").arg(bit / 8).arg(bytes.size());
            if (!found) {
                QVERIFY2(found.error().code == ErrorCode::StorageCorrupt || found.error().code == ErrorCode::DecryptionFailed
                        || found.error().code == ErrorCode::UnsupportedFormat,
                    qPrintable(where + errorName(found.error().code) + QStringLiteral(" ") + found.error().detail));
                ++refused;
            } else if (*found < *untouched) {
                ++older;
            } else {
                QVERIFY2(*found == *untouched, qPrintable(where + QString::number(*found)));
                ++same;
            }
        }
        qInfo("refused %d, older state %d, same state %d", refused, older, same);
        // A main file read without a log must refuse every change of a page; the header has a second copy.
        if (state == QStringLiteral("closed") || state == QStringLiteral("cipher"))
            QVERIFY2(older == 0 && refused > same, "changed pages were read");
        // An older log over a newer main file would be a mixture.
        if (suffix == QStringLiteral("-wal") && state == QStringLiteral("half"))
            QVERIFY2(older == 0 && same == 0, "frames that were in the main file already were let go");
        // Where the main file and the log hold the same, each makes up for the other.
        if (state == QStringLiteral("backfilled"))
            QVERIFY2(older == 0 && refused == 0, "one of two copies was not used");
        if (suffix == QStringLiteral("-journal"))
            QVERIFY2(older == 0 && refused > same, "a damaged journal was played back");
    }

    void swappedPages()
    {
        const QByteArray bytes = test::fileBytes(original(QStringLiteral("closed")));
        const auto pages = static_cast<int>(bytes.size() / page);
        int refused = 0;
        for (int first = 1; first < pages; first += 3) {
            for (int second = first + 1; second < pages; second += 7) {
                QByteArray swapped = bytes;
                swapped.replace(first * page, page, bytes.mid(second * page, page));
                swapped.replace(second * page, page, bytes.mid(first * page, page));
                refused += expectRefusedOrSame(QStringLiteral("closed"), {}, swapped, 10);
            }
        }
        QVERIFY(refused > 20);
    }

    void pagesOfAnotherFileUnderTheSameKey()
    {
        // The same pages, the same key, another file: the log's state was closed from the same transactions.
        const QByteArray mine = test::fileBytes(original(QStringLiteral("closed")));
        const QByteArray other = test::fileBytes(original(QStringLiteral("other")));
        QByteArray mixed = mine;
        mixed.replace(page, page, other.mid(page, page));
        QCOMPARE(expectRefusedOrSame(QStringLiteral("closed"), {}, mixed, 10), 1);
    }

    void swappedFramesAndRecords_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("unit");
        QTest::newRow("log") << QStringLiteral("log") << QStringLiteral("-wal") << 32 << static_cast<int>(frame);
        QTest::newRow("restarted log") << QStringLiteral("restarted") << QStringLiteral("-wal") << 32 << static_cast<int>(frame);
        QTest::newRow("journal") << QStringLiteral("journal") << QStringLiteral("-journal") << 512 << static_cast<int>(record);
    }
    void swappedFramesAndRecords()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, suffix);
        QFETCH(const int, first);
        QFETCH(const int, unit);
        const auto untouched = contentOf(copyOf(state));
        const QByteArray bytes = test::fileBytes(original(state) + suffix);
        const auto units = static_cast<int>((bytes.size() - first) / unit);
        QVERIFY(units > 4);
        for (int one = 0; one + 1 < units; one += 3) {
            QByteArray swapped = bytes;
            swapped.replace(first + one * unit, unit, bytes.mid(first + (one + 1) * unit, unit));
            swapped.replace(first + (one + 1) * unit, unit, bytes.mid(first + one * unit, unit));
            expectRefusedOrSame(state, suffix, swapped, *untouched);
        }
    }

    void cutOffFiles_data() { flippedBits_data(); }
    void cutOffFiles()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, suffix);
        const auto untouched = contentOf(copyOf(state));
        const QByteArray bytes = test::fileBytes(original(state) + suffix);
        QRandomGenerator random(7);
        for (int round = 0; round < 15; ++round) {
            const qsizetype size = random.bounded(static_cast<int>(bytes.size()));
            // A journal that is gone or was cut to less than its first header is the one thing that cannot be told from a
            // transaction that never began; rollback journals are not used for what the app keeps.
            if (suffix == QStringLiteral("-journal") && size < 512)
                continue;
            expectRefusedOrSame(state, suffix, bytes.first(size), *untouched);
        }
    }

    void pagesOfZeros_data() { flippedBits_data(); }
    void pagesOfZeros()
    {
        // What a disk gives back for blocks it lost.
        QFETCH(const QString, state);
        QFETCH(const QString, suffix);
        const auto untouched = contentOf(copyOf(state));
        const QByteArray bytes = test::fileBytes(original(state) + suffix);
        for (qsizetype block = suffix.isEmpty() ? page : 0; block < bytes.size(); block += 4096 * 9) {
            if (suffix == QStringLiteral("-journal") && block == 0)
                continue; // see cutOffFiles
            QByteArray lost = bytes;
            const qsizetype size = std::min<qsizetype>(4096, bytes.size() - block);
            lost.replace(block, size, QByteArray(size, '\0'));
            expectRefusedOrSame(state, suffix, lost, *untouched);
        }
    }

    void tornPageOneIsMendedFromTheLog()
    {
        const QString path = copyOf(QStringLiteral("log"));
        QByteArray bytes = test::fileBytes(path);
        bytes.replace(page, page / 2, QByteArray(page / 2, '\x55'));
        test::writeFileBytes(path, bytes);
        const auto found = contentOf(path);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, 8);
    }

    void tornPageOneIsMendedFromTheJournal()
    {
        const QString path = copyOf(QStringLiteral("journal"));
        QByteArray bytes = test::fileBytes(path);
        bytes.replace(page, page / 2, QByteArray(page / 2, '\x55'));
        test::writeFileBytes(path, bytes);
        const auto found = contentOf(path);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, 6);
    }

    void tornLogEndsAtTheLastWholeCommit()
    {
        const QByteArray bytes = test::fileBytes(original(QStringLiteral("log")) + QStringLiteral("-wal"));
        qint64 previous = 5; // the generation in the main file
        for (qsizetype size = 32; size <= bytes.size(); size += frame / 2) {
            const QString path = copyOf(QStringLiteral("log"));
            test::writeFileBytes(path + QStringLiteral("-wal"), bytes.first(size));
            const auto found = contentOf(path);
            QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
            QVERIFY(*found >= previous && *found <= previous + 1);
            previous = *found;
        }
        QCOMPARE(previous, 8);
    }

    void damagedPageStopsReadingNotOthers()
    {
        // One bad page of a large row: that row cannot be read, the others can.
        const QString path = copyOf(QStringLiteral("closed"));
        QByteArray bytes = test::fileBytes(path);
        bytes[bytes.size() - page / 2] = static_cast<char>(bytes[bytes.size() - page / 2] ^ 1);
        test::writeFileBytes(path, bytes);
        auto database = Database::openEncrypted(path, Ledger::key());
        QVERIFY(database);
        int readable = 0;
        int damaged = 0;
        for (int id = 0; id < 16; ++id) {
            auto statement = (*database)->prepare(QStringLiteral("SELECT payload FROM rows WHERE id = ?"));
            const auto row = statement->bind(1, id).step();
            (row ? readable : damaged) += 1;
            if (!row)
                QCOMPARE(row.error().code, ErrorCode::StorageCorrupt);
        }
        QVERIFY(readable > 0);
        QCOMPARE(damaged, 1);
        const auto whole = (*database)->checkIntegrity();
        QVERIFY(!whole);
        QCOMPARE(whole.error().code, ErrorCode::StorageCorrupt);
    }

private:
    [[nodiscard]] QString original(const QString &state) const { return m_folder.filePath(state) + QStringLiteral("/vault.db"); }
    QString copyOf(const QString &state) { return test::copyAsCrashed(original(state), m_folder.filePath(QStringLiteral("copy"))); }

    static Result<qint64> contentOf(const QString &path)
    {
        const bool journal = QFile::exists(path + QStringLiteral("-journal"));
        WB_TRY(auto database,
            Database::openEncrypted(path, Ledger::key(), { .journal = journal ? JournalMode::Rollback : JournalMode::Wal }));
        return Ledger::check(*database);
    }

    // 1 if the state was refused. Fails the test on wrong data.
    int expectRefusedOrSame(const QString &state, const QString &suffix, const QByteArray &bytes, qint64 newest)
    {
        const QString path = copyOf(state);
        test::writeFileBytes(path + suffix, bytes);
        const auto found = contentOf(path);
        if (!found && found.error().code == ErrorCode::Internal)
            QTest::qFail(qPrintable(found.error().detail), __FILE__, __LINE__);
        if (found && *found > newest)
            QTest::qFail("a state that never was", __FILE__, __LINE__);
        return found ? 0 : 1;
    }

    // Every part of every structure, and random bits.
    static QList<qsizetype> bitsToFlip(qsizetype size, const QString &suffix)
    {
        QList<qsizetype> bytes;
        if (suffix == QStringLiteral("-wal")) {
            for (qsizetype byte = 0; byte < 32; byte += 2)
                bytes << byte;
            for (qsizetype start = 32; start + frame <= size; start += 4 * frame)
                bytes << start << start + 5 << start + 9 << start + 17 << start + 24 << start + 4000 << start + frame - 40
                      << start + frame - 1;
        } else if (suffix == QStringLiteral("-journal")) {
            for (qsizetype byte = 0; byte < 68; byte += 2)
                bytes << byte;
            for (qsizetype start = 512; start + record <= size; start += 4 * record)
                bytes << start << start + 5 << start + 8 << start + 4000 << start + record - 40 << start + record - 1;
        } else {
            bytes << 0 << 17 << 21 << 30 << 60 << 90 << 130 << 1024 << 1030 << 1100 << 2048 << 3072 << 3100 << 4000;
            for (qsizetype start = page; start + page <= size; start += 4 * page)
                bytes << start << start + 20 << start + 5000 << start + page - 40 << start + page - 16 << start + page - 1;
        }
        QRandomGenerator random(static_cast<quint32>(size));
        for (int round = 0; round < 30; ++round)
            bytes << random.bounded(static_cast<int>(size));
        QList<qsizetype> bits;
        for (const qsizetype byte : bytes)
            bits << byte * 8 + random.bounded(8);
        return bits;
    }

    test::CrashingVfs m_vfs; // waits for no disk
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TamperingTest)
#include "tst_storage_tampering.moc"
