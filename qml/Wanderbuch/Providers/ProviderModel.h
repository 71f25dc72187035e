// One provider: how things stand, what came and what waits to go, who it is, and everything that can be done with it.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/engine/EngineValues.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <QVariantList>

#include <optional>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class ProviderModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(int providerId READ providerId WRITE setProviderId NOTIFY asked REQUIRED)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed) // "On the web · school.example"
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed) // hex, for the seal; empty: it does not sign
    Q_PROPERTY(QString shownFingerprint READ shownFingerprint NOTIFY changed) // for reading aloud
    Q_PROPERTY(QString did READ did NOTIFY changed)
    // How it stands: what is so, and what to do where there is something to do.
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString standingDetail READ standingDetail NOTIFY changed)
    Q_PROPERTY(QString tone READ tone NOTIFY changed)
    Q_PROPERTY(QString iconName READ iconName NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed) // 0 to 1; -1: nothing runs, or it cannot be told
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool paused READ isPaused NOTIFY changed)
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY changed)
    Q_PROPERTY(bool offers READ hasOffers NOTIFY changed) // something of it is in the library
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed) // {icon, name, value}
    // A key that is not the pinned one, shown beside it.
    Q_PROPERTY(bool keyChanged READ isKeyChanged NOTIFY changed)
    Q_PROPERTY(QString newFingerprint READ newFingerprint NOTIFY changed)
    Q_PROPERTY(QString shownNewFingerprint READ shownNewFingerprint NOTIFY changed)
    Q_PROPERTY(QString newDid READ newDid NOTIFY changed)
    Q_PROPERTY(QString keySeen READ keySeen NOTIFY changed)
    // What the last action came to, if it failed: what happened, and what to do.
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit ProviderModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] int providerId() const { return int(m_id); }
    void setProviderId(int id);

    [[nodiscard]] bool isReady() const { return m_state.has_value(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] QString shownFingerprint() const;
    [[nodiscard]] QString did() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString standingDetail() const;
    [[nodiscard]] QString tone() const;
    [[nodiscard]] QString iconName() const;
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] bool isTroubled() const;
    [[nodiscard]] bool hasOffers() const { return state().modules + state().pathways > 0; }
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] bool isKeyChanged() const;
    [[nodiscard]] QString newFingerprint() const;
    [[nodiscard]] QString shownNewFingerprint() const;
    [[nodiscard]] QString newDid() const;
    [[nodiscard]] QString keySeen() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }

    Q_INVOKABLE void check(); // now, on whatever network there is
    Q_INVOKABLE void stop(); // what runs
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void remove(); // gone() follows
    // The key that is shown is the provider's from now on.
    Q_INVOKABLE void acceptKey();
    // Nothing is taken from it: it stays paused until the person thinks otherwise.
    Q_INVOKABLE void refuseKey();

signals:
    void servicesChanged();
    void asked();
    void changed();
    // It was removed, here or elsewhere.
    void gone(const QString &name);

private:
    void follow(sync::SyncEngine &engine);
    void reload();
    void listen(const QFuture<Result<void>> &answer);
    void decideKey(const QFuture<Result<void>> &answer);
    void say(const QString &title, const QString &text);
    [[nodiscard]] sync::ProviderState state() const { return m_state.value_or(sync::ProviderState {}); }

    Services *m_services = nullptr;
    qint64 m_id = 0;
    QPointer<sync::SyncEngine> m_engine;
    std::optional<sync::ProviderState> m_state;
    QString m_problemTitle, m_problem;
    QTimer m_minute;
};

} // namespace wb::ui
