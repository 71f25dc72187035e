// The devices of one person, one a row, and how they stand together: where they meet, what came and went, what is wrong.
#pragma once

#include "qml/Wanderbuch/Core/RowModel.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/devices/DeviceGroup.h"

#include <QPointer>
#include <QTimer>

namespace wb::sync {
class Devices;
struct SyncOutcome;
} // namespace wb::sync

namespace wb::ui {

class DevicesModel : public wb::ui::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(int count READ rowCount NOTIFY changed)
    Q_PROPERTY(int others READ others NOTIFY changed) // that belong to the group, without this one
    // Where they meet.
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QString placeKind READ placeKind NOTIFY changed)
    Q_PROPERTY(QString placeIcon READ placeIcon NOTIFY changed)
    Q_PROPERTY(bool folder READ isFolder NOTIFY changed)
    Q_PROPERTY(QString location READ location NOTIFY changed) // as it was given, for changing it
    Q_PROPERTY(QString user READ user NOTIFY changed)
    // How it stands, said in words first.
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString standingDetail READ standingDetail NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(QStringList concerns READ concerns NOTIFY changed) // what else the person should know
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed)
    Q_PROPERTY(bool syncing READ isSyncing NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1; -1 while nobody can say
    Q_PROPERTY(QString doing READ doing NOTIFY progressChanged)
    // What was asked for and did not work: leaving, cutting off.
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // Somebody asks to be let in.
    Q_PROPERTY(QString guestName READ guestName NOTIFY changed)

public:
    enum State {
        Unknown, // not looked yet
        Locked,
        Alone, // not set up
        Joining, // asked to be let in, and nobody answered yet
        Member,
        CutOff
    };
    Q_ENUM(State)
    enum Role { IdRole = Qt::UserRole + 1, NameRole, SeenRole, ConcernRole, ThisRole, GoneRole };

    explicit DevicesModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isReady() const { return m_state != Unknown; }
    [[nodiscard]] int others() const;
    [[nodiscard]] QString placeName() const;
    [[nodiscard]] QString placeKind() const;
    [[nodiscard]] QString placeIcon() const;
    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] QString location() const { return m_standing.place.location; }
    [[nodiscard]] QString user() const { return m_standing.place.user; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString standingDetail() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] QStringList concerns() const;
    [[nodiscard]] bool isTroubled() const { return m_error.has_value(); }
    [[nodiscard]] bool isSyncing() const { return m_syncing; }
    [[nodiscard]] double progress() const;
    [[nodiscard]] QString doing() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString guestName() const { return m_standing.guestName; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void sync();
    Q_INVOKABLE void cancel();
    // done() follows, or a problem. The others hear of it by the sync that begins at once.
    Q_INVOKABLE void cutOff(const QString &deviceId);
    Q_INVOKABLE void leave();

signals:
    void servicesChanged();
    void changed();
    void progressChanged();
    void left();
    void wasCutOff(const QString &name);

private:
    void follow(sync::Devices &devices);
    void reload();
    void take(const Result<sync::GroupStanding> &standing);
    void showSyncing();
    void end(const sync::SyncOutcome &outcome);
    void fail(const Error &error);
    void forgetProblem();

    Services *m_services = nullptr;
    QPointer<sync::Devices> m_devices;
    State m_state = Unknown;
    sync::GroupStanding m_standing;
    std::optional<sync::SyncReport> m_report; // of the last sync
    std::optional<Error> m_error; // why it failed
    sync::SyncProgress m_progress;
    bool m_syncing = false;
    int m_asked = 0;
    QString m_problemTitle, m_problem;
    QTimer m_minute; // "5 minutes ago" gets old
    QTimer m_slow; // a sync that nobody asked for shows once it takes a while: most are over at once
};

} // namespace wb::ui
