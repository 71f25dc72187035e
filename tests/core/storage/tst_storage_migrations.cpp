// Every file that was ever written opens, and one from the future is left alone.
#include "core/storage/Migrations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::storage;

class MigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void everyVersionBecomesTheNewest_data()
    {
        QTest::addColumn<int>("from");
        for (int version = 0; version <= steps().size(); ++version)
            QTest::addRow("from %d", version) << version;
    }
    void everyVersionBecomesTheNewest()
    {
        QFETCH(const int, from);
        const auto database = open();
        QVERIFY(migrate(*database, { QStringLiteral("test"), steps().first(from) }));
        QCOMPARE(*schemaVersion(*database, QStringLiteral("test")), from);
        if (from > 0)
            QVERIFY(database->execute(QStringLiteral("INSERT INTO t (a) VALUES (7)")));
        QVERIFY(migrate(*database, { QStringLiteral("test"), steps() }));
        QCOMPARE(*schemaVersion(*database, QStringLiteral("test")), steps().size());
        auto select = database->prepare(QStringLiteral("SELECT a, b, c FROM t WHERE a = 7"));
        QVERIFY(select);
        QCOMPARE(*select->step(), from > 0);
        QVERIFY(migrate(*database, { QStringLiteral("test"), steps() })); // again is nothing
    }

    void setsDoNotKnowEachOther()
    {
        const auto database = open();
        QVERIFY(migrate(*database, { QStringLiteral("one"), steps() }));
        QVERIFY(migrate(*database, { QStringLiteral("two"), { QStringLiteral("CREATE TABLE other (a)") } }));
        QCOMPARE(*schemaVersion(*database, QStringLiteral("one")), 3);
        QCOMPARE(*schemaVersion(*database, QStringLiteral("two")), 1);
    }

    void theFutureIsRefusedUnchanged()
    {
        const auto database = open();
        QVERIFY(migrate(*database, { QStringLiteral("test"), steps() }));
        const auto refused = migrate(*database, { QStringLiteral("test"), steps().first(2) });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(*schemaVersion(*database, QStringLiteral("test")), 3);
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        const auto database = open();
        QStringList broken = steps();
        broken[1] = QStringLiteral("CREATE TABLE half (a); SELEKT");
        QVERIFY(!migrate(*database, { QStringLiteral("test"), broken }));
        QCOMPARE(*schemaVersion(*database, QStringLiteral("test")), 1);
        QVERIFY(!database->execute(QStringLiteral("SELECT * FROM half")));
        QVERIFY(migrate(*database, { QStringLiteral("test"), steps() }));
    }

    void aMissingResourceIsAnError()
    {
        const auto database = open();
        const auto missing = migrate(*database, { QStringLiteral("test"), { QStringLiteral(":/nowhere/001.sql") } });
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotReadable);
    }

private:
    static QStringList steps()
    {
        return { QStringLiteral("CREATE TABLE t (a)"), QStringLiteral("ALTER TABLE t ADD COLUMN b"),
            QStringLiteral("ALTER TABLE t ADD COLUMN c; CREATE INDEX by_c ON t (c)") };
    }
    std::unique_ptr<Database> open()
    {
        m_folder.emplace();
        return std::move(*Database::openPlain(m_folder->filePath(QStringLiteral("test.db"))));
    }
    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_storage_migrations.moc"
