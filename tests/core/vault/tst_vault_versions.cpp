// A vault of every version that there ever was is opened by today's code, and nothing in it is lost. Each file is made here: by the
// migrations of its time and no later ones, through the real encrypted storage, filled as its version wrote.
#include "core/changes/Merger.h"
#include "core/crypto/Digest.h"
#include "core/storage/Transaction.h"
#include "core/vault/CredentialRows.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/KeySlots.h"
#include "core/vault/PrivateValues.h"
#include "core/vault/SavedItems.h"
#include "core/vault/ShareHistory.h"
#include "core/vault/SyncedStores.h"
#include "tests/support/TestVault.h"

#include <QFile>
#include <QJsonArray>

using namespace wb;
using namespace wb::vault;
using storage::Database;

namespace {

const QStringList vaultFiles { QStringLiteral(":/wanderbuch/vault/001_stores.sql"),
    QStringLiteral(":/wanderbuch/vault/002_shares.sql"), QStringLiteral(":/wanderbuch/vault/003_same_ids.sql"),
    QStringLiteral(":/wanderbuch/vault/004_share_outcomes.sql") };
constexpr int idsOfDigests = 3; // from this version on a credential's id is made of its digest
constexpr int held = 25; // credentials, and one that was removed
const QString device = QStringLiteral("0f8fad5b-d9cb-469f-a165-70867728950e");

// Of the n-th credential.
QByteArray raw(int n)
{
    return "{\"diploma\": " + QByteArray::number(n) + ", \"padding\": \"" + QByteArray(n * 900, 'x') + "\"}";
}
QString digest(int n)
{
    return QString::fromLatin1(crypto::sha256(raw(n)).toHex());
}
QString randomId(int n)
{
    return QStringLiteral("%1-0000-4000-8000-000000000000").arg(n, 8, 16, QLatin1Char('0'));
}

class OldVault {
public:
    OldVault(Database &database, int version)
        : m_database(database)
        , m_version(version)
    {
    }

    Result<void> fill()
    {
        WB_TRY(auto transaction, storage::Transaction::begin(m_database));
        WB_CHECK(run("DELETE FROM changes_device"));
        WB_CHECK(run("INSERT INTO changes_device VALUES (?)", device));
        for (int n = 0; n <= held; ++n)
            WB_CHECK(addCredential(n));
        for (const char *item : { "urn:x:pathway", "urn:x:module" }) {
            WB_CHECK(run("INSERT INTO saved_items VALUES (?, 1700000000000)", QString::fromLatin1(item)));
            WB_CHECK(log("saved", QString::fromLatin1(item), "{}"));
        }
        WB_CHECK(run("INSERT INTO private_values VALUES ('note:urn:x:module', '[\"ask about the kiln\"]')"));
        WB_CHECK(log("value", QStringLiteral("note:urn:x:module"), R"({"value":"ask about the kiln"})"));
        if (m_version >= 2) {
            WB_CHECK(run("INSERT INTO shares (id, credential_id, shared_at, recipient, form, content) VALUES "
                         "('a1f0c3a2-0000-4000-8000-000000000001', ?, 1700000000000, 'Ms Client', 'pdf', '[\"name\"]')",
                id(1)));
            WB_CHECK(log("share", QStringLiteral("a1f0c3a2-0000-4000-8000-000000000001"), "{}"));
        }
        return transaction.commit();
    }

private:
    QString id(int n) const { return m_version < idsOfDigests ? randomId(n) : credentialIdOf(digest(n)); }

    template <typename... Values> Result<void> run(const char *sql, const Values &...values)
    {
        WB_TRY(auto statement, m_database.prepare(QString::fromLatin1(sql)));
        return statement.bindAll(values...).run();
    }
    Result<void> log(const char *entity, const QString &entityId, const char *fields)
    {
        ++m_logged;
        return run("INSERT INTO changes (uuid, milliseconds, counter, device, entity, entity_id, operation, fields) VALUES (?, ?, "
                   "0, ?, ?, ?, 0, ?)",
            randomId(1000 + m_logged), qint64(1700000000000) + m_logged, device, QString::fromLatin1(entity), entityId,
            QString::fromLatin1(fields));
    }
    Result<void> addCredential(int n)
    {
        const QString title = QStringLiteral("Diplom Nº %1 für Ärzte").arg(n);
        WB_CHECK(run("INSERT INTO credentials VALUES (?, ?, 'vc', ?, 'did:key:z6Mk', 'Hochschule', 'Ada', 1600000000000, NULL, 6, "
                     "0, 'urn:x:module', "
                     "'{\"verdict\":\"valid\"}', 1650000000000, NULL)",
            id(n), digest(n), title));
        if (n == held)
            WB_CHECK(run("UPDATE credentials SET removed_at = 1700000000000 WHERE id = ?", id(n)));
        WB_CHECK(run("INSERT INTO credential_bytes VALUES (?, ?)", id(n), raw(n)));
        WB_CHECK(run("INSERT INTO credential_words VALUES (?, ?, 'Hochschule', 'keramik')", id(n), title));
        return log("credential", id(n), R"({"title":"Diplom"})");
    }
    Database &m_database;
    int m_version;
    int m_logged = 0;
};

} // namespace

class TestVaultVersions : public QObject {
    Q_OBJECT

private slots:
    void isOpenedAndNothingIsLost_data()
    {
        QTest::addColumn<int>("vaultVersion");
        QTest::addColumn<int>("logVersion");
        QTest::newRow("vault 1, log 1") << 1 << 1;
        QTest::newRow("vault 2, log 1") << 2 << 1;
        QTest::newRow("vault 3, log 2") << 3 << 2;
        QTest::newRow("vault 4, log 2") << 4 << 2;
    }
    void isOpenedAndNothingIsLost()
    {
        QFETCH(const int, vaultVersion);
        QFETCH(const int, logVersion);
        test::TestVault world;
        makeOld(world, vaultVersion, logVersion);

        const auto vault = world.open();
        const auto opened = vault->unlockWithDevice().result();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        for (int round = 0; round < 2; ++round) { // as it was opened, and after all of it was made ready for other devices
            const auto all = world.in(*vault, [](Session &session) { return CredentialStore(session).list(); });
            QCOMPARE(all->size(), held);
            for (int n = 0; n < held; ++n) {
                const auto one =
                    world.in(*vault, [n](Session &session) { return CredentialStore(session).get(credentialIdOf(digest(n))); });
                QVERIFY2(one, qPrintable(digest(n)));
                QCOMPARE(one->raw, raw(n));
                QCOMPARE(one->title, QStringLiteral("Diplom Nº %1 für Ärzte").arg(n));
                QCOMPARE(one->lastReport.value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
                QCOMPARE(one->addedAt.toMSecsSinceEpoch(), 1650000000000);
            }
            QCOMPARE(
                world.in(*vault, [](Session &session) { return CredentialStore(session).search(QStringLiteral("arz keram")); })
                    ->size(),
                held);
            QCOMPARE(world.in(*vault, [](Session &session) { return SavedItems(session).all(); })->size(), 2);
            QCOMPARE(
                world
                    .in(*vault, [](Session &session) { return PrivateValues(session).value(QStringLiteral("note:urn:x:module")); })
                    ->toString(),
                QStringLiteral("ask about the kiln"));
            const auto shares =
                world.in(*vault, [](Session &session) { return ShareHistory(session).of(credentialIdOf(digest(1))); });
            QCOMPARE(shares->size(), vaultVersion >= 2 ? 1 : 0);
            if (vaultVersion >= 2) {
                QCOMPARE(shares->first().recipient, QStringLiteral("Ms Client"));
                QCOMPARE(shares->first().outcome, ShareOutcome::Done);
                QCOMPARE(shares->first().content, QStringList(QStringLiteral("name")));
            }
            QVERIFY(world.in(*vault, [round](Session &session) { return check(session, round == 0); }));
        }
        // What was removed can still be brought back.
        QVERIFY(world.in(*vault, [](Session &session) { return CredentialStore(session).restore(credentialIdOf(digest(held))); }));
        QCOMPARE(world.in(*vault, [](Session &session) { return CredentialStore(session).get(credentialIdOf(digest(held))); })->raw,
            raw(held));
    }

    void everyVersionHasItsRow()
    {
        test::TestVault world;
        const auto vault = world.open();
        QVERIFY(vault->create().result());
        const auto versions = world.in(*vault, [](Session &session) -> Result<QList<int>> {
            WB_TRY(const int stores, storage::schemaVersion(session.database, QStringLiteral("vault")));
            WB_TRY(const int log, storage::schemaVersion(session.database, changes::migrations().name));
            return QList<int> { stores, log };
        });
        QCOMPARE(versions->at(0), int(vaultFiles.size())); // a new one: name its file above, and add its row
        QCOMPARE(versions->at(1), 2);
    }

private:
    static void makeOld(test::TestVault &world, int vaultVersion, int logVersion)
    {
        {
            const auto vault = world.open(); // for its slots and its key
            QVERIFY(vault->create().result());
        }
        const QString path = world.folder() + QStringLiteral("/vault.db");
        for (const char *suffix : { "", "-wal", "-shm", "-journal" })
            QFile::remove(path + QString::fromLatin1(suffix));
        QFile keyFile(world.folder() + QStringLiteral("/device.key"));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        const auto slots_ = KeySlots::load(world.folder() + QStringLiteral("/vault.slots"));
        const auto key = slots_->unwrap(SlotKind::Device, crypto::SecretBytes::fromBytes(keyFile.readAll()));
        QVERIFY(key);
        const auto database = Database::openEncrypted(path, *key);
        QVERIFY(database);
        storage::MigrationSet log = changes::migrations();
        log.files = log.files.mid(0, logVersion);
        QVERIFY(storage::migrate(**database, log));
        QVERIFY(storage::migrate(**database, { QStringLiteral("vault"), vaultFiles.mid(0, vaultVersion) }));
        const auto filled = OldVault(**database, vaultVersion).fill();
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        QCOMPARE(*storage::schemaVersion(**database, QStringLiteral("vault")), vaultVersion);
    }

    // The device is the one it was, references hold, and the log can be made whole.
    static Result<void> check(Session &session, bool isAsOpened)
    {
        const auto number = [&session](const char *sql) -> qint64 {
            auto select = session.database.prepare(QString::fromLatin1(sql));
            return select && select->step().value_or(false) ? select->integer(0) : -1;
        };
        [&] {
            QCOMPARE(session.changes.device(), device);
            QVERIFY(session.database.checkIntegrity());
            QCOMPARE(number("SELECT count(*) FROM pragma_foreign_key_check"), qint64(0));
            QCOMPARE(
                number("SELECT count(*) FROM credential_bytes b WHERE NOT EXISTS (SELECT 1 FROM credentials c WHERE c.id = b.id)"),
                qint64(0));
            QCOMPARE(
                number(
                    "SELECT count(*) FROM changes WHERE entity = 'credential' AND entity_id NOT IN (SELECT id FROM credentials)"),
                qint64(0));
            QCOMPARE(*session.changes.holdsEarlyEntries(), isAsOpened); // these were written without "whole", in every version
            const auto stores = syncedStores(session);
            QVERIFY(changes::Merger(session.database, session.changes, session.clock, stores).adopt());
            QVERIFY(!*session.changes.holdsEarlyEntries());
            QCOMPARE(number("SELECT count(DISTINCT entity_id) FROM changes WHERE entity = 'credential'"), qint64(held + 1));
        }();
        return {};
    }
};

QTEST_GUILESS_MAIN(TestVaultVersions)
#include "tst_vault_versions.moc"
