// A stick or another folder that carries what providers offer: what it brings, taking it in, and what waits on it to be carried on.
#pragma once

#include "qml/Wanderbuch/Core/Services.h"
#include "sync/engine/EngineValues.h"

#include <QPointer>
#include <QUrl>
#include <QVariantList>

namespace wb::sync {
class SyncEngine;
}

namespace wb::ui {

class CarriedModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed) // nothing is being waited for
    Q_PROPERTY(QString folder READ folder NOTIFY changed) // as people write it
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // "This stick has news from 2 providers: 14 modules, 3 updates, trust data of 12 May"
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    // What lies on it for somebody else; empty if nothing.
    Q_PROPERTY(QString outgoing READ outgoing NOTIFY changed)
    // {index, name, detail, problem, tone, fingerprint, shownFingerprint, fresh, chosen, taken}
    Q_PROPERTY(QVariantList providers READ providers NOTIFY changed)
    Q_PROPERTY(bool canTake READ canTake NOTIFY changed)

public:
    enum Phase { Choosing, Looking, Looked, Taking, Taken };
    Q_ENUM(Phase)

    explicit CarriedModel(QObject *parent = nullptr);

    [[nodiscard]] Services *services() const { return m_services; }
    void setServices(Services *services);
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isReady() const { return m_phase != Looking && m_phase != Taking; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString problemTitle() const { return m_problemTitle; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString outgoing() const;
    [[nodiscard]] QVariantList providers() const;
    [[nodiscard]] bool canTake() const;

    Q_INVOKABLE void look(const QUrl &folder);
    // A provider that is not added yet comes along only if it is chosen; its key is pinned then.
    Q_INVOKABLE void choose(int index, bool chosen);
    Q_INVOKABLE void take();
    Q_INVOKABLE void reset();

signals:
    void servicesChanged();
    void changed();

private:
    void ask();
    void go(Phase phase);
    void fail(const Error &error, Phase phase);
    [[nodiscard]] QString detailOf(const sync::CarriedProvider &provider) const;

    Services *m_services = nullptr;
    QPointer<sync::SyncEngine> m_engine;
    Phase m_phase = Choosing;
    QString m_folder, m_problemTitle, m_problem;
    sync::CarriedNews m_news;
    QStringList m_trusted; // DIDs that were chosen
    int m_asked = 0;
};

} // namespace wb::ui
