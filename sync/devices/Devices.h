// DeviceGroup for view models: lives on the interface thread, works on one of its own, hands back futures.
#pragma once

#include "core/base/SerialWorker.h"
#include "sync/devices/DeviceGroup.h"

#include <QObject>

namespace wb::sync {

class Devices : public QObject {
    Q_OBJECT

public:
    // The vault must outlive it.
    explicit Devices(vault::Vault &vault, DevicesConfig config = {}, QObject *parent = nullptr);
    ~Devices() override; // stops what runs

    // As in DeviceGroup, one after the other.
    QFuture<Result<GroupStanding>> standing();
    QFuture<Result<void>> setUp(const PlaceAddress &place, const QString &deviceName);
    QFuture<Result<QString>> invite(bool withPassword);
    QFuture<Result<QString>> join(const QString &code, const QString &deviceName, const QString &user, const QString &password);
    QFuture<Result<void>> admit(const QString &fingerprint);
    QFuture<Result<SyncReport>> sync();
    QFuture<Result<void>> cutOff(const QString &device);
    QFuture<Result<void>> leave();
    QFuture<Result<void>> setPlace(const PlaceAddress &place);
    QFuture<Result<vault::BackupSummary>> backUp(crypto::SecretBytes passphrase);

    // Whatever runs and waits answers Cancelled soon; what was done by then stays done.
    void cancel();

signals:
    void progressed(const wb::sync::SyncProgress &progress);
    void backupProgressed(int percent);

private:
    template <typename Work> auto queue(Work work);

    DeviceGroup m_group; // on the worker only
    std::stop_source m_stop;
    SerialWorker m_worker; // last, so that it ends before what it works on
};

} // namespace wb::sync
