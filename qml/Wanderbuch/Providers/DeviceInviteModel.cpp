#include "qml/Wanderbuch/Providers/DeviceInviteModel.h"

#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesFollower.h"

#include <QClipboard>
#include <QGuiApplication>

#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::GroupStanding;
using sync::SyncReport;

DeviceInviteModel::DeviceInviteModel(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(3s);
    connect(&m_pause, &QTimer::timeout, this, &DeviceInviteModel::look);
    m_copyLives.setSingleShot(true);
    m_copyLives.setInterval(60s);
    connect(&m_copyLives, &QTimer::timeout, this, &DeviceInviteModel::forgetCopy);
}

DeviceInviteModel::~DeviceInviteModel()
{
    forgetCopy();
}

void DeviceInviteModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenDevicesAreThere(services, this, [this](sync::Devices &devices) {
        m_devices = &devices;
        whenDone(devices.standing(), this, [this](const Result<GroupStanding> &standing) {
            if (standing)
                begin(*standing);
            else
                fail(standing.error());
        });
    });
}

void DeviceInviteModel::setPause(int milliseconds)
{
    m_pause.setInterval(milliseconds);
}

void DeviceInviteModel::begin(const GroupStanding &standing)
{
    m_offersPassword = standing.place.kind == sync::PlaceAddress::Kind::WebDav && !standing.place.user.isEmpty();
    if (standing.fingerprint.isEmpty())
        renew(false);
    else
        showGuest(standing); // it asked while nobody looked
}

void DeviceInviteModel::renew(bool withPassword)
{
    if (!m_devices || m_phase == Admitting)
        return;
    m_pause.stop();
    m_withPassword = withPassword && m_offersPassword;
    whenDone(m_devices->invite(m_withPassword), this, [this](const Result<QString> &code) {
        if (!code) {
            fail(code.error());
            return;
        }
        m_code = *code;
        m_problemTitle.clear();
        m_problem.clear();
        setPhase(Shown);
        look();
    });
}

void DeviceInviteModel::look()
{
    if (m_phase == Shown && m_devices)
        whenDone(m_devices->sync(), this, [this](const Result<SyncReport> &report) { looked(report); });
}

void DeviceInviteModel::looked(const Result<SyncReport> &report)
{
    if (m_phase != Shown)
        return;
    if (!report && report.error().code != ErrorCode::Cancelled)
        fail(report.error());
    else if (report && !m_problem.isEmpty()) {
        m_problem.clear();
        m_problemTitle.clear();
        emit changed();
    }
    if (!report || !report->guestAsks) {
        m_pause.start();
        return;
    }
    whenDone(m_devices->standing(), this, [this](const Result<GroupStanding> &standing) {
        if (standing && !standing->fingerprint.isEmpty())
            showGuest(*standing);
        else
            m_pause.start();
    });
}

void DeviceInviteModel::showGuest(const GroupStanding &standing)
{
    m_fingerprint = standing.fingerprint;
    m_guestName = standing.guestName;
    m_code.clear();
    forgetCopy();
    setPhase(Asked);
}

void DeviceInviteModel::admit()
{
    if (m_phase != Asked || !m_devices)
        return;
    m_problem.clear();
    m_problemTitle.clear();
    setPhase(Admitting);
    whenDone(m_devices->admit(m_fingerprint), this, [this](const Result<void> &admitted) {
        if (!admitted) {
            setPhase(Asked);
            fail(admitted.error());
            return;
        }
        m_devices->sync(); // all that is here is there for it
        setPhase(Admitted);
    });
}

void DeviceInviteModel::refuse()
{
    if (m_phase != Asked || !m_devices)
        return;
    setPhase(Loading);
    whenDone(m_devices->withdraw(), this, [this](const Result<void> &withdrawn) {
        m_fingerprint.clear();
        m_guestName.clear();
        if (withdrawn)
            renew(m_withPassword);
        else
            fail(withdrawn.error());
    });
}

void DeviceInviteModel::copy()
{
    m_copied = m_code;
    QGuiApplication::clipboard()->setText(m_copied);
    m_copyLives.start();
}

void DeviceInviteModel::forgetCopy()
{
    m_copyLives.stop();
    if (!m_copied.isEmpty() && QGuiApplication::clipboard()->text() == m_copied)
        QGuiApplication::clipboard()->clear();
    m_copied.clear();
}

void DeviceInviteModel::setPhase(Phase phase)
{
    m_phase = phase;
    emit changed();
}

void DeviceInviteModel::fail(const Error &error)
{
    const auto problem = devices::placeProblem(error);
    m_problemTitle = problem.title;
    m_problem = problem.text;
    if (m_phase == Loading)
        m_phase = Shown; // without a code: the problem stands in its place
    emit changed();
}

} // namespace wb::ui
