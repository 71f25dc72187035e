#include "sync/devices/Devices.h"

namespace wb::sync {

Devices::Devices(vault::Vault &vault, DevicesConfig config, QObject *parent)
    : QObject(parent)
    , m_group(vault, std::move(config))
{
    qRegisterMetaType<SyncProgress>();
    qRegisterMetaType<SyncOutcome>();
}

Devices::~Devices()
{
    cancel();
    m_worker.waitForDone();
}

void Devices::cancel()
{
    std::stop_source stopped;
    {
        const std::lock_guard lock(m_stopMutex);
        stopped = std::exchange(m_stop, std::stop_source()); // another one for what is queued from now on
    }
    stopped.request_stop();
}

template <typename Work> auto Devices::queue(Work work)
{
    using Answer = std::invoke_result_t<Work, std::stop_token>;
    const std::lock_guard lock(m_stopMutex);
    return m_worker.run([work = std::move(work), stop = m_stop.get_token()]() mutable -> Answer {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return work(stop);
    });
}

template <typename Work> auto Devices::queueChange(Work work)
{
    return queue([this, work = std::move(work)](std::stop_token stop) mutable {
        auto answer = work(std::move(stop));
        if (answer)
            emit groupChanged();
        return answer;
    });
}

QFuture<Result<GroupStanding>> Devices::standing()
{
    return queue([this](std::stop_token) { return m_group.standing(); });
}

QFuture<Result<bool>> Devices::isActive()
{
    return queue([this](std::stop_token) { return m_group.isActive(); });
}

QFuture<Result<bool>> Devices::needsNetwork()
{
    return queue([this](std::stop_token) { return m_group.needsNetwork(); });
}

QFuture<Result<bool>> Devices::hasToSend()
{
    return queue([this](std::stop_token) { return m_group.hasToSend(); });
}

QFuture<Result<void>> Devices::setUp(const PlaceAddress &place, const QString &deviceName)
{
    return queueChange([=, this](std::stop_token stop) { return m_group.setUp(place, deviceName, std::move(stop)); });
}

QFuture<Result<QString>> Devices::invite(bool withPassword)
{
    return queue([=, this](std::stop_token) { return m_group.invite(withPassword); });
}

QFuture<Result<void>> Devices::withdraw()
{
    return queueChange([this](std::stop_token stop) { return m_group.withdraw(std::move(stop)); });
}

QFuture<Result<QString>> Devices::join(const QString &code, const QString &deviceName, const GuestAccess &access)
{
    return queueChange([=, this](std::stop_token stop) { return m_group.join(code, deviceName, access, std::move(stop)); });
}

QFuture<Result<void>> Devices::admit(const QString &fingerprint)
{
    return queueChange([=, this](std::stop_token stop) { return m_group.admit(fingerprint, std::move(stop)); });
}

QFuture<Result<SyncReport>> Devices::sync(std::stop_token also)
{
    return queue([this, also = std::move(also)](std::stop_token stop) -> Result<SyncReport> {
        std::stop_source either;
        const auto end = [&either] { either.request_stop(); };
        const std::stop_callback byCancel(stop, end);
        const std::stop_callback byCaller(also, end);
        emit syncBegan();
        auto report = either.stop_requested()
            ? Result<SyncReport>(failure(ErrorCode::Cancelled))
            : m_group.sync([this](const SyncProgress &progress) { emit progressed(progress); }, either.get_token());
        emit syncEnded(report ? SyncOutcome { *report, {} } : SyncOutcome { {}, report.error() });
        return report;
    });
}

QFuture<Result<void>> Devices::cutOff(const QString &device)
{
    return queueChange([=, this](std::stop_token) { return m_group.cutOff(device); });
}

QFuture<Result<void>> Devices::leave()
{
    return queueChange([this](std::stop_token stop) { return m_group.leave(std::move(stop)); });
}

QFuture<Result<void>> Devices::setPlace(const PlaceAddress &place)
{
    return queueChange([=, this](std::stop_token stop) { return m_group.setPlace(place, std::move(stop)); });
}

QFuture<Result<vault::BackupSummary>> Devices::backUp(crypto::SecretBytes passphrase)
{
    auto secret = std::make_shared<crypto::SecretBytes>(std::move(passphrase));
    return queue([=, this](std::stop_token stop) {
        const auto progress = [this](int percent) {
            emit backupProgressed(percent);
            return true;
        };
        return m_group.backUp(*secret, progress, std::move(stop));
    });
}

} // namespace wb::sync
