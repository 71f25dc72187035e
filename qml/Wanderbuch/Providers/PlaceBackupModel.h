// A backup of the whole wallet where the devices meet: written, brought there, fetched again and opened before it counts.
#pragma once

#include "core/vault/Backup.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QPointer>

namespace wb::sync {
class Devices;
}

namespace wb::ui {

class PlaceBackupModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool hasPassphrase READ hasPassphrase NOTIFY changed) // the wallet has one that could open it
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString doing READ doing NOTIFY progressChanged)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // What it holds, as it was read when it was opened again.
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(int credentials READ credentials NOTIFY changed)
    Q_PROPERTY(int events READ events NOTIFY changed)

public:
    enum Phase { Asking, Working, Done };
    Q_ENUM(Phase)

    explicit PlaceBackupModel(QObject *parent = nullptr);
    ~PlaceBackupModel() override;

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool hasPassphrase() const;
    [[nodiscard]] double progress() const { return m_percent / 100.0; }
    [[nodiscard]] QString doing() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString size() const;
    [[nodiscard]] int credentials() const { return m_summary.credentials; }
    [[nodiscard]] int events() const { return m_summary.events; }

    // `walletPassphrase`: it is the wallet's own, and is tried on that first.
    Q_INVOKABLE void write(const QString &passphrase, bool walletPassphrase);
    Q_INVOKABLE void cancel();

signals:
    void servicesChanged();
    void changed();
    void progressChanged();

private:
    void writeNow(const std::shared_ptr<crypto::SecretBytes> &passphrase);
    void fail(const Error &error);

    Services *m_services = nullptr;
    QPointer<sync::Devices> m_devices;
    Phase m_phase = Asking;
    int m_percent = 0;
    vault::BackupSummary m_summary;
    QString m_problemTitle, m_problem;
};

} // namespace wb::ui
