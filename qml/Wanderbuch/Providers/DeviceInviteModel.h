// Letting a new device in: a code for it, then whether the one that asks is really it.
#pragma once

#include "core/base/Result.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QPointer>
#include <QTimer>

namespace wb::sync {
class Devices;
struct GroupStanding;
struct SyncReport;
} // namespace wb::sync

namespace wb::ui {

class DeviceInviteModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    // Good for one device and one day; an earlier one is void.
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(bool withPassword READ withPassword NOTIFY changed)
    Q_PROPERTY(bool offersPassword READ offersPassword NOTIFY changed) // the place has one at all
    // What the device that asks shows too, if nobody stands between.
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(QString guestName READ guestName NOTIFY changed)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    enum Phase {
        Loading,
        Shown, // looks again and again whether somebody asks
        Asked,
        Admitting,
        Admitted
    };
    Q_ENUM(Phase)

    explicit DeviceInviteModel(QObject *parent = nullptr);
    ~DeviceInviteModel() override;

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isReady() const { return m_phase != Loading; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] bool withPassword() const { return m_withPassword; }
    [[nodiscard]] bool offersPassword() const { return m_offersPassword; }
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    [[nodiscard]] QString guestName() const { return m_guestName; }
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }

    // A new code, with the place's password in it or without.
    Q_INVOKABLE void renew(bool withPassword);
    // To the clipboard, and from there again after a minute: whoever has it can ask to be let in.
    Q_INVOKABLE void copy();
    Q_INVOKABLE void admit();
    // Whoever asked hears nothing, and the code is void; a new one follows.
    Q_INVOKABLE void refuse();

    void setPause(int milliseconds); // between two looks; tests choose less

signals:
    void servicesChanged();
    void changed();

private:
    void begin(const sync::GroupStanding &standing);
    void look();
    void looked(const Result<sync::SyncReport> &report);
    void showGuest(const sync::GroupStanding &standing);
    void setPhase(Phase phase);
    void fail(const Error &error);
    void forgetCopy();

    Services *m_services = nullptr;
    QPointer<sync::Devices> m_devices;
    Phase m_phase = Loading;
    QString m_code, m_fingerprint, m_guestName, m_problemTitle, m_problem, m_copied;
    bool m_withPassword = false, m_offersPassword = false;
    QTimer m_pause, m_copyLives;
};

} // namespace wb::ui
