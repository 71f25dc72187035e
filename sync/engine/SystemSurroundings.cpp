#include "sync/engine/SystemSurroundings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkInformation>
#include <QStorageInfo>

namespace wb::sync {

namespace {

constexpr int lowPercent = 15;

QByteArray word(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.read(64).trimmed() : QByteArray();
}

} // namespace

SystemSurroundings::SystemSurroundings(QObject *parent)
    : Surroundings(parent)
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
        && !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    follow(QNetworkInformation::instance());
}

void SystemSurroundings::follow(const QNetworkInformation *information)
{
    const auto again = [this, information] { read(*information); };
    connect(information, &QNetworkInformation::reachabilityChanged, this, again);
    connect(information, &QNetworkInformation::isMeteredChanged, this, again);
    again();
}

void SystemSurroundings::read(const QNetworkInformation &information)
{
    Network now = Network::Unmetered;
    // A network without the internet may hold the school's server.
    if (information.reachability() == QNetworkInformation::Reachability::Disconnected)
        now = Network::None;
    else if (information.supports(QNetworkInformation::Feature::Metered) && information.isMetered())
        now = Network::Metered;
    if (m_network.exchange(now) != now)
        emit changed();
}

bool SystemSurroundings::isBatteryLow() const
{
#ifdef Q_OS_LINUX
    const QDir supplies(QStringLiteral("/sys/class/power_supply"));
    bool isLow = false;
    for (const QString &name : supplies.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString at = supplies.filePath(name);
        const QByteArray type = word(at + QStringLiteral("/type"));
        if (type == "Mains" && word(at + QStringLiteral("/online")) == "1")
            return false;
        const QByteArray percent = word(at + QStringLiteral("/capacity"));
        if (type == "Battery" && word(at + QStringLiteral("/scope")) != "Device" && !percent.isEmpty()
            && percent.toInt() < lowPercent && word(at + QStringLiteral("/status")) == "Discharging")
            isLow = true;
    }
    return isLow;
#else
    return false;
#endif
}

qint64 SystemSurroundings::freeBytes(const QString &folder) const
{
    QFileInfo there(folder);
    while (!there.exists() && there.absolutePath() != there.absoluteFilePath())
        there = QFileInfo(there.absolutePath());
    const QStorageInfo storage(there.absoluteFilePath());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

} // namespace wb::sync
