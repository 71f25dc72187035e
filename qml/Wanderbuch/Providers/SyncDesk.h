// The sync engine as pages reach it: through the services, once it runs. Tells its whole in words for the edges of other pages.
#pragma once

#include "core/base/Clock.h"
#include "qml/Wanderbuch/Core/SyncStatus.h"

#include <QPointer>

namespace wb::sync {
class Devices;
class SyncEngine;
}

namespace wb::ui {

class Services;

class SyncDesk final : public SyncStatus {
    Q_OBJECT

public:
    explicit SyncDesk(const Clock &clock, QObject *parent = nullptr);
    // What these services hold; null if they have none.
    [[nodiscard]] static SyncDesk *of(const Services *services);

    // Before SyncEngine::start(). The engine is made after the first frame, so that pages may be there before it.
    void setEngine(sync::SyncEngine *engine);
    [[nodiscard]] sync::SyncEngine *engine() const;
    // The person's other devices; made after the first frame too, before the engine.
    void setDevices(sync::Devices *devices);
    [[nodiscard]] sync::Devices *devices() const;
    // It has read what it knows.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] Mood mood() const override;
    [[nodiscard]] bool isKnown() const override { return m_ready; }
    [[nodiscard]] bool isOnline() const override;
    [[nodiscard]] QString words() const override;
    void soon(const QString &duty) override;

signals:
    void engineChanged();
    void ready();
    void devicesChanged();

private:
    const Clock &m_clock;
    QPointer<sync::SyncEngine> m_engine;
    QPointer<sync::Devices> m_devices;
    bool m_ready = false;
};

} // namespace wb::ui
