// Statements, transactions and errors are the same for plain and encrypted databases.
#include "core/storage/InsertWatch.h"
#include "core/storage/Transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;

class DatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void aWatchHearsOfEveryRowOfItsTable_data() { valuesComeBackAsTheyWere_data(); }
    void aWatchHearsOfEveryRowOfItsTable()
    {
        const auto database = open();
        QVERIFY(database->execute(QStringLiteral("CREATE TABLE t (a); CREATE TABLE other (a)")));
        int heard = 0;
        {
            const InsertWatch watch(*database, QByteArrayLiteral("t"), [&heard] { ++heard; });
            QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (1), (2); INSERT INTO other VALUES (1)")));
            QCOMPARE(heard, 2);
            QVERIFY(database->execute(QStringLiteral("UPDATE t SET a = 3; DELETE FROM t")));
            QCOMPARE(heard, 2);
        }
        QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
        QCOMPARE(heard, 2);
    }
    void valuesComeBackAsTheyWere_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("plain") << false;
        QTest::newRow("encrypted") << true;
    }
    void valuesComeBackAsTheyWere()
    {
        const auto database = open();
        QVERIFY(database->execute(QStringLiteral("CREATE TABLE t (a, b, c, d, e, f, g)")));
        const QString text = QStringLiteral("Straße 😀 \u0000 نص");
        const QByteArray bytes("\0\1\xff", 3);
        auto insert = database->prepare(QStringLiteral("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)"));
        QVERIFY(insert->bindAll(text, bytes, std::numeric_limits<qint64>::min(), 0.1, nullptr, QString(), QByteArray()).run());
        auto select = database->prepare(QStringLiteral("SELECT * FROM t"));
        QVERIFY(*select->step());
        QCOMPARE(select->text(0), text);
        QCOMPARE(select->bytes(1), bytes);
        QCOMPARE(select->integer(2), std::numeric_limits<qint64>::min());
        QCOMPARE(select->real(3), 0.1);
        QVERIFY(select->isNull(4));
        QVERIFY(!select->isNull(5)); // NULL is asked for by name
        QVERIFY(!select->isNull(6));
        QCOMPARE(select->columnCount(), 7);
        QVERIFY(!*select->step());
    }

    void largeValuesComeBack_data() { valuesComeBackAsTheyWere_data(); }
    void largeValuesComeBack()
    {
        const auto database = open();
        QVERIFY(database->execute(QStringLiteral("CREATE TABLE t (a)")));
        const QByteArray large(5'000'000, 'x');
        auto insert = database->prepare(QStringLiteral("INSERT INTO t VALUES (?)"));
        QVERIFY(insert->bindView(1, large).run());
        auto select = database->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(*select->step());
        QCOMPARE(select->bytesView(0), QByteArrayView(large));
    }

    void aPreparedStatementCanBeTakenTwiceAndAgain_data() { valuesComeBackAsTheyWere_data(); }
    void aPreparedStatementCanBeTakenTwiceAndAgain()
    {
        const auto database = open();
        const QString sql = QStringLiteral("SELECT ?");
        sqlite3_stmt *first = nullptr;
        {
            auto one = database->prepare(sql);
            auto two = database->prepare(sql);
            QVERIFY(*one->bind(1, 1).step());
            QVERIFY(*two->bind(1, 2).step());
            QCOMPARE(one->integer(0), 1);
            QCOMPARE(two->integer(0), 2);
            first = sqlite3_next_stmt(database->handle(), nullptr);
        }
        auto again = database->prepare(sql);
        QVERIFY(*again->step());
        QVERIFY(again->isNull(0)); // nothing of the last use is left
        QVERIFY(first != nullptr);
        int prepared = 0;
        for (sqlite3_stmt *next = nullptr; (next = sqlite3_next_stmt(database->handle(), next)) != nullptr;)
            prepared += qstrcmp(sqlite3_sql(next), "SELECT ?") == 0;
        QCOMPARE(prepared, 2);
    }

    void moreThanOneStatementIsRefused_data() { valuesComeBackAsTheyWere_data(); }
    void moreThanOneStatementIsRefused()
    {
        const auto database = open();
        for (const auto &sql : { QStringLiteral("SELECT 1; SELECT 2"), QString(), QStringLiteral("  ") }) {
            const auto refused = database->prepare(sql);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        }
        QVERIFY(database->prepare(QStringLiteral("SELECT 1;\n")));
    }

    void errorsHaveTheirCode_data() { valuesComeBackAsTheyWere_data(); }
    void errorsHaveTheirCode()
    {
        const auto database = open();
        QVERIFY(
            database->execute(QStringLiteral("CREATE TABLE t (a INTEGER PRIMARY KEY, b NOT NULL); INSERT INTO t VALUES (1, 1)")));
        QCOMPARE(database->execute(QStringLiteral("INSERT INTO t VALUES (1, 2)")).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(database->execute(QStringLiteral("INSERT INTO t VALUES (2, NULL)")).error().code, ErrorCode::StorageFailed);
        QCOMPARE(database->execute(QStringLiteral("SELEKT")).error().code, ErrorCode::StorageFailed);
        QCOMPARE(database->execute(QStringLiteral("SELECT \"double quotes are names\"")).error().code, ErrorCode::StorageFailed);
        auto statement = database->prepare(QStringLiteral("SELECT ?"));
        QCOMPARE(statement->bind(2, 1).step().error().code, ErrorCode::InvalidArgument);
    }

    void transactionsAreUndoneUnlessCommitted_data() { valuesComeBackAsTheyWere_data(); }
    void transactionsAreUndoneUnlessCommitted()
    {
        const auto database = open();
        QVERIFY(database->execute(QStringLiteral("CREATE TABLE t (a)")));
        {
            auto outer = Transaction::begin(*database);
            QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (1)")));
            {
                auto inner = Transaction::begin(*database);
                QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (2)")));
            }
            {
                auto inner = Transaction::begin(*database);
                QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (3)")));
                QVERIFY(inner->commit());
            }
            QVERIFY(outer->commit());
            QVERIFY(!outer->commit());
        }
        {
            auto undone = Transaction::begin(*database);
            QVERIFY(database->execute(QStringLiteral("INSERT INTO t VALUES (4)")));
        }
        QVERIFY(!database->inTransaction());
        auto select = database->prepare(QStringLiteral("SELECT group_concat(a) FROM t"));
        QVERIFY(*select->step());
        QCOMPARE(select->text(0), QStringLiteral("1,3"));
    }

    void aRunningStatementCanBeStopped_data() { valuesComeBackAsTheyWere_data(); }
    void aRunningStatementCanBeStopped()
    {
        const auto database = open();
        sqlite3_progress_handler(
            database->handle(), 1000, [](void *self) { return static_cast<Database *>(self)->interrupt(), 0; }, database.get());
        const auto stopped = database->execute(
            QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    void twoConnectionsMayReadOnePlainDatabase()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("library.db"));
        auto one = Database::openPlain(path);
        auto two = Database::openPlain(path);
        QVERIFY(one && two);
        QVERIFY((*one)->execute(QStringLiteral("CREATE TABLE t (a); INSERT INTO t VALUES (1)")));
        auto select = (*two)->prepare(QStringLiteral("SELECT a FROM t"));
        QVERIFY(*select->step());
    }

    void foreignKeysHold_data() { valuesComeBackAsTheyWere_data(); }
    void foreignKeysHold()
    {
        const auto database = open();
        QVERIFY(database->execute(QStringLiteral("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a)")));
        QVERIFY(!database->execute(QStringLiteral("INSERT INTO b VALUES (1)")));
    }

private:
    std::unique_ptr<Database> open()
    {
        QFETCH(const bool, encrypted);
        m_folder.emplace();
        const QString path = m_folder->filePath(QStringLiteral("test.db"));
        auto database = encrypted ? Database::openEncrypted(path, crypto::SecretBytes::random(32)) : Database::openPlain(path);
        return database ? std::move(*database) : nullptr;
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_storage_database.moc"
