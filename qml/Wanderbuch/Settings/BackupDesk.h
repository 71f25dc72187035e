// Backups: writing one, looking into one, putting one in place of the vault. One thing at a time, all of it aside.
#pragma once

#include "core/base/SerialWorker.h"
#include "core/vault/Backup.h"
#include "qml/Wanderbuch/Core/Services.h"

#include <QTimer>
#include <QUrl>

#include <atomic>

namespace wb::ui {

class BackupDesk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wb::ui::Services *services READ services WRITE setServices NOTIFY servicesChanged REQUIRED)
    Q_PROPERTY(Phase phase READ phase NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    // 0 to 1, while busy
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    // What went wrong, and what to do; empty if nothing did.
    Q_PROPERTY(QString problemTitle READ problemTitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    // Of the backup that was written, looked into or restored last.
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString created READ created NOTIFY changed) // "3 May 2026"
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(int credentials READ credentials NOTIFY changed)
    Q_PROPERTY(int events READ events NOTIFY changed)
    // The newest backup made from here. Known while the vault is open.
    Q_PROPERTY(bool lastKnown READ lastKnown NOTIFY lastChanged)
    Q_PROPERTY(QString last READ last NOTIFY lastChanged)     // "3 May 2026"; empty: there never was one
    Q_PROPERTY(int lastDays READ lastDays NOTIFY lastChanged) // days since then, -1: there never was one
    Q_PROPERTY(bool due READ due NOTIFY lastChanged)          // never, or too long ago

public:
    enum Phase { Idle, Writing, Written, Checking, Checked, Restoring, Restored };
    Q_ENUM(Phase)
    static constexpr int dueAfterDays = 60;

    explicit BackupDesk(QObject *parent = nullptr);
    ~BackupDesk() override; // asks what still runs to stop

    Services *services() const { return m_services; }
    void setServices(Services *services);
    Phase phase() const { return m_phase; }
    bool busy() const { return m_phase == Writing || m_phase == Checking || m_phase == Restoring; }
    double progress() const { return m_task ? m_task->percent / 100.0 : 0; }
    QString problemTitle() const { return m_problemTitle; }
    QString problem() const { return m_problem; }
    QString fileName() const;
    QString created() const;
    QString size() const;
    int credentials() const { return m_summary.credentials; }
    int events() const { return m_summary.events; }
    bool lastKnown() const { return m_lastKnown; }
    QString last() const;
    int lastDays() const;
    bool due() const { return m_lastKnown && (m_last.isNull() || lastDays() > dueAfterDays); }

    // Documents/Wanderbuch 2026-05-03.wbbackup
    Q_INVOKABLE QUrl suggestedFile() const;
    // A path as people write it.
    Q_INVOKABLE QString pathOf(const QUrl &file) const;
    // Writes to `file`, opens it again and compares. `vaultPassphrase`: the passphrase is the vault's own, and is tried on it first.
    Q_INVOKABLE void write(const QUrl &file, const QString &passphrase, bool vaultPassphrase);
    // Reads all of a backup and says what is inside; restore() then puts that one in place of the vault.
    Q_INVOKABLE void check(const QUrl &file, const QString &passphrase);
    Q_INVOKABLE void restore();
    Q_INVOKABLE void cancel();
    // Back to the beginning; forgets the passphrase.
    Q_INVOKABLE void reset();

    // What trying a passphrase of a new backup should cost, in milliseconds; tests choose less.
    void setUnlockMilliseconds(int milliseconds) { m_unlockMilliseconds = milliseconds; }

signals:
    void servicesChanged();
    void changed();
    void progressChanged();
    void lastChanged();

private:
    // Shared with the thread that works.
    struct Task
    {
        std::atomic<int> percent = 0;
        std::atomic<bool> cancelled = false;
    };
    using Secret = std::shared_ptr<crypto::SecretBytes>;

    static vault::Progress telling(const std::shared_ptr<Task> &task);
    std::shared_ptr<Task> begin(Phase phase, const QUrl &file);
    void end(Phase phase);
    void fail(const Error &error);
    void writeNow(const Secret &passphrase);
    void unlockRestored();
    void loadLast();
    void rememberLast(const QDateTime &time);

    Services *m_services = nullptr;
    Phase m_phase = Idle;
    QString m_file, m_problemTitle, m_problem;
    vault::BackupSummary m_summary;
    Secret m_passphrase; // of the backup that was looked into
    bool m_lastKnown = false;
    QDateTime m_last;
    int m_unlockMilliseconds = 500;
    std::shared_ptr<Task> m_task;
    QTimer m_ticker;
    SerialWorker m_worker;
};

} // namespace wb::ui
