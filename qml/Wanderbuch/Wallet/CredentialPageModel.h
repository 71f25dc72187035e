// One credential of the wallet: fetched from the vault, verified anew each time it is looked at.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "qml/Wanderbuch/Wallet/CredentialView.h"
#include "qml/Wanderbuch/Wallet/Judgement.h"

#include "core/base/SerialWorker.h"

namespace wb::ui {

class CredentialPageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(QString credentialId READ credentialId WRITE setCredentialId NOTIFY changed REQUIRED)
    Q_PROPERTY(wb::ui::CredentialView *view READ view CONSTANT)
    // Why nothing is shown; empty while all is well
    Q_PROPERTY(QString message READ message NOTIFY changed)

public:
    explicit CredentialPageModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString credentialId() const { return m_id; }
    void setCredentialId(const QString &id);
    CredentialView *view() { return &m_view; }
    QString message() const { return m_message; }

    // Writes the bytes as they came; saved() says how it went.
    Q_INVOKABLE void save(const QUrl &file);

signals:
    void changed();
    void saved(const QString &message);

private:
    void load();
    void take(const vault::CredentialRecord &record);
    void showIn(const QString &language);

    Services *m_services = nullptr;
    QString m_id;
    CredentialView m_view;
    QString m_message;
    Judgement m_judgement;
    QByteArray m_raw;
    int m_asked = 0; // an answer to an older question is passed over
    SerialWorker m_worker;
};

} // namespace wb::ui
