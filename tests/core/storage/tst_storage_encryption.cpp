// An encrypted database is SQLite with everything SQLite can do, and nothing of it can be read on the disk.
#include "core/storage/Transaction.h"
#include "tests/core/storage/Ledger.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;
using wb::test::Ledger;

class EncryptionTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder.emplace(); }

    void keepsWhatWasWritten()
    {
        write(20);
        auto database = open();
        QVERIFY(database);
        QCOMPARE(generation(database), 20);
        QVERIFY((*database)->checkIntegrity());
    }

    void usesTheLogAndReservesFortyBytes()
    {
        write(1);
        auto database = open();
        QCOMPARE(text(**database, u"PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(text(**database, u"PRAGMA page_size"), QString::number(Database::encryptedPageSize));
        QCOMPARE(text(**database, u"PRAGMA temp_store"), QStringLiteral("2"));
        QCOMPARE(text(**database, u"PRAGMA mmap_size"), QString());
        QCOMPARE(text(**database, u"PRAGMA synchronous"), QStringLiteral("2"));
        QCOMPARE(text(**database, u"PRAGMA locking_mode"), QStringLiteral("exclusive"));
        QVERIFY(text(**database, u"PRAGMA cache_size").toInt() <= -16 * 1024); // negative: KiB
        int reserved = -1; // asks, and changes nothing
        QCOMPARE(sqlite3_file_control((*database)->handle(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved), SQLITE_OK);
        QCOMPARE(reserved, 40);
    }

    // What the files say about themselves decides which shortcuts SQLite takes.
    void filesPromiseOnlyWhatSealedPagesKeep()
    {
        write(1);
        auto database = open();
        for (const int which : { SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER }) {
            sqlite3_file *file = nullptr;
            QCOMPARE(sqlite3_file_control((*database)->handle(), "main", which, &file), SQLITE_OK);
            QVERIFY(file);
            QVERIFY(file->pMethods);
            QCOMPARE(file->pMethods->iVersion, 1); // neither shared memory nor xFetch, which is how SQLite maps files
            QCOMPARE(file->pMethods->xSectorSize(file), 512);
            const int promised = file->pMethods->xDeviceCharacteristics(file);
            QVERIFY(promised & SQLITE_IOCAP_POWERSAFE_OVERWRITE);
            QVERIFY(!(promised & (SQLITE_IOCAP_BATCH_ATOMIC | SQLITE_IOCAP_ATOMIC | SQLITE_IOCAP_ATOMIC16K)));
        }
    }

    void wrongKeyChangesNothing()
    {
        QString crashed;
        {
            auto database = open();
            QVERIFY(Ledger::create(**database));
            QVERIFY(Ledger::write(**database, 1));
            crashed = test::copyAsCrashed(path(), folder(u"crashed"));
        }
        const QByteArray main = test::fileBytes(crashed);
        const QByteArray log = test::fileBytes(crashed + QStringLiteral("-wal"));
        QVERIFY(log.size() > Database::encryptedPageSize);
        const auto refused = Database::openEncrypted(crashed, Ledger::key('x'));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DecryptionFailed);
        QCOMPARE(test::fileBytes(crashed), main);
        QCOMPARE(test::fileBytes(crashed + QStringLiteral("-wal")), log);
        auto database = Database::openEncrypted(crashed, Ledger::key());
        QVERIFY(database);
        QCOMPARE(generation(database), 1);
    }

    void foreignAndShortFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(40000, '\1');
        QTest::newRow("zeros") << QByteArray(100000, '\0');
        m_folder.emplace();
        write(0);
        const QByteArray whole = test::fileBytes(path());
        QTest::newRow("header only") << whole.first(Database::encryptedPageSize);
        QTest::newRow("half a header") << whole.first(50);
        QTest::newRow("half of page 1") << whole.first(Database::encryptedPageSize * 3 / 2);
    }
    void foreignAndShortFilesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        test::writeFileBytes(path(), bytes);
        const auto refused = open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StorageCorrupt);
        QCOMPARE(test::fileBytes(path()), bytes);
    }

    void opensOnceAtATime()
    {
        auto first = open();
        QVERIFY(first);
        const auto second = open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::InUse);
        first->reset();
        QVERIFY(open());
    }

    void missingFileIsNotMadeUnasked()
    {
        const auto refused = Database::openEncrypted(path(), Ledger::key(), { .create = false });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    void nothingButTheFileIsLeftAfterCreating()
    {
        QVERIFY(open());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList { QStringLiteral("vault.db") });
    }

    void noPlaintextReachesAnyFile_data()
    {
        QTest::addColumn<bool>("rollbackJournal");
        QTest::newRow("log") << false;
        QTest::newRow("rollback journal") << true;
    }
    void noPlaintextReachesAnyFile()
    {
        QFETCH(const bool, rollbackJournal);
        auto database = Database::openEncrypted(path(), Ledger::key(), optionsFor(rollbackJournal));
        QVERIFY(database);
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA cache_size = 10; PRAGMA wal_autocheckpoint = 20")));
        for (int next = 1; next <= 10; ++next) {
            auto transaction = Transaction::begin(**database);
            QVERIFY(transaction);
            QVERIFY(Ledger::writeRows(**database, next));
            expectNoPlaintext(); // pages have been spilled by now
            // A statement that sorts more than its memory holds, and one that has to be undone in the middle.
            QVERIFY((*database)->execute(QStringLiteral("CREATE TEMP TABLE sorted AS SELECT payload FROM rows, (VALUES (1), (2), "
                                                        "(3), (4)) ORDER BY payload; DROP TABLE sorted")));
            QVERIFY(!(*database)->execute(
                QStringLiteral("INSERT INTO rows SELECT 1 + id * 15, 99, payload FROM rows ORDER BY payload")));
            expectNoPlaintext();
            QVERIFY(transaction->commit());
            expectNoPlaintext();
        }
        QCOMPARE(generation(database), 10);
        QVERIFY((*database)->execute(QStringLiteral("VACUUM")));
        expectNoPlaintext();
        database->reset();
        expectNoPlaintext();
    }

    void temporaryFilesNeverReachTheDisk()
    {
        // Even with temp_store switched to files, the VFS keeps them in memory.
        auto database = open();
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA temp_store = FILE; PRAGMA cache_size = 5")));
        qputenv("SQLITE_TMPDIR", QFile::encodeName(folder(u"temporary")));
        const QStringList before = openFiles();
        QVERIFY(
            (*database)->execute(QStringLiteral("CREATE TEMP TABLE copy AS SELECT * FROM rows, (VALUES (1), (2), (3), (4), (5))")));
        QCOMPARE(openFiles(), before);
        QVERIFY((*database)->execute(QStringLiteral("VACUUM")));
        QCOMPARE(generation(database), 0);
    }

    void vacuumKeepsTheContent()
    {
        auto database = open();
        QVERIFY(Ledger::create(**database));
        for (int next = 1; next <= 20; ++next)
            QVERIFY(Ledger::write(**database, next));
        QVERIFY((*database)->execute(QStringLiteral("CREATE TABLE big AS SELECT * FROM rows; DROP TABLE big")));
        QVERIFY((*database)->checkpoint());
        const qint64 before = QFileInfo(path()).size();
        QVERIFY((*database)->execute(QStringLiteral("VACUUM")));
        QVERIFY((*database)->checkpoint());
        QVERIFY(QFileInfo(path()).size() < before);
        QCOMPARE(generation(database), 20);
        QVERIFY((*database)->checkIntegrity());
        database->reset();
        QCOMPARE(generation(open()), 20);
    }

    void vacuumIntoMakesAnEncryptedFile()
    {
        auto database = open();
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->execute(QStringLiteral("VACUUM INTO '%1'").arg(path() + QStringLiteral(".copy"))));
        expectNoPlaintext();
        auto copy = Database::openEncrypted(path() + QStringLiteral(".copy"), Ledger::key());
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
        QCOMPARE(generation(copy), 0);
    }

    void backupCopiesEverythingUnderAnotherKey()
    {
        auto database = open();
        QVERIFY(Ledger::create(**database));
        for (int next = 1; next <= 5; ++next)
            QVERIFY(Ledger::write(**database, next));
        {
            auto target = Database::openEncrypted(path() + QStringLiteral(".copy"), Ledger::key('b'));
            QVERIFY((*database)->copyTo(**target));
            QCOMPARE(generation(target), 5);
        }
        expectNoPlaintext();
        auto copy = Database::openEncrypted(path() + QStringLiteral(".copy"), Ledger::key('b'));
        QCOMPARE(generation(copy), 5);
        QVERIFY((*copy)->checkIntegrity());
        QVERIFY(Ledger::write(**copy, 6));
    }

    void backupReadsPagesThatSqliteNeverWrote_data() { noPlaintextReachesAnyFile_data(); }
    void backupReadsPagesThatSqliteNeverWrote()
    {
        // Pages used and freed within one transaction are never written: holes, unless somebody fills them.
        QFETCH(const bool, rollbackJournal);
        auto database = Database::openEncrypted(path(), Ledger::key(), optionsFor(rollbackJournal));
        QVERIFY(Ledger::create(**database));
        {
            auto transaction = Transaction::begin(**database);
            QVERIFY((*database)->execute(QStringLiteral("CREATE TABLE passing (payload BLOB);"
                                                        "INSERT INTO passing VALUES (zeroblob(400000));"
                                                        "INSERT INTO rows VALUES (1000, 0, zeroblob(100000));"
                                                        "DELETE FROM passing; DROP TABLE passing")));
            QVERIFY(transaction->commit());
        }
        QVERIFY((*database)->execute(QStringLiteral("DELETE FROM rows WHERE id = 1000")));
        QVERIFY((*database)->checkpoint());
        database->reset();
        database = open();
        auto target = Database::openEncrypted(path() + QStringLiteral(".copy"), Ledger::key('b'));
        const auto copied = (*database)->copyTo(**target);
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().detail));
        QCOMPARE(generation(target), 0);
    }

    void attachedFilesAreEncryptedToo()
    {
        const QString second = path() + QStringLiteral(".second");
        {
            auto database = open();
            QVERIFY(Ledger::create(**database));
            const auto attached = (*database)->attach(second, QStringLiteral("second"));
            QVERIFY2(attached, attached ? "" : qPrintable(attached.error().detail));
            QVERIFY((*database)->execute(QStringLiteral("CREATE TABLE second.notes AS SELECT * FROM rows")));
            expectNoPlaintext();
            QVERIFY((*database)->detach(QStringLiteral("second")));
            expectNoPlaintext();
        }
        auto database = Database::openEncrypted(second, Ledger::key());
        QVERIFY2(database, database ? "" : qPrintable(database.error().detail));
        QCOMPARE(text(**database, u"SELECT count(*) FROM notes"), QStringLiteral("16"));
        QVERIFY((*database)->checkIntegrity());
    }

    void attachWithoutReservedBytesWritesNothing()
    {
        const QString second = path() + QStringLiteral(".second");
        auto database = open();
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA page_size = 4096; ATTACH '%1' AS second").arg(second)));
        const auto refused =
            (*database)->execute(QStringLiteral("CREATE TABLE second.notes (body); INSERT INTO second.notes VALUES (1)"));
        QVERIFY(!refused);
        QCOMPARE(QFileInfo(second).size(), 0);
        QVERIFY((*database)->detach(QStringLiteral("second")));
        QVERIFY(Ledger::create(**database));
    }

    void transactionsOverTwoFilesAreUndoneInBoth()
    {
        // With rollback journals a super-journal joins the two.
        auto database = Database::openEncrypted(path(), Ledger::key(), optionsFor(true));
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->attach(path() + QStringLiteral(".second"), QStringLiteral("second")));
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA second.journal_mode = DELETE; CREATE TABLE second.notes (body)")));
        for (int round = 0; round < 3; ++round) {
            auto transaction = Transaction::begin(**database);
            QVERIFY(Ledger::writeRows(**database, round + 1));
            QVERIFY((*database)->execute(QStringLiteral("INSERT INTO second.notes SELECT payload FROM rows")));
            if (round != 1)
                QVERIFY(transaction->commit());
            if (round == 1)
                break;
        }
        QCOMPARE(generation(database), 1);
        QCOMPARE(text(**database, u"SELECT count(*) FROM second.notes"), QStringLiteral("16"));
        expectNoPlaintext();
    }

    void rollsBackWithARollbackJournal()
    {
        auto database = Database::openEncrypted(path(), Ledger::key(), optionsFor(true));
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA cache_size = 5")));
        for (int next = 1; next <= 6; ++next) {
            {
                auto undone = Transaction::begin(**database);
                QVERIFY(Ledger::writeRows(**database, next));
                QVERIFY((*database)->execute(QStringLiteral("DELETE FROM rows")));
            }
            QCOMPARE(generation(database), next - 1);
            QVERIFY(Ledger::write(**database, next));
        }
        QCOMPARE(generation(database), 6);
    }

    void savepointsWorkInTheLogWithASmallCache()
    {
        // Pages that change twice in one transaction are written over their frame, and the checksums made anew.
        auto database = open();
        QVERIFY(Ledger::create(**database));
        QVERIFY((*database)->execute(QStringLiteral("PRAGMA cache_size = 5")));
        auto transaction = Transaction::begin(**database);
        for (int next = 1; next <= 8; ++next) {
            {
                auto undone = Transaction::begin(**database);
                QVERIFY((*database)->execute(QStringLiteral("UPDATE rows SET payload = zeroblob(length(payload))")));
            }
            QVERIFY(Ledger::writeRows(**database, next));
        }
        QVERIFY(transaction->commit());
        QCOMPARE(generation(database), 8);
        const QString crashed = test::copyAsCrashed(path(), folder(u"crashed"));
        auto recovered = Database::openEncrypted(crashed, Ledger::key());
        QVERIFY(recovered);
        QCOMPARE(generation(recovered), 8);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("vault.db")); }
    [[nodiscard]] QString folder(QStringView name) const
    {
        QDir(m_folder->path()).mkpath(name.toString());
        return m_folder->filePath(name.toString());
    }
    [[nodiscard]] Result<std::unique_ptr<Database>> open() const { return Database::openEncrypted(path(), Ledger::key()); }
    static DatabaseOptions optionsFor(bool rollbackJournal)
    {
        return { .journal = rollbackJournal ? JournalMode::Rollback : JournalMode::Wal };
    }

    void write(int generations)
    {
        auto database = open();
        QVERIFY(database);
        QVERIFY(Ledger::create(**database));
        for (int next = 1; next <= generations; ++next)
            QVERIFY(Ledger::write(**database, next));
    }

    // -1 and a warning where the content is wrong or cannot be read.
    static qint64 generation(const Result<std::unique_ptr<Database>> &database)
    {
        const auto found = database ? Ledger::check(**database) : Result<qint64>(tl::unexpected(database.error()));
        if (!found)
            qWarning() << errorName(found.error().code) << found.error().detail;
        return found.value_or(-1);
    }

    static QString text(Database &database, QStringView sql)
    {
        auto statement = database.prepare(sql.toString());
        if (!statement || !statement->step())
            return QStringLiteral("error");
        return statement->text(0);
    }

    void expectNoPlaintext() const
    {
        int files = 0;
        const QFileInfoList list = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo &file : list) {
            ++files;
            const QByteArray bytes = test::fileBytes(file.filePath());
            QVERIFY2(!bytes.contains(Ledger::marker.toByteArray()), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("CREATE TABLE"), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("generation"), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains("SQLite format"), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    // Files this process has open, by their kernel names (deleted ones too). Empty where there is no /proc.
    static QStringList openFiles()
    {
        QStringList files;
        const QFileInfoList entries =
            QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::NoDotAndDotDot | QDir::Files | QDir::System);
        for (const QFileInfo &entry : entries)
            files.append(entry.symLinkTarget());
        return files;
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(EncryptionTest)
#include "tst_storage_encryption.moc"
