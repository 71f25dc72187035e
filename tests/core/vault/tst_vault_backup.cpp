// A backup is whole or it is not there; a restore changes nothing unless it succeeds.
#include "core/vault/Backup.h"
#include "core/vault/CredentialStore.h"
#include "tests/support/TestVault.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace wb;
using namespace wb::vault;
using test::TestVault;

class TestVaultBackup : public QObject
{
    Q_OBJECT

    TestVault m_folder;
    QTemporaryDir m_out;
    QString m_file;

    Result<QList<CredentialRecord>> contents(const QString &folder, const char *passphrase)
    {
        Vault vault({folder, {}, &m_folder.clock, nullptr, 1});
        const auto opened = vault.unlock(TestVault::secret(passphrase)).result();
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        return TestVault::in(vault, [](Session &s) { return CredentialStore(s).list(); });
    }

private slots:
    void initTestCase()
    {
        m_file = m_out.filePath(QStringLiteral("mine.wbbackup"));
        auto vault = m_folder.open();
        QVERIFY(vault->create().result());
        for (int i = 0; i < 30; ++i) {
            CredentialRecord record;
            record.title = QStringLiteral("Credential %1").arg(i);
            record.raw = QByteArray(20000 + i, char('a' + i % 20));
            QVERIFY(TestVault::in(*vault, [&](Session &s) { return CredentialStore(s).add(record); }));
        }
        int last = -1;
        const auto written = TestVault::in(*vault, [&](Session &s) {
            return writeBackup(s, m_file, TestVault::secret("backup phrase"), 1, [&](int percent) {
                const bool forward = percent >= last;
                last = percent;
                return forward;
            });
        });
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(written->credentials, 30);
        QVERIFY(written->bytes > 600000);
        QVERIFY(last >= 90);
    }

    void opensWithItsPassphraseOnly()
    {
        QCOMPARE(checkBackup(m_file, TestVault::secret("backup phrase"))->credentials, 30);
        QCOMPARE(checkBackup(m_file, TestVault::secret("other")).error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(checkBackup(m_out.filePath(QStringLiteral("none")), TestVault::secret("x")).error().code, ErrorCode::NotReadable);
    }

    void restoresEverything()
    {
        QTemporaryDir elsewhere;
        const QString folder = elsewhere.filePath(QStringLiteral("vault"));
        QVERIFY(restoreBackup(m_file, TestVault::secret("backup phrase"), folder, m_folder.clock, 1));
        const auto restored = contents(folder, "backup phrase");
        QCOMPARE(restored->size(), 30);
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("vault")});
        // Once more over it: the one before is kept beside.
        QVERIFY(restoreBackup(m_file, TestVault::secret("backup phrase"), folder, m_folder.clock, 1));
        QVERIFY(QFile::exists(folder + QStringLiteral(".before-restore/vault.db")));
    }

    void damagedBackupsChangeNothing()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QTemporaryDir elsewhere;
        const QString folder = elsewhere.filePath(QStringLiteral("vault"));
        QVERIFY(restoreBackup(m_file, TestVault::secret("backup phrase"), folder, m_folder.clock, 1));
        const QString damagedPath = m_out.filePath(QStringLiteral("damaged"));
        QRandomGenerator random(4711);
        for (int round = 0; round < 60; ++round) {
            QByteArray damaged = whole;
            if (round % 3 == 0)
                damaged.truncate(random.bounded(int(whole.size())));
            else if (round % 3 == 1)
                damaged[random.bounded(round < 30 ? 400 : int(whole.size()))] ^= char(1 << random.bounded(8));
            else
                damaged += char(random.bounded(256));
            QFile out(damagedPath);
            QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
            out.write(damaged);
            out.close();
            const auto answer = restoreBackup(damagedPath, TestVault::secret("backup phrase"), folder, m_folder.clock, 1);
            QVERIFY2(!answer, qPrintable(QString::number(round)));
            QVERIFY(answer.error().code != ErrorCode::Internal);
            QVERIFY(!QFile::exists(folder + QStringLiteral(".restoring")));
        }
        QCOMPARE(contents(folder, "backup phrase")->size(), 30);
    }

    void cancelledLeavesTheOlderBackup()
    {
        auto vault = m_folder.open();
        QVERIFY(vault->unlockWithDevice().result());
        const qint64 before = QFile(m_file).size();
        const auto answer = TestVault::in(*vault, [&](Session &s) { return writeBackup(s, m_file, TestVault::secret("z"), 1, [](int percent) { return percent < 70; }); });
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        QCOMPARE(QFile(m_file).size(), before);
        QVERIFY(checkBackup(m_file, TestVault::secret("backup phrase")));
        QVERIFY(!QFile::exists(m_file + QStringLiteral(".part")));
    }

    void unwritablePlaceIsAClearError()
    {
        auto vault = m_folder.open();
        QVERIFY(vault->unlockWithDevice().result());
        const auto answer = TestVault::in(*vault, [&](Session &s) { return writeBackup(s, QStringLiteral("/nowhere/at/all.wbbackup"), TestVault::secret("z"), 1); });
        QCOMPARE(answer.error().code, ErrorCode::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestVaultBackup)
#include "tst_vault_backup.moc"
