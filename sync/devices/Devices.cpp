#include "sync/devices/Devices.h"

namespace wb::sync {

Devices::Devices(vault::Vault &vault, DevicesConfig config, QObject *parent)
    : QObject(parent)
    , m_group(vault, std::move(config))
{
    qRegisterMetaType<SyncProgress>();
}

Devices::~Devices()
{
    cancel();
}

void Devices::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source(); // for what is queued from now on
}

template <typename Work> auto Devices::queue(Work work)
{
    using Answer = std::invoke_result_t<Work, std::stop_token>;
    return m_worker.run([work = std::move(work), stop = m_stop.get_token()]() mutable -> Answer {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return work(stop);
    });
}

QFuture<Result<GroupStanding>> Devices::standing()
{
    return queue([this](std::stop_token) { return m_group.standing(); });
}

QFuture<Result<void>> Devices::setUp(const PlaceAddress &place, const QString &deviceName)
{
    return queue([=, this](std::stop_token stop) { return m_group.setUp(place, deviceName, std::move(stop)); });
}

QFuture<Result<QString>> Devices::invite(bool withPassword)
{
    return queue([=, this](std::stop_token) { return m_group.invite(withPassword); });
}

QFuture<Result<QString>> Devices::join(const QString &code, const QString &deviceName, const QString &user, const QString &password)
{
    return queue([=, this](std::stop_token stop) { return m_group.join(code, deviceName, user, password, std::move(stop)); });
}

QFuture<Result<void>> Devices::admit(const QString &fingerprint)
{
    return queue([=, this](std::stop_token stop) { return m_group.admit(fingerprint, std::move(stop)); });
}

QFuture<Result<SyncReport>> Devices::sync()
{
    return queue([this](std::stop_token stop) {
        return m_group.sync([this](const SyncProgress &progress) { emit progressed(progress); }, std::move(stop));
    });
}

QFuture<Result<void>> Devices::cutOff(const QString &device)
{
    return queue([=, this](std::stop_token) { return m_group.cutOff(device); });
}

QFuture<Result<void>> Devices::leave()
{
    return queue([this](std::stop_token) { return m_group.leave(); });
}

QFuture<Result<void>> Devices::setPlace(const PlaceAddress &place)
{
    return queue([=, this](std::stop_token stop) { return m_group.setPlace(place, std::move(stop)); });
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
