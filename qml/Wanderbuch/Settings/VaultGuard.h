// How the vault is protected, and locking it. Setting a passphrase and a recovery code is the wallet's page.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"

namespace wb::ui {

class VaultGuard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(bool unlocked READ unlocked NOTIFY changed)
    // A passphrase is asked for; otherwise whoever uses this account on this device can open the vault.
    Q_PROPERTY(bool passphrase READ passphrase NOTIFY changed)
    Q_PROPERTY(bool recoveryCode READ recoveryCode NOTIFY changed)
    // Also opens with the keychain of the system's session.
    Q_PROPERTY(bool keychain READ keychain NOTIFY changed)

public:
    using QObject::QObject;

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool unlocked() const;
    bool passphrase() const;
    bool recoveryCode() const;
    bool keychain() const;

    Q_INVOKABLE void lockNow();

signals:
    void servicesChanged();
    void changed();

private:
    Services *m_services = nullptr;
};

} // namespace wb::ui
