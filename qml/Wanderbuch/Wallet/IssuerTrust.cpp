#include "qml/Wanderbuch/Wallet/IssuerTrust.h"

#include "qml/Wanderbuch/Core/TrustKeeper.h"
#include "qml/Wanderbuch/Core/WhenDone.h"

namespace wb::ui {

void IssuerTrust::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->vault(), &vault::Vault::stateChanged, this, &IssuerTrust::changed);
    emit changed();
}

bool IssuerTrust::available() const
{
    return m_services && m_services->vault().state() == vault::Vault::State::Unlocked;
}

void IssuerTrust::accept()
{
    if (!available() || m_view->acquaintance().isEmpty())
        return;
    const QString name = m_view->issuerName().isEmpty() ? m_view->issuerId() : m_view->issuerName();
    whenDone(
        m_services->trustKeeper().accept({ m_view->issuerId(), m_view->issuerFingerprint(), name, m_services->clock().nowUtc() }),
        this, [this, name](const Result<void> &accepted) {
            emit said(accepted ? tr("You know %1 from now on.").arg(name)
                               : tr("That could not be kept. Unlock the wallet and try again."));
        });
}

void IssuerTrust::forget()
{
    if (!available())
        return;
    whenDone(m_services->trustKeeper().forget(m_view->issuerId()), this, [this](const Result<void> &forgotten) {
        emit said(forgotten ? tr("Forgotten. Its credentials count as those of a stranger again.")
                            : tr("That could not be kept. Unlock the wallet and try again."));
    });
}

} // namespace wb::ui
