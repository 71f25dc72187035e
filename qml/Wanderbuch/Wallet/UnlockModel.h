// Opening a locked vault: tries, says what went wrong and what to do, counts down where one has to wait.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QTimer>

namespace wb::ui {

class UnlockModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY changed REQUIRED)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString messageTitle READ messageTitle NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    // Until the next attempt is allowed; 0 if now
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(bool hasPassphrase READ hasPassphrase NOTIFY changed)
    Q_PROPERTY(bool hasRecoveryCode READ hasRecoveryCode NOTIFY changed)
    // This computer can open it by itself: the system's keychain, or the device's key where there is no passphrase
    Q_PROPERTY(bool opensByItself READ opensByItself NOTIFY changed)

public:
    explicit UnlockModel(QObject *parent = nullptr);

    Services *services() const { return m_services; }
    void setServices(Services *services);
    bool busy() const { return m_busy; }
    QString messageTitle() const { return m_title; }
    QString message() const { return m_text; }
    int waitSeconds() const { return m_wait; }
    bool hasPassphrase() const;
    bool hasRecoveryCode() const;
    bool opensByItself() const;

    Q_INVOKABLE void unlock(const QString &passphrase);
    Q_INVOKABLE void unlockWithRecoveryCode(const QString &code);
    Q_INVOKABLE void unlockByItself();
    // Forgets what was said about the last attempt.
    Q_INVOKABLE void clear();

signals:
    void changed();
    void unlocked();
    // Unlocked by the recovery code: the passphrase was forgotten, so a new one is wanted
    void recovered();

private:
    enum class Means { Passphrase, RecoveryCode, Itself };
    bool begin();
    void end(Means means, const Result<void> &answer);
    void say(const QString &title, const QString &text);
    void countDown();

    Services *m_services = nullptr;
    bool m_busy = false;
    QString m_title, m_text;
    int m_wait = 0;
    QTimer m_tick;
};

} // namespace wb::ui
