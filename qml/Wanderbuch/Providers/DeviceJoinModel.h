// Joining the person's other devices with a code that one of them shows.
#pragma once

#include "core/base/SerialWorker.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/devices/DeviceGroup.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace wb::sync {
class Devices;
}

namespace wb::ui {

class DeviceJoinModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    // What the code says.
    Q_PROPERTY(QString hostName READ hostName NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QString placeKind READ placeKind NOTIFY changed)
    Q_PROPERTY(QString placeIcon READ placeIcon NOTIFY changed)
    Q_PROPERTY(QString user READ user NOTIFY changed)
    Q_PROPERTY(bool needsPassword READ needsPassword NOTIFY changed) // it is not in the code
    Q_PROPERTY(bool needsFolder READ needsFolder NOTIFY changed) // the code's folder is not at that path here
    Q_PROPERTY(bool folder READ isFolder NOTIFY changed)
    // What the other device shows too, if nobody stands between.
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed)
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString proposedName READ proposedName CONSTANT)

public:
    enum Phase {
        Asking, // for the code
        Reading, // one in a picture
        Found, // the code is read
        Joining, // on its way to the place
        Waiting, // for the other device to let it in
        Joined
    };
    Q_ENUM(Phase)

    explicit DeviceJoinModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isReady() const { return m_known && m_phase != Reading && m_phase != Joining; }
    [[nodiscard]] QString hostName() const { return m_invitation.host; }
    [[nodiscard]] QString placeName() const;
    [[nodiscard]] QString placeKind() const;
    [[nodiscard]] QString placeIcon() const;
    [[nodiscard]] QString user() const { return m_invitation.place.user; }
    [[nodiscard]] bool needsPassword() const;
    [[nodiscard]] bool needsFolder() const { return m_needsFolder; }
    [[nodiscard]] bool isFolder() const { return m_invitation.place.kind == sync::PlaceAddress::Kind::Folder; }
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString proposedName() const;

    Q_INVOKABLE QString pathOf(const QUrl &folder) const;
    Q_INVOKABLE void look(const QString &text);
    Q_INVOKABLE void paste(); // text, or a picture with the code
    Q_INVOKABLE void lookPicture(const QUrl &file);
    Q_INVOKABLE void lookCodes(const QStringList &codes); // of a camera, frame by frame
    // What is empty is as the code says.
    Q_INVOKABLE void ask(const QString &deviceName, const QString &folder, const QString &user, const QString &password);
    // While it is on its way, or waits: as if it had never asked.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void reset();

    void setPause(int milliseconds); // between two looks; tests choose less

signals:
    void servicesChanged();
    void changed();

private:
    void lookAtCodes(const QStringList &codes);
    void poll();
    void polled(const Result<sync::SyncReport> &report);
    void setPhase(Phase phase);
    void fail(const QString &title, const QString &text);
    void forgetProblem();

    Services *m_services = nullptr;
    QPointer<sync::Devices> m_devices;
    Phase m_phase = Asking;
    bool m_known = false, m_needsFolder = false;
    QString m_code, m_fingerprint, m_problemTitle, m_problem;
    sync::Invitation m_invitation;
    QTimer m_pause;
    SerialWorker m_worker;
};

} // namespace wb::ui
