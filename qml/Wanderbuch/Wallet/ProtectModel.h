// Giving the vault a passphrase and a recovery code, step by step: "passphrase", "code", "confirm", "done".
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QUrl>

namespace wb::ui {

class ProtectModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(QString step READ step NOTIFY stepChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    // What the passphrase that was weighed last is worth
    Q_PROPERTY(QString strengthWord READ strengthWord NOTIFY weighed)
    Q_PROPERTY(QString strengthDetail READ strengthDetail NOTIFY weighed)
    Q_PROPERTY(QString strengthTone READ strengthTone NOTIFY weighed)
    Q_PROPERTY(double strengthShare READ strengthShare NOTIFY weighed)
    Q_PROPERTY(bool strongEnough READ strongEnough NOTIFY weighed)
    Q_PROPERTY(bool keychainAvailable READ keychainAvailable NOTIFY changed)
    Q_PROPERTY(bool useKeychain READ useKeychain WRITE setUseKeychain NOTIFY changed)
    // Only while it is shown
    Q_PROPERTY(QStringList codeGroups READ codeGroups NOTIFY changed)
    Q_PROPERTY(QUrl codeFile READ codeFile CONSTANT)
    // Which group has to be typed, from 0
    Q_PROPERTY(int askedGroup READ askedGroup NOTIFY changed)

public:
    explicit ProtectModel(QObject *parent = nullptr);
    ~ProtectModel() override;

    Services *services() const { return m_services; }
    void setServices(Services *services);
    QString step() const { return m_step; }
    bool busy() const { return m_busy; }
    QString message() const { return m_message; }
    QString strengthWord() const;
    QString strengthDetail() const;
    QString strengthTone() const;
    double strengthShare() const;
    bool strongEnough() const;
    bool keychainAvailable() const { return m_keychainAvailable; }
    bool useKeychain() const { return m_useKeychain; }
    void setUseKeychain(bool use);
    QStringList codeGroups() const { return m_groups; }
    QUrl codeFile() const;
    int askedGroup() const { return m_asked; }

    Q_INVOKABLE void weigh(const QString &passphrase);
    // To step "code" once it is set and the code is made.
    Q_INVOKABLE void setPassphrase(const QString &passphrase);
    Q_INVOKABLE void saveCode(const QUrl &file);
    Q_INVOKABLE void codeKept();
    Q_INVOKABLE void showCodeAgain();
    // To step "done" if `group` is the one that was asked for.
    Q_INVOKABLE void confirm(const QString &group);

signals:
    void changed();
    void weighed();
    void stepChanged();
    void codeSaved(const QString &message);

private:
    void go(const QString &step);
    void say(const QString &message);
    void makeCode();
    void takeCode(const Result<QString> &code);

    Services *m_services = nullptr;
    QString m_step = QStringLiteral("passphrase");
    bool m_busy = false;
    QString m_message;
    double m_bits = 0;
    qsizetype m_length = 0;
    bool m_keychainAvailable = false;
    bool m_useKeychain = false;
    QStringList m_groups;
    int m_asked = 0;
};

} // namespace wb::ui
