#include "qml/Wanderbuch/Providers/PlaceRestoreModel.h"

#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Providers/DeviceWords.h"

#include <QDir>

#include <chrono>

namespace wb::ui {

using namespace std::chrono_literals;
using sync::FoundBackup;
using sync::PlaceAddress;
using vault::BackupSummary;

PlaceRestoreModel::PlaceRestoreModel(QObject *parent)
    : QObject(parent)
{
    m_ticker.setInterval(100ms);
    connect(&m_ticker, &QTimer::timeout, this, &PlaceRestoreModel::progressChanged);
}

PlaceRestoreModel::~PlaceRestoreModel()
{
    cancel();
    m_worker.waitForDone(); // before the folder goes
}

void PlaceRestoreModel::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    emit servicesChanged();
}

QString PlaceRestoreModel::doing() const
{
    return m_phase == Restoring ? tr("Bringing it back") : tr("Fetching and opening");
}

QString PlaceRestoreModel::created() const
{
    return humanDate(m_found.summary.created);
}

QString PlaceRestoreModel::size() const
{
    return humanSize(m_found.summary.bytes);
}

QString PlaceRestoreModel::pathOf(const QUrl &folder) const
{
    return QDir::toNativeSeparators(folder.toLocalFile());
}

void PlaceRestoreModel::lookOnServer(
    const QString &address, const QString &user, const QString &password, const QString &passphrase)
{
    look(devices::serverPlace(address, user, password), passphrase);
}

void PlaceRestoreModel::lookInFolder(const QString &folder, const QString &passphrase)
{
    look(devices::folderPlace(folder), passphrase);
}

void PlaceRestoreModel::look(const PlaceAddress &place, const QString &passphrase)
{
    if (m_phase != Asking || !m_services)
        return;
    begin(Looking);
    m_folder = std::make_unique<QTemporaryDir>();
    m_passphrase = std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::fromBytes(passphrase.toUtf8()));
    const auto fetch = [place, secret = m_passphrase, folder = m_folder->path(), task = m_task]() -> Result<FoundBackup> {
        WB_TRY(const auto opened, sync::openPlace(place));
        return sync::fetchNewestBackup(*opened, *secret, folder, task->stop.get_token(), [&task](int percent) {
            task->percent = percent;
            return true;
        });
    };
    whenDone(m_worker.run(fetch), this, [this](const Result<FoundBackup> &found) {
        if (!found) {
            fail(found.error(), Asking);
            return;
        }
        m_found = *found;
        setPhase(Found);
    });
}

void PlaceRestoreModel::restore()
{
    if (m_phase != Found)
        return;
    begin(Restoring);
    whenDone(m_services->vault().lock(), this, [this](const Result<void> &) {
        const auto replace = [file = m_found.file, secret = m_passphrase, folder = m_services->vault().folder(),
                                 &clock = m_services->clock(), cost = m_unlockMilliseconds, task = m_task] {
            return vault::restoreBackup(file, *secret, folder, clock, cost, [&task](int percent) {
                task->percent = percent;
                return !task->stop.stop_requested();
            });
        };
        whenDone(m_worker.run(replace), this, [this](const Result<BackupSummary> &restored) {
            if (!restored) {
                m_services->vault().unlockWithDevice(); // the old one stands as it was; with a passphrase it waits for that
                fail(restored.error(), Found);
                return;
            }
            whenDone(m_services->vault().unlock(m_passphrase->clone()), this, [this](const Result<void> &opened) {
                if (!opened) {
                    fail(opened.error(), Asking);
                    return;
                }
                m_services->learner().reload();
                m_passphrase.reset();
                m_folder.reset();
                setPhase(Restored);
            });
        });
    });
}

void PlaceRestoreModel::cancel()
{
    if (m_task)
        m_task->stop.request_stop();
}

void PlaceRestoreModel::reset()
{
    if (m_phase == Looking || m_phase == Restoring)
        return;
    m_passphrase.reset();
    m_folder.reset();
    m_found = {};
    setPhase(Asking);
}

void PlaceRestoreModel::begin(Phase phase)
{
    m_problemTitle.clear();
    m_problem.clear();
    emit problemChanged();
    m_task = std::make_shared<Task>();
    m_ticker.start();
    m_phase = phase;
    emit progressChanged();
    emit phaseChanged();
}

void PlaceRestoreModel::setPhase(Phase phase)
{
    m_ticker.stop();
    m_task.reset();
    m_phase = phase;
    emit phaseChanged();
}

void PlaceRestoreModel::fail(const Error &error, Phase back)
{
    const auto problem = devices::restoreProblem(error);
    m_problemTitle = problem.title;
    m_problem = problem.text;
    if (back == Asking) {
        m_passphrase.reset();
        m_folder.reset();
    }
    emit problemChanged();
    setPhase(back);
}

} // namespace wb::ui
