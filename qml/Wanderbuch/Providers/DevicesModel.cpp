#include "qml/Wanderbuch/Providers/DevicesModel.h"

#include "core/vault/Vault.h"
#include "qml/Wanderbuch/Core/Language.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesFollower.h"

#include <algorithm>
#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::GroupStanding;
using vault::Vault;
using Stage = sync::SyncProgress::Stage;

DevicesModel::DevicesModel(QObject *parent)
    : RowModel(parent)
{
    const auto sayAgain = [this] {
        if (!m_standing.devices.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        emit changed();
        emit progressChanged();
    };
    onLanguageChange(this, sayAgain);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, sayAgain);
    m_minute.start();
    m_slow.setSingleShot(true);
    m_slow.setInterval(1s);
    connect(&m_slow, &QTimer::timeout, this, &DevicesModel::showSyncing);
}

void DevicesModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    connect(&services->vault(), &Vault::stateChanged, this, &DevicesModel::reload);
    whenDevicesAreThere(services, this, [this](sync::Devices &devices) { follow(devices); });
}

void DevicesModel::follow(sync::Devices &devices)
{
    m_devices = &devices;
    connect(&devices, &sync::Devices::groupChanged, this, &DevicesModel::reload);
    connect(&devices, &sync::Devices::syncBegan, this, [this] {
        m_progress = {};
        m_slow.start();
    });
    connect(&devices, &sync::Devices::syncEnded, this, &DevicesModel::end);
    connect(&devices, &sync::Devices::progressed, this, [this](const sync::SyncProgress &progress) {
        m_progress = progress;
        emit progressChanged();
    });
    reload();
}

void DevicesModel::reload()
{
    if (!m_devices)
        return;
    whenDone(m_devices->standing(), this, [this, asked = ++m_asked](const Result<GroupStanding> &standing) {
        if (asked == m_asked && (standing || standing.error().code != ErrorCode::Cancelled))
            take(standing);
    });
}

void DevicesModel::take(const Result<GroupStanding> &standing)
{
    GroupStanding now = standing ? *standing : GroupStanding();
    std::ranges::stable_sort(now.devices, {}, [](const sync::DeviceStanding &device) {
        return device.isThis ? 0 : device.cutOff ? 2 : 1;
    });
    exchange(m_standing.devices, now.devices, [](const sync::DeviceStanding &device) { return device.card.id; });
    m_standing = std::move(now);
    using Of = GroupStanding::State;
    m_state = !standing                   ? Locked
        : m_standing.state == Of::Member  ? Member
        : m_standing.state == Of::Joining ? Joining
        : m_standing.state == Of::CutOff  ? CutOff
                                          : Alone;
    if (m_state != Member) {
        m_report.reset();
        m_error.reset();
    }
    emit changed();
}

void DevicesModel::showSyncing()
{
    m_slow.stop();
    m_syncing = true;
    emit progressChanged();
    emit changed();
}

void DevicesModel::end(const sync::SyncOutcome &outcome)
{
    m_slow.stop();
    m_syncing = false;
    m_report = outcome.report;
    m_error = outcome.error;
    if (m_error && (m_error->code == ErrorCode::Cancelled || m_error->code == ErrorCode::Locked))
        m_error.reset();
    emit progressChanged();
    emit changed();
    reload();
}

int DevicesModel::others() const
{
    return int(std::ranges::count_if(
        m_standing.devices, [](const sync::DeviceStanding &device) { return !device.isThis && !device.cutOff; }));
}

QString DevicesModel::placeName() const
{
    return devices::placeName(m_standing.place);
}

QString DevicesModel::placeKind() const
{
    return devices::placeKind(m_standing.place);
}

QString DevicesModel::placeIcon() const
{
    return devices::placeIcon(m_standing.place);
}

bool DevicesModel::isFolder() const
{
    return m_standing.place.kind == sync::PlaceAddress::Kind::Folder;
}

QString DevicesModel::standing() const
{
    if (m_syncing)
        return tr("Syncing");
    if (m_error)
        return devices::placeProblem(*m_error).title;
    if (others() == 0)
        return tr("Only this device yet");
    if (!m_standing.lastSync.isValid())
        return tr("Not synced yet");
    return m_services ? tr("In step · %1").arg(providers::ago(m_standing.lastSync, m_services->clock().nowUtc())) : QString();
}

QString DevicesModel::standingDetail() const
{
    if (m_syncing)
        return {};
    if (m_error)
        return devices::placeProblem(*m_error).text;
    if (others() == 0)
        return tr("Add the next one: it gets all that is here, and from then on each has what the others have.");
    if (!m_standing.lastSync.isValid())
        return tr("The first time takes longest. After that only what changed goes.");
    return m_report ? devices::whatWasDone(*m_report) + QLatin1Char('.') : tr("It syncs by itself, soon after something changed.");
}

QString DevicesModel::tone() const
{
    if (m_syncing || others() == 0)
        return m_error ? QStringLiteral("warn") : QStringLiteral("blue");
    return m_error ? QStringLiteral("warn") : m_standing.lastSync.isValid() ? QStringLiteral("ok") : QStringLiteral("blue");
}

QString DevicesModel::iconName() const
{
    return m_error && !m_syncing        ? QStringLiteral("triangle-alert")
        : m_syncing                     ? QStringLiteral("refresh-cw")
        : tone() == QLatin1String("ok") ? QStringLiteral("circle-check")
                                        : QStringLiteral("info");
}

QStringList DevicesModel::concerns() const
{
    return m_report && !m_syncing ? devices::concernsOf(*m_report) : QStringList();
}

double DevicesModel::progress() const
{
    return m_progress.stage == Stage::Receiving && m_progress.total > 0 ? double(m_progress.done) / m_progress.total : -1;
}

QString DevicesModel::doing() const
{
    switch (m_progress.stage) {
    case Stage::Looking: return tr("Looking what is new");
    case Stage::Receiving: return tr("Taking in %1 of %2").arg(m_progress.done + 1).arg(m_progress.total);
    case Stage::Sending: return tr("Sending what changed here");
    }
    return {};
}

int DevicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_standing.devices.size());
}

QVariant DevicesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_standing.devices.size())
        return {};
    const sync::DeviceStanding &device = m_standing.devices[index.row()];
    switch (role) {
    case IdRole: return device.card.id;
    case NameRole: return device.card.name;
    case SeenRole: return devices::lastSeen(device, m_services->clock().nowUtc());
    case ConcernRole: return devices::concernOf(device);
    case ThisRole: return device.isThis;
    case GoneRole: return device.cutOff.has_value();
    default: return {};
    }
}

QHash<int, QByteArray> DevicesModel::roleNames() const
{
    return { { IdRole, "deviceId" }, { NameRole, "name" }, { SeenRole, "seen" }, { ConcernRole, "concern" }, { ThisRole, "isThis" },
        { GoneRole, "isGone" } };
}

void DevicesModel::sync()
{
    if (!m_devices || m_syncing)
        return;
    m_progress = {};
    showSyncing();
    m_devices->sync();
}

void DevicesModel::cancel()
{
    if (m_devices)
        m_devices->cancel();
}

void DevicesModel::cutOff(const QString &deviceId)
{
    if (!m_devices)
        return;
    forgetProblem();
    const auto at = std::ranges::find(m_standing.devices, deviceId, [](const auto &device) { return device.card.id; });
    const QString name = at == m_standing.devices.end() ? QString() : at->card.name;
    whenDone(m_devices->cutOff(deviceId), this, [this, name](const Result<void> &cut) {
        if (!cut) {
            fail(cut.error());
            return;
        }
        emit wasCutOff(name);
        sync(); // so that the others hear of it
    });
}

void DevicesModel::leave()
{
    if (!m_devices)
        return;
    forgetProblem();
    whenDone(m_devices->leave(), this, [this](const Result<void> &gone) {
        if (gone)
            emit left();
        else
            fail(gone.error());
    });
}

void DevicesModel::fail(const Error &error)
{
    const auto problem = devices::placeProblem(error);
    m_problemTitle = problem.title;
    m_problem = problem.text;
    emit changed();
}

void DevicesModel::forgetProblem()
{
    m_problemTitle.clear();
    m_problem.clear();
    emit changed();
}

} // namespace wb::ui
