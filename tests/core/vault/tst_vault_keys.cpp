// The vault opens with the right key only, makes guessing slow, and nothing shortens a wait.
#include "core/vault/AttemptLimit.h"
#include "core/vault/KeychainPort.h"
#include "core/vault/RecoveryCode.h"
#include "tests/support/TestVault.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSignalSpy>

using namespace wb;
using namespace wb::vault;
using test::TestVault;

namespace {

class MemoryKeychain final : public KeychainPort
{
public:
    QHash<QString, QByteArray> entries;
    Result<void> store(const QString &name, const crypto::SecretBytes &secret) override
    {
        entries[name] = secret.view().toByteArray();
        return {};
    }
    Result<crypto::SecretBytes> read(const QString &name) override
    {
        if (!entries.contains(name))
            return failure(ErrorCode::KeyNotFound);
        return crypto::SecretBytes::copyOf(entries.value(name));
    }
    Result<void> remove(const QString &name) override
    {
        entries.remove(name);
        return {};
    }
};

} // namespace

class TestVaultKeys : public QObject
{
    Q_OBJECT

private slots:
    void opensByItselfUntilAPassphraseIsChosen()
    {
        TestVault folder;
        {
            auto vault = folder.open();
            QCOMPARE(vault->state(), Vault::State::Absent);
            QSignalSpy changed(vault.get(), &Vault::stateChanged);
            QVERIFY(vault->create().result());
            QTRY_COMPARE(vault->state(), Vault::State::Unlocked);
            QCOMPARE(changed.size(), 1);
            QVERIFY(vault->keys().device && !vault->keys().passphrase);
        }
        auto vault = folder.open();
        QCOMPARE(vault->state(), Vault::State::Locked);
        QVERIFY(vault->unlockWithDevice().result());
        QVERIFY(vault->setPassphrase(TestVault::secret("drei Störche im Kamin")).result());
        QVERIFY(vault->lock().result());
        QCOMPARE(vault->unlockWithDevice().result().error().code, ErrorCode::KeyNotFound);
        QVERIFY(!QFile::exists(folder.folder() + QStringLiteral("/device.key")));
        QCOMPARE(vault->unlock(TestVault::secret("drei Storche im Kamin")).result().error().code, ErrorCode::WrongPassphrase);
        QVERIFY(vault->unlock(TestVault::secret("drei Störche im Kamin")).result());
    }

    void lockedAnswersNothing()
    {
        TestVault folder;
        auto vault = folder.open();
        QVERIFY(vault->create().result());
        QVERIFY(vault->lock().result());
        QCOMPARE(TestVault::in(*vault, [](Session &) -> Result<int> { return 1; }).error().code, ErrorCode::Locked);
        QCOMPARE(vault->setPassphrase(TestVault::secret("x")).result().error().code, ErrorCode::Locked);
        QCOMPARE(vault->newRecoveryCode().result().error().code, ErrorCode::Locked);
    }

    void oneVaultAtATime()
    {
        TestVault folder;
        auto first = folder.open();
        QVERIFY(first->create().result());
        auto second = folder.open();
        QCOMPARE(second->unlockWithDevice().result().error().code, ErrorCode::InUse);
        QCOMPARE(second->create().result().error().code, ErrorCode::AlreadyExists);
    }

    void changedPassphraseAndNewCodeTakeTheOldOnesAway()
    {
        TestVault folder;
        auto vault = folder.open();
        QVERIFY(vault->create().result());
        QVERIFY(vault->setPassphrase(TestVault::secret("first")).result());
        const QString oldCode = vault->newRecoveryCode().result().value();
        const QString code = vault->newRecoveryCode().result().value();
        QVERIFY(vault->setPassphrase(TestVault::secret("second")).result());
        QVERIFY(vault->lock().result());
        QCOMPARE(vault->unlock(TestVault::secret("first")).result().error().code, ErrorCode::WrongPassphrase);
        QCOMPARE(vault->unlockWithRecoveryCode(oldCode).result().error().code, ErrorCode::WrongPassphrase);
        QVERIFY(vault->unlockWithRecoveryCode(QStringLiteral("  ") + code.toLower().replace(QLatin1Char('-'), QLatin1Char(' '))).result());
    }

    void recoveryCodeFindsSlipsOfThePen()
    {
        const QString code = newRecoveryCode();
        QCOMPARE(code.size(), 8 * 4 + 7);
        QVERIFY(readRecoveryCode(code));
        QVERIFY(readRecoveryCode(QString(code).replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'))));
        int caught = 0;
        for (qsizetype i = 0; i < code.size(); ++i) {
            if (code[i] == QLatin1Char('-'))
                continue;
            QString slip = code;
            slip[i] = code[i] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
            caught += !readRecoveryCode(slip);
        }
        QCOMPARE(caught, 32);
        QVERIFY(!readRecoveryCode(code.chopped(1)));
        QVERIFY(!readRecoveryCode(code + QLatin1Char('7')));
        QVERIFY(!readRecoveryCode(QStringLiteral("ü") + code.sliced(1)));
        QVERIFY(newRecoveryCode() != code);
    }

    void keychainOpensAndIsTakenAway()
    {
        TestVault folder;
        MemoryKeychain keychain;
        auto open = [&] { return std::make_unique<Vault>(Vault::Config{folder.folder(), {}, &folder.clock, &keychain, 1}); };
        auto vault = open();
        QVERIFY(vault->create().result());
        QVERIFY(vault->setPassphrase(TestVault::secret("a")).result());
        QVERIFY(vault->setKeychain(true).result());
        vault = open();
        QVERIFY(vault->unlockWithDevice().result());
        QVERIFY(vault->setKeychain(false).result());
        QVERIFY(keychain.entries.isEmpty());
        QVERIFY(vault->lock().result());
        QCOMPARE(vault->unlockWithDevice().result().error().code, ErrorCode::KeyNotFound);
    }

    void wrongAttemptsWaitOverRestartsAndClockChanges()
    {
        TestVault folder;
        auto vault = folder.open();
        QVERIFY(vault->create().result());
        QVERIFY(vault->setPassphrase(TestVault::secret("right")).result());
        QVERIFY(vault->lock().result());
        for (int i = 0; i < AttemptLimit::freeAttempts; ++i)
            QCOMPARE(vault->unlock(TestVault::secret("wrong")).result().error().code, ErrorCode::WrongPassphrase);
        const auto throttled = vault->unlock(TestVault::secret("right")).result();
        QCOMPARE(throttled.error().code, ErrorCode::Throttled);
        QCOMPARE(throttled.error().detail.toLongLong(), vault->secondsToWait());
        QVERIFY(vault->secondsToWait() > 0);

        vault = folder.open();
        QCOMPARE(vault->unlock(TestVault::secret("right")).result().error().code, ErrorCode::Throttled);
        folder.clock.setWallClock(folder.clock.nowUtc().addYears(5));
        QCOMPARE(vault->unlock(TestVault::secret("right")).result().error().code, ErrorCode::Throttled);
        folder.clock.setWallClock(folder.clock.nowUtc().addYears(-9));
        QCOMPARE(vault->unlock(TestVault::secret("right")).result().error().code, ErrorCode::Throttled);

        folder.clock.setWallClock(folder.clock.nowUtc().addYears(4));
        folder.clock.advance(60000);
        QVERIFY(vault->unlock(TestVault::secret("right")).result());
        QCOMPARE(vault->secondsToWait(), 0);
    }

    void waitsGrowAndEnd()
    {
        test::FixedClock clock;
        AttemptLimit limit;
        qint64 last = 0;
        for (int i = 0; i < 40; ++i) {
            limit.begin(clock);
            const qint64 wait = AttemptLimit::fromJson(limit.toJson()).millisecondsToWait(clock);
            QVERIFY(wait >= last);
            last = wait;
        }
        QCOMPARE(last, qint64(60) * 60 * 1000);
        clock.advance(last);
        QCOMPARE(limit.millisecondsToWait(clock), 0);
    }

    void locksWhenNobodyTouchesIt()
    {
        TestVault folder;
        auto vault = folder.open();
        QVERIFY(vault->create().result());
        vault->setAutoLock(5);
        folder.clock.advance(6 * 60 * 1000);
        vault->lockIfIdle();
        QVERIFY(TestVault::in(*vault, [](Session &) -> Result<int> { return 1; })); // no passphrase yet: it would open at once again
        QVERIFY(vault->setPassphrase(TestVault::secret("p")).result());
        QTRY_VERIFY(vault->keys().passphrase);
        folder.clock.advance(4 * 60 * 1000);
        vault->lockIfIdle();
        vault->touch();
        folder.clock.advance(4 * 60 * 1000);
        vault->lockIfIdle();
        QVERIFY(TestVault::in(*vault, [](Session &) -> Result<int> { return 1; }));
        folder.clock.advance(1 * 60 * 1000);
        vault->lockIfIdle();
        QTRY_COMPARE(vault->state(), Vault::State::Locked);
    }

    void damagedSlotsAreAClearErrorAndChangeNothing()
    {
        TestVault folder;
        QVERIFY(folder.open()->create().result());
        const QString path = folder.folder() + QStringLiteral("/vault.slots");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (qsizetype i = 0; i < whole.size(); i += 7) {
            QByteArray damaged = whole;
            damaged[i] = char(damaged[i] ^ 4);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(damaged);
            file.close();
            const auto answer = folder.open()->unlockWithDevice().result();
            if (!answer)
                QVERIFY(answer.error().code != ErrorCode::Internal);
        }
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole);
        file.close();
        QVERIFY(folder.open()->unlockWithDevice().result());
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestVaultKeys)
#include "tst_vault_keys.moc"
