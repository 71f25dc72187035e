#include "qml/Wanderbuch/Settings/BackupDesk.h"

#include "core/vault/PrivateValues.h"
#include "qml/Wanderbuch/Core/Learner.h"
#include "qml/Wanderbuch/Core/LocalText.h"
#include "qml/Wanderbuch/Core/WhenDone.h"
#include "qml/Wanderbuch/Settings/BackupProblem.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace wb::ui {

using vault::BackupSummary;
using vault::Vault;

namespace {

constexpr int tickMilliseconds = 100;

QString lastBackupName()
{
    return QStringLiteral("last-backup");
}

std::shared_ptr<crypto::SecretBytes> secretOf(const QString &passphrase)
{
    return std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::fromBytes(passphrase.toUtf8()));
}

BackupStep stepOf(BackupDesk::Phase phase)
{
    return phase == BackupDesk::Writing ? BackupStep::Writing : phase == BackupDesk::Restoring ? BackupStep::Restoring : BackupStep::Reading;
}

} // namespace

// Called by the thread that works: says how far it is, and whether to go on.
vault::Progress BackupDesk::telling(const std::shared_ptr<Task> &task)
{
    return [task](int percent) {
        task->percent = percent;
        return !task->cancelled;
    };
}

BackupDesk::BackupDesk(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(tickMilliseconds);
    connect(&m_ticker, &QTimer::timeout, this, &BackupDesk::progressChanged);
}

BackupDesk::~BackupDesk()
{
    cancel();
}

void BackupDesk::setServices(Services *services)
{
    if (m_services == services || !services)
        return;
    m_services = services;
    connect(&services->vault(), &Vault::stateChanged, this, &BackupDesk::loadLast);
    emit servicesChanged();
    loadLast();
}

QString BackupDesk::fileName() const
{
    return QFileInfo(m_file).fileName();
}

QString BackupDesk::created() const
{
    return humanDate(m_summary.created);
}

QString BackupDesk::size() const
{
    return humanSize(m_summary.bytes);
}

QString BackupDesk::last() const
{
    return humanDate(m_last);
}

int BackupDesk::lastDays() const
{
    return m_services && m_last.isValid() ? int(qMax<qint64>(0, m_last.daysTo(m_services->clock().nowUtc()))) : -1;
}

QUrl BackupDesk::suggestedFile() const
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    const QDate today = m_services ? m_services->clock().nowUtc().toLocalTime().date() : QDate::currentDate();
    return QUrl::fromLocalFile(folder + QStringLiteral("/Wanderbuch %1.wbbackup").arg(today.toString(Qt::ISODate)));
}

QString BackupDesk::pathOf(const QUrl &file) const
{
    return QDir::toNativeSeparators(file.toLocalFile());
}

void BackupDesk::write(const QUrl &file, const QString &passphrase, bool vaultPassphrase)
{
    if (busy() || !m_services)
        return;
    begin(Writing, file);
    const Secret secret = secretOf(passphrase);
    if (!vaultPassphrase) {
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

void BackupDesk::writeNow(const Secret &passphrase)
{
    const auto work = [file = m_file, passphrase, task = m_task, cost = m_unlockMilliseconds](vault::Session &session) {
        return vault::writeBackup(session, file, *passphrase, cost, telling(task));
    };
    whenDone(m_services->vault().run(work), this, [this](const Result<BackupSummary> &written) {
        if (!written) {
            fail(written.error());
            return;
        }
        m_summary = *written;
        rememberLast(written->created);
        end(Written);
    });
}

void BackupDesk::check(const QUrl &file, const QString &passphrase)
{
    if (busy() || !m_services)
        return;
    const auto task = begin(Checking, file);
    m_passphrase = secretOf(passphrase);
    const auto look = [path = m_file, secret = m_passphrase, task] { return vault::checkBackup(path, *secret, telling(task)); };
    whenDone(m_worker.run(look), this, [this](const Result<BackupSummary> &inside) {
        if (!inside) {
            fail(inside.error());
            return;
        }
        m_summary = *inside;
        end(Checked);
    });
}

void BackupDesk::restore()
{
    if (m_phase != Checked || !m_passphrase)
        return;
    const auto task = begin(Restoring, QUrl::fromLocalFile(m_file));
    whenDone(m_services->vault().lock(), this, [this, task](const Result<void> &) {
        const auto replace = [path = m_file, secret = m_passphrase, folder = m_services->vault().folder(), &clock = m_services->clock(),
                                 cost = m_unlockMilliseconds,
                                 task] { return vault::restoreBackup(path, *secret, folder, clock, cost, telling(task)); };
        whenDone(m_worker.run(replace), this, [this](const Result<BackupSummary> &restored) {
            if (!restored) {
                m_services->vault().unlockWithDevice(); // the old vault stands as it was; with a passphrase it waits for that
                fail(restored.error());
                return;
            }
            m_summary = *restored;
            unlockRestored();
        });
    });
}

void BackupDesk::unlockRestored()
{
    whenDone(m_services->vault().unlock(m_passphrase->clone()), this, [this](const Result<void> &opened) {
        if (!opened) {
            fail(opened.error());
            return;
        }
        m_services->learner().reload();
        rememberLast(m_summary.created);
        end(Restored);
    });
}

void BackupDesk::cancel()
{
    if (m_task)
        m_task->cancelled = true;
}

void BackupDesk::reset()
{
    if (!busy())
        end(Idle);
}

std::shared_ptr<BackupDesk::Task> BackupDesk::begin(Phase phase, const QUrl &file)
{
    m_phase = phase;
    m_file = file.toLocalFile();
    m_problem.clear();
    m_problemTitle.clear();
    m_task = std::make_shared<Task>();
    m_ticker.start();
    emit progressChanged();
    emit changed();
    return m_task;
}

void BackupDesk::end(Phase phase)
{
    m_ticker.stop();
    m_task.reset();
    m_phase = phase;
    if (phase != Checked)
        m_passphrase.reset();
    if (phase == Idle) {
        m_problem.clear();
        m_problemTitle.clear();
    }
    emit progressChanged();
    emit changed();
}

void BackupDesk::fail(const Error &error)
{
    const BackupProblem problem = backupProblem(error, stepOf(m_phase));
    end(Idle);
    m_problemTitle = problem.title;
    m_problem = problem.text;
    emit changed();
}

void BackupDesk::loadLast()
{
    if (m_services->vault().state() != Vault::State::Unlocked) {
        m_lastKnown = false;
        m_last = {};
        emit lastChanged();
        return;
    }
    const auto read = [](vault::Session &session) { return vault::PrivateValues(session).value(lastBackupName()); };
    whenDone(m_services->vault().run(read), this, [this](const Result<QJsonValue> &value) {
        m_lastKnown = value.has_value();
        m_last = value ? fromRfc3339(value->toString()) : QDateTime();
        emit lastChanged();
    });
}

void BackupDesk::rememberLast(const QDateTime &time)
{
    m_last = time;
    m_lastKnown = true;
    emit lastChanged();
    m_services->vault().run(
        [time](vault::Session &session) { return vault::PrivateValues(session).setValue(lastBackupName(), toRfc3339(time)); });
}

} // namespace wb::ui
