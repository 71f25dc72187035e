// The one place for what is private: an encrypted database that opens with a passphrase, a recovery code or, until the person
// chooses a passphrase, with a key of this device. Lives on the interface thread; all work runs on a worker of its own.
#pragma once

#include "core/base/Clock.h"
#include "core/base/SerialWorker.h"
#include "core/changes/ChangeLog.h"
#include "core/crypto/SecretBytes.h"
#include "core/storage/Database.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace wb::vault {

class KeychainPort;
class VaultFile;

// What work in an open vault is given. Only valid while that work runs, on the vault's thread.
struct Session {
    storage::Database &database;
    changes::ChangeLog &changes;
    const Clock &clock;
};

class Vault : public QObject
{
    Q_OBJECT

public:
    enum class State { Absent, Locked, Unlocked };
    Q_ENUM(State)

    struct Config {
        QString folder;                            // made if it is not there; holds vault.db, vault.slots and what belongs to them
        QList<storage::MigrationSet> migrations;   // of the modules that keep tables here, besides changes and vault itself
        const Clock *clock = nullptr;
        KeychainPort *keychain = nullptr;          // null where the system has none
        int unlockMilliseconds = 500;              // what a passphrase should cost to try; tests choose less
    };

    // Which keys open the vault.
    struct Keys {
        bool device = false;     // a file of this device, readable by this user: whoever uses this account can read the vault
        bool keychain = false;   // the system's keychain
        bool passphrase = false;
        bool recovery = false;
    };

    explicit Vault(Config config, QObject *parent = nullptr);
    ~Vault() override; // locks

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Keys keys() const { return m_keys; }
    [[nodiscard]] QString folder() const { return m_config.folder; }
    // Whether setKeychain() can be asked for here at all.
    [[nodiscard]] bool hasKeychain() const { return m_config.keychain != nullptr; }
    // Seconds until the next attempt is allowed, 0 if now. Holds over restarts and changes of the clock.
    [[nodiscard]] qint64 secondsToWait() const;

    // A new vault that opens with this device's key, unlocked at once. AlreadyExists if there is one.
    QFuture<Result<void>> create();
    // With the device's key or the keychain's. KeyNotFound if neither opens it.
    QFuture<Result<void>> unlockWithDevice();
    // WrongPassphrase, Throttled (detail: seconds to wait), InUse, StorageCorrupt.
    QFuture<Result<void>> unlock(crypto::SecretBytes passphrase);
    // The code as printed; spaces, dashes and case do not matter, and what is easily misread is read kindly.
    QFuture<Result<void>> unlockWithRecoveryCode(const QString &code);
    // Closes the database and wipes the keys, after what was queued before.
    QFuture<Result<void>> lock();

    // All need it unlocked (Locked). A passphrase takes the device's key away: from then on it is asked for.
    QFuture<Result<void>> setPassphrase(crypto::SecretBytes passphrase);
    // A new code; the old one opens nothing any more. 8 groups of 4 characters, the last one checks the others.
    QFuture<Result<QString>> newRecoveryCode();
    // Also opens with the system's keychain, or no longer. KeyNotFound where there is no keychain.
    QFuture<Result<void>> setKeychain(bool wanted);

    // Locks by itself after `minutes` without touch(); 0 = never. Without a passphrase it never does: nobody could open it again
    // but this same device, at once.
    void setAutoLock(int minutes);
    void touch();
    // Whether it is time; called by a timer, and by tests that move the clock.
    void lockIfIdle();

    // Runs `work(Session &)`, which answers with a Result<T>, on the vault's thread; Locked if it is not open.
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        using Answer = std::invoke_result_t<Work, Session &>;
        return m_worker.run([this, work = std::move(work)]() mutable -> Answer {
            auto session = openSession();
            if (!session)
                return failure(ErrorCode::Locked);
            return work(*session);
        });
    }

signals:
    void stateChanged();
    // Keys were added or taken away.
    void keysChanged();

private:
    template<typename Work>
    QFuture<Result<void>> runAndTell(Work work);
    std::optional<Session> openSession();
    void tell(State state, Keys keys);

    Config m_config;
    State m_state = State::Absent;
    Keys m_keys;
    qint64 m_lastTouch = 0;
    int m_autoLockMinutes = 0;
    std::unique_ptr<VaultFile> m_file; // touched on the worker only
    SerialWorker m_worker;             // last, so that it ends before what it works on
};

} // namespace wb::vault
