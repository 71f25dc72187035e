#include "sync/devices/ChangeBell.h"

#include "sync/devices/Devices.h"

#include <QFutureWatcher>

namespace wb::sync {

using vault::Vault;

ChangeBell::ChangeBell(Vault &vault, Devices &devices, Patience patience, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_devices(devices)
    , m_patience(patience)
{
    for (QTimer *timer : { &m_quiet, &m_longest }) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &ChangeBell::ask);
    }
    connect(&vault, &Vault::stateChanged, this, &ChangeBell::follow);
    follow();
}

ChangeBell::~ChangeBell()
{
    const auto end = [watched = m_watched](vault::Session &) -> Result<void> {
        watched->watch.reset();
        return {};
    };
    if (!m_vault.run(end).result() && m_watched->watch)
        m_watched->watch->release(); // the vault is locked, and its database closed
}

void ChangeBell::follow()
{
    if (m_vault.state() != Vault::State::Unlocked) {
        if (m_watched->watch)
            m_watched->watch->release();
        m_watched->watch.reset();
        m_quiet.stop();
        m_longest.stop();
        return;
    }
    m_vault.run([this, watched = m_watched](vault::Session &session) -> Result<void> {
        watched->watch = std::make_unique<storage::InsertWatch>(session.database, QByteArrayLiteral("changes"), [this] {
            if (!m_told.exchange(true))
                QMetaObject::invokeMethod(this, &ChangeBell::hear, Qt::QueuedConnection);
        });
        return {};
    });
    hear(); // what was changed before, and did not go then
}

void ChangeBell::hear()
{
    m_told = false;
    m_quiet.start(m_patience.quiet);
    if (!m_longest.isActive())
        m_longest.start(m_patience.longest);
}

// What came from other devices is written too, and is no news to them.
void ChangeBell::ask()
{
    m_quiet.stop();
    m_longest.stop();
    auto *watcher = new QFutureWatcher<Result<bool>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0 && watcher->result().value_or(false))
            emit rang();
    });
    watcher->setFuture(m_devices.hasToSend());
}

} // namespace wb::sync
