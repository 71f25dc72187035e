#include "qml/Wanderbuch/Providers/DeviceJoinModel.h"

#include "qml/Wanderbuch/Controls/QrSymbol.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"
#include "qml/Wanderbuch/Providers/DevicesFollower.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>

#include <algorithm>
#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::GroupStanding;

namespace {

constexpr qint64 mostPixels = 40'000'000;

QStringList codesIn(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    return size.isValid() && qint64(size.width()) * size.height() <= mostPixels ? readQr(reader.read()) : QStringList();
}

} // namespace

DeviceJoinModel::DeviceJoinModel(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(3s);
    connect(&m_pause, &QTimer::timeout, this, &DeviceJoinModel::poll);
}

void DeviceJoinModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
    whenDevicesAreThere(services, this, [this](sync::Devices &devices) {
        m_devices = &devices;
        whenDone(devices.standing(), this, [this](const Result<GroupStanding> &standing) {
            m_known = true;
            if (standing && standing->state == GroupStanding::State::Joining && m_phase == Asking) {
                m_fingerprint = standing->fingerprint; // it asked before, and the app was closed
                m_invitation.place = standing->place;
                setPhase(Waiting);
                poll();
            } else {
                emit changed();
            }
        });
    });
}

void DeviceJoinModel::setPause(int milliseconds)
{
    m_pause.setInterval(milliseconds);
}

QString DeviceJoinModel::placeName() const
{
    return devices::placeName(m_invitation.place);
}

QString DeviceJoinModel::placeKind() const
{
    return devices::placeKind(m_invitation.place);
}

QString DeviceJoinModel::placeIcon() const
{
    return devices::placeIcon(m_invitation.place);
}

bool DeviceJoinModel::needsPassword() const
{
    return !isFolder() && m_invitation.place.password.isEmpty();
}

QString DeviceJoinModel::proposedName() const
{
    return devices::proposedName();
}

QString DeviceJoinModel::pathOf(const QUrl &folder) const
{
    return QDir::toNativeSeparators(folder.toLocalFile());
}

void DeviceJoinModel::look(const QString &text)
{
    if (m_phase != Asking && m_phase != Found && m_phase != Reading)
        return;
    forgetProblem();
    const auto invitation = sync::readInvitation(text);
    if (!invitation) {
        m_phase = Asking;
        const auto problem = devices::codeProblem(invitation.error());
        fail(problem.title, problem.text);
        return;
    }
    m_code = text.trimmed();
    m_invitation = *invitation;
    m_needsFolder = isFolder() && !QDir(m_invitation.place.location).exists();
    setPhase(Found);
}

void DeviceJoinModel::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied && copied->hasText() && !copied->text().trimmed().isEmpty()) {
        look(copied->text());
    } else if (copied && copied->hasImage()) {
        setPhase(Reading);
        const auto read = [image = copied->imageData().value<QImage>()] { return readQr(image); };
        whenDone(m_worker.run(read), this, [this](const QStringList &codes) { lookAtCodes(codes); });
    } else {
        fail(
            tr("Nothing was copied"), tr("Copy the code on the other device, send it here by a way you trust, and copy it again."));
    }
}

void DeviceJoinModel::lookPicture(const QUrl &file)
{
    forgetProblem();
    setPhase(Reading);
    const auto read = [path = file.toLocalFile()] { return codesIn(path); };
    whenDone(m_worker.run(read), this, [this](const QStringList &codes) { lookAtCodes(codes); });
}

void DeviceJoinModel::lookCodes(const QStringList &codes)
{
    if (m_phase == Asking && !codes.isEmpty())
        lookAtCodes(codes);
}

void DeviceJoinModel::lookAtCodes(const QStringList &codes)
{
    if (m_phase != Reading && m_phase != Asking)
        return;
    m_phase = Asking;
    const auto fits = std::ranges::find_if(codes, [](const QString &code) { return sync::readInvitation(code).has_value(); });
    if (fits != codes.end())
        look(*fits);
    else if (codes.isEmpty())
        fail(tr("No code in the picture"), tr("Take it again, straight from above and with more light, or copy the code as text."));
    else
        fail(tr("This is another code"), tr("On the other device, open \"Add a device\" and take the code that stands there."));
}

void DeviceJoinModel::ask(const QString &deviceName, const QString &folder, const QString &user, const QString &password)
{
    if (m_phase != Found || !m_devices)
        return;
    forgetProblem();
    setPhase(Joining);
    const QString name = deviceName.trimmed().isEmpty() ? proposedName() : deviceName.trimmed().left(sync::DeviceCard::longestName);
    const sync::GuestAccess access { QDir::fromNativeSeparators(folder), user.trimmed(), password };
    whenDone(m_devices->join(m_code, name, access), this, [this](const Result<QString> &shown) {
        if (!shown) {
            m_phase = Found;
            const auto problem = devices::codeProblem(shown.error());
            fail(problem.title, problem.text);
            return;
        }
        m_fingerprint = *shown;
        m_code.clear(); // it holds secrets
        setPhase(Waiting);
        poll();
    });
}

void DeviceJoinModel::poll()
{
    if (m_phase == Waiting && m_devices)
        whenDone(m_devices->sync(), this, [this](const Result<sync::SyncReport> &report) { polled(report); });
}

void DeviceJoinModel::polled(const Result<sync::SyncReport> &report)
{
    if (m_phase != Waiting)
        return;
    if (report && !report->joining) {
        forgetProblem();
        setPhase(Joined);
        return;
    }
    if (!report && report.error().code != ErrorCode::Cancelled) {
        const auto problem = devices::placeProblem(report.error());
        fail(problem.title, problem.text);
    } else if (!m_problem.isEmpty()) {
        forgetProblem();
        emit changed();
    }
    m_pause.start();
}

void DeviceJoinModel::stop()
{
    if (!m_devices)
        return;
    if (m_phase == Joining) {
        m_devices->cancel();
    } else if (m_phase == Waiting) {
        m_pause.stop();
        m_devices->cancel();
        whenDone(m_devices->leave(), this, [this](const Result<void> &) { reset(); });
    }
}

void DeviceJoinModel::reset()
{
    m_pause.stop();
    m_code.clear();
    m_fingerprint.clear();
    m_invitation = {};
    forgetProblem();
    setPhase(Asking);
}

void DeviceJoinModel::setPhase(Phase phase)
{
    m_phase = phase;
    emit changed();
}

void DeviceJoinModel::fail(const QString &title, const QString &text)
{
    m_problemTitle = title;
    m_problem = text;
    emit changed();
}

void DeviceJoinModel::forgetProblem()
{
    m_problemTitle.clear();
    m_problem.clear();
}

} // namespace wb::ui
