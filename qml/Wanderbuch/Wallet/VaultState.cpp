#include "qml/Wanderbuch/Wallet/VaultState.h"

#include "core/vault/Vault.h"

namespace wb::ui {

void VaultState::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->vault(), &vault::Vault::stateChanged, this, &VaultState::refresh);
    connect(&services->vault(), &vault::Vault::keysChanged, this, &VaultState::changed);
    refresh();
}

bool VaultState::canLock() const
{
    return m_services && !m_locked && m_services->vault().keys().passphrase;
}

bool VaultState::wantsProtection() const
{
    return m_services && !m_locked && !m_services->vault().keys().passphrase;
}

void VaultState::lock()
{
    if (canLock())
        m_services->vault().lock();
}

void VaultState::refresh()
{
    const bool locked = m_services->vault().state() != vault::Vault::State::Unlocked;
    if (std::exchange(m_locked, locked) != locked)
        emit lockedChanged();
    emit changed();
}

} // namespace wb::ui
