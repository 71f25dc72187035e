// Bringing back what a backup at the place holds, on a device that has nothing but the place's address and the passphrase.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/devices/PlaceBackups.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <atomic>

namespace wb::ui {

class PlaceRestoreModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY phaseChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString doing READ doing NOTIFY phaseChanged)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY problemChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    // Of the one that was found.
    Q_PROPERTY(QString created READ created NOTIFY phaseChanged)
    Q_PROPERTY(QString size READ size NOTIFY phaseChanged)
    Q_PROPERTY(int credentials READ credentials NOTIFY phaseChanged)
    Q_PROPERTY(int events READ events NOTIFY phaseChanged)

public:
    enum Phase { Asking, Looking, Found, Restoring, Restored };
    Q_ENUM(Phase)

    explicit PlaceRestoreModel(QObject *parent = nullptr);
    ~PlaceRestoreModel() override;

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] double progress() const { return m_task ? m_task->percent / 100.0 : 0; }
    [[nodiscard]] QString doing() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString created() const;
    [[nodiscard]] QString size() const;
    [[nodiscard]] int credentials() const { return m_found.summary.credentials; }
    [[nodiscard]] int events() const { return m_found.summary.events; }

    Q_INVOKABLE QString pathOf(const QUrl &folder) const;
    Q_INVOKABLE void lookOnServer(const QString &address, const QString &user, const QString &password, const QString &passphrase);
    Q_INVOKABLE void lookInFolder(const QString &folder, const QString &passphrase);
    // Puts what was found in place of the wallet, which is kept aside.
    Q_INVOKABLE void restore();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void reset();

    void setUnlockMilliseconds(int milliseconds)
    {
        m_unlockMilliseconds = milliseconds;
    } // what a passphrase costs to try; tests choose less

signals:
    void servicesChanged();
    void phaseChanged();
    void progressChanged();
    void problemChanged();

private:
    struct Task { // shared with the thread that works
        std::atomic<int> percent = 0;
        std::stop_source stop;
    };
    void look(const sync::PlaceAddress &place, const QString &passphrase);
    void begin(Phase phase);
    void setPhase(Phase phase);
    void fail(const Error &error, Phase back);

    Services *m_services = nullptr;
    Phase m_phase = Asking;
    QString m_problemTitle, m_problem;
    std::unique_ptr<QTemporaryDir> m_folder; // of what was fetched
    sync::FoundBackup m_found;
    std::shared_ptr<crypto::SecretBytes> m_passphrase;
    std::shared_ptr<Task> m_task;
    int m_unlockMilliseconds = 500;
    QTimer m_ticker;
    SerialWorker m_worker;
};

} // namespace wb::ui
