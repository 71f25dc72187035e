#include "qml/Wanderbuch/Providers/PlaceBackupModel.h"

#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesFollower.h"

namespace wb::ui {

using vault::BackupSummary;

namespace {

// Where DeviceGroup::backUp() goes on to the next step, in percent.
constexpr int isWritten = 40, isThere = 65, isFetched = 85;

} // namespace

PlaceBackupModel::PlaceBackupModel(QObject *parent)
    : QObject(parent)
{
}

PlaceBackupModel::~PlaceBackupModel()
{
    cancel();
}

void PlaceBackupModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    connect(&services->vault(), &vault::Vault::keysChanged, this, &PlaceBackupModel::changed);
    whenDevicesAreThere(services, this, [this](sync::Devices &devices) {
        m_devices = &devices;
        connect(&devices, &sync::Devices::backupProgressed, this, [this](int percent) {
            m_percent = percent;
            emit progressChanged();
        });
    });
    emit changed();
}

bool PlaceBackupModel::hasPassphrase() const
{
    return m_services && m_services->vault().keys().passphrase;
}

QString PlaceBackupModel::doing() const
{
    return m_percent < isWritten ? tr("Writing it")
        : m_percent < isThere    ? tr("Bringing it there")
        : m_percent < isFetched  ? tr("Fetching it again")
                                 : tr("Opening it and comparing");
}

QString PlaceBackupModel::size() const
{
    return humanSize(m_summary.bytes);
}

void PlaceBackupModel::write(const QString &passphrase, bool walletPassphrase)
{
    if (m_phase == Working || !m_devices)
        return;
    m_phase = Working;
    m_percent = 0;
    m_problemTitle.clear();
    m_problem.clear();
    emit progressChanged();
    emit changed();
    const auto secret = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::fromBytes(passphrase.toUtf8()));
    if (!walletPassphrase) {
        writeNow(secret);
        return;
    }
    // Otherwise a slip of the finger would make a backup that nobody can open.
    whenDone(m_services->vault().unlock(secret->clone()), this, [this, secret](const Result<void> &fits) {
        if (fits)
            writeNow(secret);
        else
            fail(fits.error());
    });
}

void PlaceBackupModel::writeNow(const std::shared_ptr<crypto::SecretBytes> &passphrase)
{
    whenDone(m_devices->backUp(passphrase->clone()), this, [this](const Result<BackupSummary> &written) {
        if (!written) {
            fail(written.error());
            return;
        }
        m_summary = *written;
        m_phase = Done;
        // It counts as any other: nobody is reminded of what was just done.
        m_services->vault().run([time = written->created](vault::Session &session) {
            return vault::PrivateValues(session).setValue(QStringLiteral("last-backup"), toRfc3339(time));
        });
        emit changed();
    });
}

void PlaceBackupModel::cancel()
{
    if (m_phase == Working && m_devices)
        m_devices->cancel();
}

void PlaceBackupModel::fail(const Error &error)
{
    const auto problem = devices::backupProblem(error);
    m_problemTitle = problem.title;
    m_problem = problem.text;
    m_phase = Asking;
    emit changed();
}

} // namespace wb::ui
