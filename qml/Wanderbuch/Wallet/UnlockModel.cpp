#include "qml/Wanderbuch/Wallet/UnlockModel.h"

#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

namespace wb::ui {

UnlockModel::UnlockModel(QObject *parent) : QObject(parent)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &UnlockModel::countDown);
}

void UnlockModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->vault(), &vault::Vault::keysChanged, this, &UnlockModel::changed);
    countDown();
    if (m_wait > 0)
        say(tr("Too many attempts"), tr("Somebody tried several times. Waiting keeps others from guessing."));
    emit changed();
}

bool UnlockModel::hasPassphrase() const
{
    return m_services && m_services->vault().keys().passphrase;
}

bool UnlockModel::hasRecoveryCode() const
{
    return m_services && m_services->vault().keys().recovery;
}

bool UnlockModel::opensByItself() const
{
    return m_services && (m_services->vault().keys().keychain || m_services->vault().keys().device);
}

void UnlockModel::unlock(const QString &passphrase)
{
    if (passphrase.isEmpty() || !begin())
        return;
    whenDone(m_services->vault().unlock(crypto::SecretBytes::fromBytes(passphrase.toUtf8())), this, [this](const Result<void> &answer) {
        end(Means::Passphrase, answer);
    });
}

void UnlockModel::unlockWithRecoveryCode(const QString &code)
{
    if (code.trimmed().isEmpty() || !begin())
        return;
    whenDone(m_services->vault().unlockWithRecoveryCode(code), this, [this](const Result<void> &answer) { end(Means::RecoveryCode, answer); });
}

void UnlockModel::unlockByItself()
{
    if (!begin())
        return;
    whenDone(m_services->vault().unlockWithDevice(), this, [this](const Result<void> &answer) { end(Means::Itself, answer); });
}

void UnlockModel::clear()
{
    if (m_wait == 0)
        say({}, {});
}

bool UnlockModel::begin()
{
    if (!m_services || m_busy || m_wait > 0)
        return false;
    m_busy = true;
    say({}, {});
    return true;
}

void UnlockModel::end(Means means, const Result<void> &answer)
{
    m_busy = false;
    if (answer) {
        say({}, {});
        emit means == Means::RecoveryCode ? recovered() : unlocked();
        return;
    }
    countDown();
    const bool code = means == Means::RecoveryCode;
    switch (answer.error().code) {
    case ErrorCode::WrongPassphrase:
    case ErrorCode::DecryptionFailed:
        if (code)
            say(tr("That code does not open this wallet"), tr("A newer code makes older ones useless. Look for the one you kept last."));
        else
            say(tr("That is not the passphrase"), tr("Look at upper and lower case and at the language of the keyboard, then try again."));
        break;
    case ErrorCode::MalformedEncoding:
        say(tr("There is a slip in the code"), tr("It has 8 groups of 4 characters. Compare it group by group. This did not count as an attempt."));
        break;
    case ErrorCode::Throttled:
        say(tr("Too many attempts"), tr("Waiting keeps others from guessing. Try again when the time is up."));
        break;
    case ErrorCode::InUse:
        say(tr("The wallet is open elsewhere"), tr("Another Wanderbuch on this device has it open. Close that one, then try again."));
        break;
    case ErrorCode::KeyNotFound:
    case ErrorCode::Cancelled:
        say(tr("This computer did not open it"), tr("Its keychain gave no key. Use your passphrase."));
        break;
    case ErrorCode::SchemaTooNew:
        say(tr("A newer Wanderbuch wrote this wallet"), tr("Update Wanderbuch on this device, then open it again."));
        break;
    case ErrorCode::StorageCorrupt:
        say(tr("The wallet's file is damaged"), tr("Nothing was changed. Restore your last backup in Settings."));
        break;
    default:
        say(tr("The wallet could not be opened"), tr("Nothing was changed. Start Wanderbuch again and try once more."));
    }
}

void UnlockModel::say(const QString &title, const QString &text)
{
    m_title = title;
    m_text = text;
    emit changed();
}

void UnlockModel::countDown()
{
    const int wait = m_services ? int(m_services->vault().secondsToWait()) : 0;
    if (wait > 0 && !m_tick.isActive())
        m_tick.start();
    if (wait == 0)
        m_tick.stop();
    if (std::exchange(m_wait, wait) != wait) {
        if (wait == 0)
            say({}, {}); // it may be tried again
        else
            emit changed();
    }
}

} // namespace wb::ui
