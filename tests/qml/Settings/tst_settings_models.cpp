// Settings over a real vault: backups that hold, restores that replace, room that is counted, words that say what to do.
#include "core/vault/CredentialStore.h"
#include "qml/Wanderbuch/Settings/BackupDesk.h"
#include "qml/Wanderbuch/Settings/BackupProblem.h"
#include "qml/Wanderbuch/Settings/LanguageChoice.h"
#include "qml/Wanderbuch/Settings/Licences.h"
#include "qml/Wanderbuch/Core/LocalText.h"
#include "qml/Wanderbuch/Settings/StorageUse.h"
#include "qml/Wanderbuch/Settings/TrustData.h"
#include "qml/Wanderbuch/Settings/VaultGuard.h"
#include "tests/qml/Wallet/WalletWorld.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

constexpr int patience = 20000; // ms; nothing here takes a second, unless the machine is busy

void writeFile(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void hold(test::WalletWorld &world, const QString &title)
{
    vault::CredentialRecord record;
    record.title = title;
    record.raw = title.toUtf8();
    auto added = world.vault->run([record](vault::Session &session) { return vault::CredentialStore(session).add(record); });
    added.waitForFinished();
    QVERIFY(added.result().has_value());
    world.learner->reload();
    // Anywhere in the list: two that came in the same moment have no order.
    const auto held = [&] {
        const auto credentials = world.learner->credentials();
        return std::any_of(credentials.begin(), credentials.end(), [&](const auto &one) { return one.title == title; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(held(), patience);
}

} // namespace

class TestSettingsModels : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_world = std::make_unique<test::WalletWorld>();
        m_world->createVault();
        m_desk = std::make_unique<BackupDesk>();
        m_desk->setUnlockMilliseconds(5);
        m_desk->setServices(m_world->services.get());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->lastKnown(), patience);
    }
    void cleanup()
    {
        m_desk.reset();
        m_world.reset();
    }

    void backupIsWrittenRememberedAndOpensAgain()
    {
        hold(*m_world, QStringLiteral("Materials with a second life"));
        QCOMPARE(m_desk->lastDays(), -1);
        QVERIFY(m_desk->due());
        m_desk->write(file(), QStringLiteral("four words apart"), false);
        QVERIFY(m_desk->busy());
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Written, patience);
        QVERIFY(m_desk->problem().isEmpty());
        QCOMPARE(m_desk->fileName(), QStringLiteral("one.wbbackup"));
        QCOMPARE(m_desk->created(), QStringLiteral("22 November 2026"));
        QCOMPARE(m_desk->credentials(), 1);
        QCOMPARE(m_desk->last(), QStringLiteral("22 November 2026"));
        QCOMPARE(m_desk->lastDays(), 0);
        QVERIFY(!m_desk->due());

        BackupDesk later; // another start of the app knows of it too
        later.setServices(m_world->services.get());
        QTRY_VERIFY_WITH_TIMEOUT(later.lastKnown() && later.lastDays() == 0, patience);
        m_world->clock.advance(qint64(BackupDesk::dueAfterDays + 1) * 24 * 3600 * 1000);
        QVERIFY(later.due());

        later.check(file(), QStringLiteral("four words apart"));
        QTRY_COMPARE_WITH_TIMEOUT(later.phase(), BackupDesk::Checked, patience);
        QCOMPARE(later.credentials(), 1);
    }

    void vaultsPassphraseIsTriedBeforeItIsUsed()
    {
        m_world->setPassphrase(QStringLiteral("the vault's own"));
        m_desk->write(file(), QStringLiteral("a slip of the finger"), true);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->problem().isEmpty(), patience);
        QCOMPARE(m_desk->phase(), BackupDesk::Idle);
        QVERIFY(!QFile::exists(file().toLocalFile()));
        QCOMPARE(m_world->vault->state(), vault::Vault::State::Unlocked);
        m_desk->write(file(), QStringLiteral("the vault's own"), true);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Written, patience);
        QVERIFY(m_desk->problem().isEmpty());
    }

    void restorePutsTheBackupInPlaceAndOpensIt()
    {
        hold(*m_world, QStringLiteral("Held before"));
        m_desk->write(file(), QStringLiteral("four words apart"), false);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Written, patience);
        hold(*m_world, QStringLiteral("Came later"));
        QCOMPARE(m_world->learner->credentials().size(), 2);

        m_desk->check(file(), QStringLiteral("four words apart"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Checked, patience);
        QCOMPARE(m_world->learner->credentials().size(), 2); // looking changes nothing
        m_desk->restore();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Restored, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_world->learner->credentials().size(), 1, patience);
        QCOMPARE(m_world->learner->credentials().constFirst().title, QStringLiteral("Held before"));
        QCOMPARE(m_world->vault->state(), vault::Vault::State::Unlocked);
        QVERIFY(m_world->vault->keys().passphrase);
        QVERIFY(!m_world->vault->keys().recovery);
    }

    void restoreNeedsALookInsideFirst()
    {
        m_desk->restore();
        QCOMPARE(m_desk->phase(), BackupDesk::Idle);
        QCOMPARE(m_world->vault->state(), vault::Vault::State::Unlocked);
    }

    void backupThatIsNoneSaysSoAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("title");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("This is not a backup");
        QTest::newRow("something else") << QByteArray(4096, 'x') << QStringLiteral("This is not a backup");
    }
    void backupThatIsNoneSaysSoAndChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, title);
        writeFile(file().toLocalFile(), bytes);
        m_desk->check(file(), QStringLiteral("whatever"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->busy(), patience);
        QCOMPARE(m_desk->problemTitle(), title);
        QVERIFY(!m_desk->problem().isEmpty());
    }

    void wrongPassphraseOfABackupIsTold()
    {
        m_desk->write(file(), QStringLiteral("four words apart"), false);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->phase(), BackupDesk::Written, patience);
        m_desk->check(file(), QStringLiteral("four words"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->busy(), patience);
        QCOMPARE(m_desk->problemTitle(), QStringLiteral("The passphrase does not fit"));
        m_desk->reset();
        QVERIFY(m_desk->problem().isEmpty());
    }

    void placeThatCannotBeWrittenIsTold()
    {
        m_desk->write(QUrl::fromLocalFile(m_world->folder.filePath(QStringLiteral("no such folder/one.wbbackup"))), QStringLiteral("p"), false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->busy(), patience);
        QCOMPARE(m_desk->problemTitle(), QStringLiteral("The backup was not made"));
        QCOMPARE(m_desk->lastDays(), -1);
    }

    void everyProblemSaysWhatHappenedAndWhatToDo()
    {
        for (int code = int(ErrorCode::Internal); code <= int(ErrorCode::KeyNotFound); ++code) {
            for (const BackupStep step : {BackupStep::Writing, BackupStep::Reading, BackupStep::Restoring}) {
                const BackupProblem problem = backupProblem({ErrorCode(code), QStringLiteral("7")}, step);
                QVERIFY(!problem.title.isEmpty());
                QVERIFY(problem.text.endsWith(QLatin1Char('.')));
            }
        }
    }

    void guardFollowsTheVault()
    {
        VaultGuard guard;
        guard.setServices(m_world->services.get());
        QSignalSpy changes(&guard, &VaultGuard::changed);
        QVERIFY(guard.unlocked() && !guard.passphrase());
        m_world->setPassphrase(QStringLiteral("now asked for"));
        QTRY_VERIFY_WITH_TIMEOUT(guard.passphrase(), patience);
        guard.lockNow();
        QTRY_VERIFY_WITH_TIMEOUT(!guard.unlocked(), patience);
        QVERIFY(changes.size() >= 2);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->lastKnown(), patience); // nothing private is shown while it is locked
    }

    void roomIsCountedByKind()
    {
        const QString root = m_world->folder.filePath(QStringLiteral("data"));
        writeFile(root + QStringLiteral("/vault/vault.db"), QByteArray(1000, 'v'));
        writeFile(root + QStringLiteral("/vault.before-restore/vault.db"), QByteArray(500, 'v'));
        writeFile(root + QStringLiteral("/packs/a.wbpack"), QByteArray(30, 'p'));
        writeFile(root + QStringLiteral("/packs/b.wbpack"), QByteArray(40, 'p'));
        writeFile(root + QStringLiteral("/library.db"), QByteArray(200, 'l'));
        const StorageUse::Use use = StorageUse::measure(root, root + QStringLiteral("/vault"));
        QCOMPARE(use.vault, 1500);
        QCOMPARE(use.packs, 70);
        QCOMPARE(use.packCount, 2);
        QCOMPARE(use.library, 200);
    }

    void sizesAndDaysAreWrittenAsPeopleDo()
    {
        QCOMPARE(humanDate(QDateTime(QDate(2026, 5, 3), QTime(12, 0))), QStringLiteral("3 May 2026"));
        QCOMPARE(humanDate({}), QString());
        QCOMPARE(humanSize(12'400'000), QStringLiteral("12.4\u00a0MB"));
        QCOMPARE(humanSize(8'000), QStringLiteral("8\u00a0kB"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(humanDate(QDateTime(QDate(2026, 5, 3), QTime(12, 0))), QStringLiteral("3. Mai 2026"));
        QCOMPARE(humanSize(12'400'000), QStringLiteral("12,4\u00a0MB"));
    }

    void languagesNameThemselves()
    {
        const LanguageChoice choice;
        QCOMPARE(choice.nameOf(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(choice.nameOf(QStringLiteral("en")), QStringLiteral("English"));
        QCOMPARE(choice.languages().size(), 2);
    }

    void licencesThatHaveToBeShownAreThere()
    {
        const Licences licences;
        for (const QString &name : {QStringLiteral("wanderbuch"), QStringLiteral("inter"), QStringLiteral("source-serif"),
                 QStringLiteral("noto-sans-arabic"), QStringLiteral("lucide")})
            QVERIFY2(licences.text(name).size() > 500, qPrintable(name));
        QVERIFY(licences.text(QStringLiteral("../../etc/passwd")).isEmpty());
    }

    void aTrustBundleIsAddedAndSaysWhatItCountsFor()
    {
        TrustData data;
        data.setServices(m_world->services.get());
        QVERIFY(data.bundles().isEmpty());
        const QString file = m_world->folder.filePath(QStringLiteral("given/news.wbtrust"));
        writeFile(file, m_world->strangersBundle());
        data.add(QUrl::fromLocalFile(file));
        QTRY_COMPARE_WITH_TIMEOUT(data.bundles().size(), 1, patience);
        const auto row = data.bundles().first().toMap();
        QCOMPARE(row.value(QStringLiteral("tone")).toString(), QStringLiteral("warn")); // nobody knows who made it
        QVERIFY(row.value(QStringLiteral("detail")).toString().startsWith(QLatin1String("12 November 2026")));
        QVERIFY(data.problem().isEmpty());

        QByteArray changed = m_world->strangersBundle();
        changed.replace("2026-11-12", "2026-11-13");
        writeFile(file, changed);
        data.add(QUrl::fromLocalFile(file));
        QTRY_VERIFY_WITH_TIMEOUT(data.problem().contains(QLatin1String("changed after it was signed")), patience);
        writeFile(file, "hello");
        data.add(QUrl::fromLocalFile(file));
        QTRY_VERIFY_WITH_TIMEOUT(data.problem().contains(QLatin1String("no trust bundle")), patience);
        QCOMPARE(data.bundles().size(), 1);
    }

private:
    QUrl file() const { return QUrl::fromLocalFile(m_world->folder.filePath(QStringLiteral("one.wbbackup"))); }

    std::unique_ptr<test::WalletWorld> m_world;
    std::unique_ptr<BackupDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestSettingsModels)
#include "tst_settings_models.moc"
