// What was handed on of one credential: to whom, when, in which form. Kept in the vault, and forgotten when told.
#pragma once

#include "core/vault/ShareHistory.h"
#include "qml/Wanderbuch/Core/Services.h"

namespace wb::ui {

struct ShareLine
{
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString recipient MEMBER recipient)
    Q_PROPERTY(QString icon MEMBER icon)
public:
    QString id, title, detail, recipient, icon;
};

class SharesModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(QString credentialId READ credentialId WRITE setCredentialId NOTIFY changed REQUIRED)
    // of ShareLine, newest first
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed)

public:
    explicit SharesModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString credentialId() const { return m_credentialId; }
    void setCredentialId(const QString &id);
    QVariantList lines() const;

    // said() only if it could not be kept.
    void add(vault::ShareForm form, const QString &recipient, const QStringList &content = {});
    // Of another credential, which went along.
    void addFor(const QString &credentialId, vault::ShareForm form, const QString &recipient, const QStringList &content = {});
    Q_INVOKABLE void setRecipient(const QString &id, const QString &recipient);
    // Can be undone until the next one is forgotten.
    Q_INVOKABLE void forget(const QString &id);
    Q_INVOKABLE void undoForget();

signals:
    void changed();
    // Something to tell, with the word for taking it back, if it can be.
    void said(const QString &message, const QString &undo);

private:
    void load();
    template<typename Work, typename Then>
    void write(Work work, Then then);

    Services *m_services = nullptr;
    QString m_credentialId;
    QList<vault::Share> m_shares;
    vault::Share m_forgotten;
    int m_asked = 0;
};

} // namespace wb::ui
