#include "core/vault/Vault.h"

#include "core/vault/RecoveryCode.h"
#include "core/vault/VaultFile.h"

#include <QTimer>

namespace wb::vault {

namespace {
constexpr int autoLockCheckMilliseconds = 15000;
}

Vault::Vault(Config config, QObject *parent) : QObject(parent), m_config(std::move(config)), m_file(std::make_unique<VaultFile>(m_config))
{
    m_state = m_file->exists() ? State::Locked : State::Absent;
    m_keys = m_file->keys();
    touch();
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &Vault::lockIfIdle);
    timer->start(autoLockCheckMilliseconds);
}

Vault::~Vault()
{
    m_worker.run([this] { m_file->close(); });
    m_worker.waitForDone();
}

qint64 Vault::secondsToWait() const
{
    return (millisecondsToWait(m_config.folder, *m_config.clock) + 999) / 1000;
}

// Runs `work(VaultFile &)` on the worker and tells this thread how things stand afterwards, before the future is ready there.
template<typename Work>
QFuture<Result<void>> Vault::runAndTell(Work work)
{
    touch();
    return m_worker.run([this, work = std::move(work)]() mutable -> Result<void> {
        auto answer = work(*m_file);
        const State state = m_file->isOpen() ? State::Unlocked : m_file->exists() ? State::Locked : State::Absent;
        QMetaObject::invokeMethod(this, [this, state, keys = m_file->keys()] { tell(state, keys); }, Qt::QueuedConnection);
        return answer;
    });
}

QFuture<Result<void>> Vault::create()
{
    return runAndTell([](VaultFile &file) { return file.create(); });
}

QFuture<Result<void>> Vault::unlockWithDevice()
{
    return runAndTell([](VaultFile &file) { return file.openWithDevice(); });
}

QFuture<Result<void>> Vault::unlock(crypto::SecretBytes passphrase)
{
    return runAndTell([secret = std::make_shared<crypto::SecretBytes>(std::move(passphrase))](
                          VaultFile &file) { return file.openWith(SlotKind::Passphrase, *secret); });
}

QFuture<Result<void>> Vault::unlockWithRecoveryCode(const QString &code)
{
    return runAndTell([code](VaultFile &file) -> Result<void> {
        WB_TRY(const auto secret, readRecoveryCode(code));
        return file.openWith(SlotKind::Recovery, secret);
    });
}

QFuture<Result<void>> Vault::lock()
{
    return runAndTell([](VaultFile &file) -> Result<void> {
        file.close();
        return {};
    });
}

QFuture<Result<void>> Vault::setPassphrase(crypto::SecretBytes passphrase)
{
    return runAndTell([secret = std::make_shared<crypto::SecretBytes>(std::move(passphrase))](VaultFile &file) { return file.setPassphrase(*secret); });
}

QFuture<Result<QString>> Vault::newRecoveryCode()
{
    auto code = std::make_shared<QString>();
    return runAndTell([code](VaultFile &file) -> Result<void> {
        WB_TRY(*code, file.newRecoveryCode());
        return {};
    }).then([code](const Result<void> &done) -> Result<QString> {
        if (!done)
            return tl::unexpected<Error>(done.error());
        return *code;
    });
}

QFuture<Result<void>> Vault::setKeychain(bool wanted)
{
    return runAndTell([wanted](VaultFile &file) { return file.setKeychain(wanted); });
}

void Vault::setAutoLock(int minutes)
{
    m_autoLockMinutes = minutes;
}

void Vault::touch()
{
    m_lastTouch = m_config.clock->steadyMilliseconds();
}

void Vault::lockIfIdle()
{
    const qint64 idle = m_config.clock->steadyMilliseconds() - m_lastTouch;
    if (m_state == State::Unlocked && m_autoLockMinutes > 0 && m_keys.passphrase && !m_keys.device && idle >= qint64(m_autoLockMinutes) * 60 * 1000)
        lock();
}

std::optional<Session> Vault::openSession()
{
    if (!m_file->isOpen())
        return {};
    return m_file->session();
}

void Vault::tell(State state, Keys keys)
{
    const bool keysDiffer = keys.device != m_keys.device || keys.keychain != m_keys.keychain || keys.passphrase != m_keys.passphrase
        || keys.recovery != m_keys.recovery;
    m_keys = keys;
    if (keysDiffer)
        emit keysChanged();
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

} // namespace wb::vault
