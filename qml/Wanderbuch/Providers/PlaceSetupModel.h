// Where a person's devices meet: beginning a group there, or moving it. Reached before anything is kept.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/devices/PlaceAddress.h"

#include <QPointer>
#include <QUrl>

namespace wb::sync {
class Devices;
}

namespace wb::ui {

class PlaceSetupModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString proposedName READ proposedName CONSTANT)

public:
    explicit PlaceSetupModel(QObject *parent = nullptr);
    ~PlaceSetupModel() override;

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString proposedName() const;

    // A path as people write it.
    Q_INVOKABLE QString pathOf(const QUrl &folder) const;
    // The first device of a group, and its first sync. done() follows, or a problem.
    Q_INVOKABLE void setUpServer(const QString &address, const QString &user, const QString &password, const QString &deviceName);
    Q_INVOKABLE void setUpFolder(const QString &folder, const QString &deviceName);
    // Another place, or another password for the same one; what is missing there is written there.
    Q_INVOKABLE void moveToServer(const QString &address, const QString &user, const QString &password);
    Q_INVOKABLE void moveToFolder(const QString &folder);
    Q_INVOKABLE void cancel();

signals:
    void servicesChanged();
    void changed();
    void done();

private:
    void begin();
    void end(const Result<void> &result);
    void setUp(const sync::PlaceAddress &place, const QString &deviceName);
    void moveTo(const sync::PlaceAddress &place);

    Services *m_services = nullptr;
    QPointer<sync::Devices> m_devices;
    bool m_busy = false;
    QString m_problemTitle, m_problem;
};

} // namespace wb::ui
