#include "qml/Wanderbuch/Settings/VaultGuard.h"

#include "core/vault/Vault.h"

namespace wb::ui {

using vault::Vault;

void VaultGuard::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->vault(), &Vault::stateChanged, this, &VaultGuard::changed);
    connect(&services->vault(), &Vault::keysChanged, this, &VaultGuard::changed);
    emit servicesChanged();
    emit changed();
}

bool VaultGuard::unlocked() const
{
    return m_services && m_services->vault().state() == Vault::State::Unlocked;
}

bool VaultGuard::passphrase() const
{
    return m_services && m_services->vault().keys().passphrase;
}

bool VaultGuard::recoveryCode() const
{
    return m_services && m_services->vault().keys().recovery;
}

bool VaultGuard::keychain() const
{
    return m_services && m_services->vault().keys().keychain;
}

void VaultGuard::lockNow()
{
    if (unlocked())
        m_services->vault().lock();
}

} // namespace wb::ui
