// How the vault stands, for pages: locked or open, and what opens it.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"

namespace wb::ui {

class VaultState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(bool locked READ locked NOTIFY lockedChanged)
    // Only then does locking mean anything: otherwise this device opens it again by itself
    Q_PROPERTY(bool canLock READ canLock NOTIFY changed)
    // Open, and no passphrase was chosen yet
    Q_PROPERTY(bool wantsProtection READ wantsProtection NOTIFY changed)

public:
    using QObject::QObject;

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool locked() const { return m_locked; }
    bool canLock() const;
    bool wantsProtection() const;
    Q_INVOKABLE void lock();

signals:
    void changed();
    void lockedChanged();

private:
    void refresh();
    Services *m_services = nullptr;
    bool m_locked = true;
};

} // namespace wb::ui
