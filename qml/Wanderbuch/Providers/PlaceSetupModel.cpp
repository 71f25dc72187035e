#include "qml/Wanderbuch/Providers/PlaceSetupModel.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesFollower.h"

#include <QDir>

namespace wb::ui {

PlaceSetupModel::PlaceSetupModel(QObject *parent)
    : QObject(parent)
{
}

PlaceSetupModel::~PlaceSetupModel()
{
    if (m_busy)
        cancel();
}

void PlaceSetupModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenDevicesAreThere(services, this, [this](sync::Devices &devices) { m_devices = &devices; });
}

QString PlaceSetupModel::proposedName() const
{
    return devices::proposedName();
}

QString PlaceSetupModel::pathOf(const QUrl &folder) const
{
    return QDir::toNativeSeparators(folder.toLocalFile());
}

void PlaceSetupModel::setUpServer(const QString &address, const QString &user, const QString &password, const QString &deviceName)
{
    setUp(devices::serverPlace(address, user, password), deviceName);
}

void PlaceSetupModel::setUpFolder(const QString &folder, const QString &deviceName)
{
    setUp(devices::folderPlace(folder), deviceName);
}

void PlaceSetupModel::moveToServer(const QString &address, const QString &user, const QString &password)
{
    moveTo(devices::serverPlace(address, user, password));
}

void PlaceSetupModel::moveToFolder(const QString &folder)
{
    moveTo(devices::folderPlace(folder));
}

void PlaceSetupModel::setUp(const sync::PlaceAddress &place, const QString &deviceName)
{
    if (m_busy || !m_devices)
        return;
    begin();
    const QString name = deviceName.trimmed().isEmpty() ? proposedName() : deviceName.trimmed().left(sync::DeviceCard::longestName);
    whenDone(m_devices->setUp(place, name), this, [this](const Result<void> &result) { end(result); });
}

void PlaceSetupModel::moveTo(const sync::PlaceAddress &place)
{
    if (m_busy || !m_devices)
        return;
    begin();
    whenDone(m_devices->setPlace(place), this, [this](const Result<void> &result) { end(result); });
}

void PlaceSetupModel::begin()
{
    m_busy = true;
    m_problemTitle.clear();
    m_problem.clear();
    emit changed();
}

void PlaceSetupModel::end(const Result<void> &result)
{
    m_busy = false;
    if (!result) {
        const auto problem = devices::placeProblem(result.error());
        m_problemTitle = problem.title;
        m_problem = problem.text;
    }
    emit changed();
    if (!result)
        return;
    m_devices->sync(); // what is here is there from now on
    emit done();
}

void PlaceSetupModel::cancel()
{
    if (m_devices)
        m_devices->cancel();
}

} // namespace wb::ui
