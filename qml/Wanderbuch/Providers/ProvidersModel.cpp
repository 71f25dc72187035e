#include "qml/Wanderbuch/Providers/ProvidersModel.h"

#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Providers/EngineFollower.h"
#include "qml/Wanderbuch/Providers/ProviderWords.h"
#include "sync/engine/SyncEngine.h"

#include <algorithm>
#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::ProviderState;

ProvidersModel::ProvidersModel(QObject *parent)
    : RowModel(parent)
{
    const auto sayAgain = [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        emit changed();
    };
    onLanguageChange(this, sayAgain);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, sayAgain);
    m_minute.start();
}

void ProvidersModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenEngineIsThere(services, this, [this](sync::SyncEngine &engine) { follow(engine); });
}

void ProvidersModel::follow(sync::SyncEngine &engine)
{
    m_engine = &engine;
    connect(&engine, &sync::SyncEngine::providersChanged, this, &ProvidersModel::reload);
    connect(&engine, &sync::SyncEngine::providerChanged, this, &ProvidersModel::renew);
    connect(&engine, &sync::SyncEngine::overallChanged, this, &ProvidersModel::changed);
    connect(SyncDesk::of(m_services), &SyncDesk::ready, this, &ProvidersModel::changed);
    reload();
}

void ProvidersModel::reload()
{
    exchange(m_rows, m_engine->providers(), &ProviderState::id);
    emit changed();
}

void ProvidersModel::renew(qint64 id)
{
    const auto at = std::ranges::find(m_rows, id, &ProviderState::id);
    const auto state = m_engine->provider(id);
    if (at == m_rows.end() || !state)
        return;
    *at = *state;
    const QModelIndex row = index(int(at - m_rows.begin()));
    emit dataChanged(row, row);
    emit changed();
}

bool ProvidersModel::isReady() const
{
    const SyncDesk *desk = SyncDesk::of(m_services);
    return desk && desk->isReady();
}

QString ProvidersModel::summary() const
{
    if (m_rows.isEmpty())
        return {};
    int modules = 0, pathways = 0;
    for (const ProviderState &one : m_rows) {
        modules += one.modules;
        pathways += one.pathways;
    }
    return tr("%n provider(s)", "", int(m_rows.size())) + QStringLiteral(" · ") + providers::holds(modules, pathways);
}

bool ProvidersModel::isBusy() const
{
    return std::ranges::any_of(m_rows, [](const ProviderState &one) { return one.activity != sync::Activity::Idle; });
}

bool ProvidersModel::isOnline() const
{
    return m_engine && m_engine->overall().isOnline;
}

int ProvidersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ProviderState &one = m_rows[index.row()];
    const auto standing = [&] { return providers::standing(one, m_services->clock().nowUtc()); };
    switch (role) {
    case IdRole: return one.id;
    case NameRole: return one.name;
    case StandingRole: return standing().text;
    case ToneRole: return standing().tone;
    case IconRole: return standing().icon;
    case HoldsRole: return providers::holds(one.modules, one.pathways);
    case FingerprintRole: return one.fingerprint;
    case ProgressRole: return one.activity == sync::Activity::Fetching && one.all > 0 ? double(one.done) / one.all : -1.0;
    case PlaceIconRole:
        return one.place == sync::Place::Web         ? QStringLiteral("globe")
            : one.place == sync::Place::LocalNetwork ? QStringLiteral("wifi")
                                                     : QStringLiteral("folder-open");
    default: return {};
    }
}

QHash<int, QByteArray> ProvidersModel::roleNames() const
{
    return { { IdRole, "providerId" }, { NameRole, "name" }, { StandingRole, "standing" }, { ToneRole, "tone" },
        { IconRole, "iconName" }, { HoldsRole, "holds" }, { FingerprintRole, "fingerprint" }, { ProgressRole, "progress" },
        { PlaceIconRole, "placeIcon" } };
}

void ProvidersModel::checkAll()
{
    if (m_engine)
        m_engine->syncNow();
}

qint64 ProvidersModel::first() const
{
    return m_rows.isEmpty() ? 0 : m_rows.first().id;
}

} // namespace wb::ui
