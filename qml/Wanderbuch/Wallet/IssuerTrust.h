// Trust on first use: the issuer of a credential that is shown, accepted by the fingerprint of its key, and forgotten again.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Wallet/CredentialView.h"

namespace wb::ui {

class IssuerTrust : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(wb::ui::CredentialView *view MEMBER m_view REQUIRED)
    // The vault is open: what one accepts can be kept.
    Q_PROPERTY(bool available READ available NOTIFY changed)

public:
    using QObject::QObject;

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool available() const;

    Q_INVOKABLE void accept();
    Q_INVOKABLE void forget();

signals:
    void changed();
    void said(const QString &message);

private:
    Services *m_services = nullptr;
    CredentialView *m_view = nullptr;
};

} // namespace wb::ui
