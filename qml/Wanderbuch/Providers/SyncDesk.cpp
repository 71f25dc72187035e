#include "qml/Wanderbuch/Providers/SyncDesk.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/Services.h"
#include "sync/devices/Devices.h"
#include "sync/engine/SyncEngine.h"

namespace wb::ui {

SyncDesk::SyncDesk(const Clock &clock, QObject *parent)
    : SyncStatus(parent)
    , m_clock(clock)
{
    onLanguageChange(this, [this] { emit changed(); });
}

SyncDesk *SyncDesk::of(const Services *services)
{
    return services ? qobject_cast<SyncDesk *>(services->sync()) : nullptr;
}

void SyncDesk::setEngine(sync::SyncEngine *engine)
{
    m_engine = engine;
    connect(engine, &sync::SyncEngine::overallChanged, this, &SyncStatus::changed);
    connect(engine, &sync::SyncEngine::dutyChanged, this, &SyncStatus::attended);
    connect(
        engine, &sync::SyncEngine::providersChanged, this,
        [this] {
            m_ready = true;
            emit ready();
            emit changed();
        },
        Qt::SingleShotConnection);
    emit engineChanged();
    emit changed();
}

sync::SyncEngine *SyncDesk::engine() const
{
    return m_engine;
}

void SyncDesk::setDevices(sync::Devices *devices)
{
    m_devices = devices;
    emit devicesChanged();
}

sync::Devices *SyncDesk::devices() const
{
    return m_devices;
}

void SyncDesk::soon(const QString &duty)
{
    if (m_engine)
        m_engine->dutySoon(duty);
}

SyncStatus::Mood SyncDesk::mood() const
{
    using Engine = sync::OverallState::Mood;
    switch (m_engine ? m_engine->overall().mood : Engine::Quiet) {
    case Engine::Quiet: return Quiet;
    case Engine::Busy: return Busy;
    case Engine::Waiting: return Waiting;
    case Engine::Trouble: return Trouble;
    case Engine::NeedsYou: return NeedsYou;
    }
    return Quiet;
}

bool SyncDesk::isOnline() const
{
    return m_engine && m_engine->overall().isOnline;
}

QString SyncDesk::words() const
{
    switch (mood()) {
    case NeedsYou: return tr("A provider waits for you to decide");
    case Busy: return tr("Fetching what is new");
    case Trouble: return tr("Not everything came");
    case Waiting: return isOnline() ? tr("Waits for a better moment") : tr("Offline · all here works");
    case Quiet: break;
    }
    if (!isOnline())
        return tr("Offline · all here works");
    return m_engine->providers().isEmpty() ? tr("All here works without a network") : tr("All is up to date");
}

} // namespace wb::ui
