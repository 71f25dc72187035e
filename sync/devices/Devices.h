// DeviceGroup for view models and for what runs by itself: works on a thread of its own, one thing after the other, and hands back
// futures. Its functions may be called from any thread.
#pragma once

#include "core/base/SerialWorker.h"
#include "sync/devices/DeviceGroup.h"

#include <QMetaType>
#include <QObject>

#include <mutex>

namespace wb::sync {

// How a sync ended, whoever asked for it.
struct SyncOutcome {
    std::optional<SyncReport> report;
    std::optional<Error> error; // one of the two
};

class Devices : public QObject {
    Q_OBJECT

public:
    // The vault must outlive it.
    explicit Devices(vault::Vault &vault, DevicesConfig config = {}, QObject *parent = nullptr);
    ~Devices() override; // stops what runs, and waits for it

    // As in DeviceGroup.
    QFuture<Result<GroupStanding>> standing();
    QFuture<Result<bool>> isActive();
    QFuture<Result<bool>> needsNetwork();
    QFuture<Result<bool>> hasToSend();
    QFuture<Result<void>> setUp(const PlaceAddress &place, const QString &deviceName);
    QFuture<Result<QString>> invite(bool withPassword);
    QFuture<Result<void>> withdraw();
    QFuture<Result<QString>> join(const QString &code, const QString &deviceName, const GuestAccess &access = {});
    QFuture<Result<void>> admit(const QString &fingerprint);
    // Ends, with Cancelled, on cancel() and once `stop` is asked for.
    QFuture<Result<SyncReport>> sync(std::stop_token stop = {});
    QFuture<Result<void>> cutOff(const QString &device);
    QFuture<Result<void>> leave();
    QFuture<Result<void>> setPlace(const PlaceAddress &place);
    QFuture<Result<vault::BackupSummary>> backUp(crypto::SecretBytes passphrase);

    // Whatever runs and waits answers Cancelled soon; what was done by then stays done.
    void cancel();

signals: // on the worker: connected objects of other threads hear of it there
    void syncBegan();
    void progressed(const wb::sync::SyncProgress &progress);
    void syncEnded(const wb::sync::SyncOutcome &outcome);
    void backupProgressed(int percent);
    // Who is in the group, or where it meets, may be different now.
    void groupChanged();

private:
    template <typename Work> auto queue(Work work);
    template <typename Work> auto queueChange(Work work);

    DeviceGroup m_group; // on the worker only
    std::mutex m_stopMutex;
    std::stop_source m_stop;
    SerialWorker m_worker; // last, so that it ends before what it works on
};

} // namespace wb::sync

Q_DECLARE_METATYPE(wb::sync::SyncProgress)
Q_DECLARE_METATYPE(wb::sync::SyncOutcome)
