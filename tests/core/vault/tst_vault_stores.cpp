// What is put into the vault comes out byte for byte, is found, can be taken back, and leaves its change entry.
#include "core/vault/CredentialStore.h"
#include "core/vault/PrivateValues.h"
#include "core/vault/SavedItems.h"
#include "tests/support/TestVault.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QFile>

using namespace wb;
using namespace wb::vault;
using test::TestVault;

namespace {

CredentialRecord sample(const QString &title, const QByteArray &raw)
{
    CredentialRecord record;
    record.format = QStringLiteral("vc-2.0");
    record.title = title;
    record.issuerName = QStringLiteral("Académie des Arts");
    record.raw = raw;
    record.issued = fromRfc3339(u"2026-05-03T00:00:00Z");
    record.searchText = QStringLiteral("circular design");
    record.lastReport = {{QStringLiteral("verdict"), QStringLiteral("valid")}};
    return record;
}

} // namespace

class TestVaultStores : public QObject
{
    Q_OBJECT

    TestVault m_folder;
    std::unique_ptr<Vault> m_vault;

private slots:
    void init()
    {
        m_vault = m_folder.open();
        QVERIFY(m_vault->state() == Vault::State::Absent ? m_vault->create().result() : m_vault->unlockWithDevice().result());
    }
    void cleanup() { m_vault.reset(); }

    void credentialsKeepTheirExactBytes()
    {
        const QByteArray raw = QByteArrayLiteral("{\"a\": 1 }\n\0\xff tail");
        const auto added = TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).add(sample(QStringLiteral("Materials with a second life"), raw)); });
        QVERIFY(added);
        init();
        const auto got = TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).get(added->id); });
        QCOMPARE(got->raw, raw);
        QCOMPARE(got->issued, added->issued);
        QVERIFY(!got->expires.isValid());
        QCOMPARE(got->lastReport, added->lastReport);
        QCOMPARE(got->digest.size(), 64);
        const auto again = TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).add(sample(QStringLiteral("other title"), raw)); });
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(again.error().detail, added->id);
    }

    void searchFoldsAndTakesBeginnings_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::newRow("beginning") << QStringLiteral("mat") << 1;
        QTest::newRow("two words, any order") << QStringLiteral("life materials") << 1;
        QTest::newRow("issuer without accents") << QStringLiteral("academie") << 1;
        QTest::newRow("text") << QStringLiteral("circu") << 1;
        QTest::newRow("nothing") << QStringLiteral("zebra") << 0;
        QTest::newRow("syntax is only text") << QStringLiteral("title:x OR \" * (") << 0;
        QTest::newRow("empty is all") << QStringLiteral("  ") << 1;
    }
    void searchFoldsAndTakesBeginnings()
    {
        QFETCH(QString, words);
        const auto found = TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).search(words); });
        QVERIFY(found);
        QTEST(int(found->size()), "found");
    }

    void removalCanBeUndoneUntilItIsPurged()
    {
        const auto added = TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).add(sample(QStringLiteral("Fire safety"), "fire")); });
        const auto act = [&](auto work) { return TestVault::in(*m_vault, [&, work](Session &s) { return work(CredentialStore(s)); }); };
        const auto count = [&] { return int(act([](CredentialStore store) { return store.list(); })->size()); };
        QCOMPARE(count(), 2);
        QVERIFY(act([&](CredentialStore store) { return store.remove(added->id); }));
        QCOMPARE(count(), 1);
        QCOMPARE(act([&](CredentialStore store) { return store.remove(added->id); }).error().code, ErrorCode::NotFound);
        QVERIFY(act([&](CredentialStore store) { return store.restore(added->id); }));
        QCOMPARE(count(), 2);
        QVERIFY(act([&](CredentialStore store) { return store.remove(added->id); }));
        QVERIFY(act([&](CredentialStore store) { return store.add(sample(QStringLiteral("Fire safety"), "fire")); })); // comes back by import too
        QVERIFY(act([&](CredentialStore store) { return store.remove(added->id); }));
        QCOMPARE(act([&](CredentialStore store) { return store.purgeRemoved(); }).value(), 1);
        QCOMPARE(act([&](CredentialStore store) { return store.restore(added->id); }).error().code, ErrorCode::NotFound);
    }

    void everyWriteLeavesAChange()
    {
        const QJsonValue note(QJsonArray({1, 2}));
        const auto before = TestVault::in(*m_vault, [](Session &s) { return s.changes.after(0); })->size();
        QVERIFY(TestVault::in(*m_vault, [](Session &s) { return SavedItems(s).set(QStringLiteral("urn:x"), true); }));
        QVERIFY(TestVault::in(*m_vault, [](Session &s) { return SavedItems(s).set(QStringLiteral("urn:y"), true); }));
        QVERIFY(TestVault::in(*m_vault, [](Session &s) { return SavedItems(s).set(QStringLiteral("urn:x"), false); }));
        QVERIFY(TestVault::in(*m_vault, [&](Session &s) { return PrivateValues(s).setValue(QStringLiteral("note"), note); }));
        QCOMPARE(TestVault::in(*m_vault, [](Session &s) { return SavedItems(s).all(); }).value(), QSet<QString>{QStringLiteral("urn:y")});
        QCOMPARE(TestVault::in(*m_vault, [](Session &s) { return PrivateValues(s).value(QStringLiteral("note")); }).value(), note);
        QCOMPARE(TestVault::in(*m_vault, [](Session &s) { return s.changes.after(0); })->size(), before + 4);
    }

    void theLearnersKeyStaysTheSame()
    {
        const auto seed = [&] { return TestVault::in(*m_vault, [](Session &s) -> Result<QByteArray> {
            WB_TRY(const auto bytes, learnerKeySeed(s));
            return bytes.view().toByteArray();
        }).value(); };
        const QByteArray first = seed();
        QCOMPARE(first.size(), 32);
        init();
        QCOMPARE(seed(), first);
    }

    void nothingReadableLiesOnTheDisk()
    {
        const QByteArray marker = "MARKER-a-private-thing";
        QVERIFY(TestVault::in(*m_vault, [&](Session &s) { return CredentialStore(s).add(sample(QString::fromLatin1(marker), marker + QByteArray(300000, 'x'))); }));
        const auto search = [&] {
            QDirIterator files(m_folder.folder(), QDir::Files);
            int read = 0;
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                ++read;
                QVERIFY2(!file.readAll().contains("MARKER-a"), qPrintable(file.fileName()));
            }
            QVERIFY(read >= 2);
        };
        search(); // while the log still holds it
        m_vault.reset();
        search();
    }
};

QTEST_GUILESS_MAIN(TestVaultStores)
#include "tst_vault_stores.moc"
