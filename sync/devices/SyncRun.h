// Private to sync/devices: one sync from looking to tidying up. Every step is whole by itself.
#pragma once

#include "sync/devices/DeviceGroup.h"
#include "sync/devices/VaultDesk.h"

#include <QSet>

namespace wb::sync {

class SyncRun {
public:
    SyncRun(vault::Vault &vault, const DevicesConfig &config, BatchPlace &place, const SyncWatch &watch, std::stop_token stop);
    [[nodiscard]] Result<SyncReport> run();

private:
    template <typename Work> auto atDesk(Work work);
    // Says how far it is; Cancelled once it should stop, whatever the medium: a folder never asks.
    [[nodiscard]] Result<void> tell(SyncProgress::Stage stage, int done = 0, int total = 0) const;
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> look();
    [[nodiscard]] Result<void> join();
    [[nodiscard]] Result<void> receive();
    [[nodiscard]] Result<QStringList> unknownNames();
    [[nodiscard]] Result<bool> comesFirst(const QString &name);
    [[nodiscard]] Result<QByteArray> read(const QString &name);
    [[nodiscard]] Result<bool> receiveOne(const QString &name);
    [[nodiscard]] Result<void> settle();
    [[nodiscard]] Result<void> send();
    [[nodiscard]] Result<void> upload(const Outgoing &outgoing);
    [[nodiscard]] Result<void> tidy();
    [[nodiscard]] Result<void> conclude();

    vault::Vault &m_vault;
    const DevicesConfig &m_config;
    BatchPlace &m_place;
    const SyncWatch &m_watch;
    std::stop_token m_stop;
    SyncReport m_report;
    QString m_device;
    QHash<QString, qint64> m_listing; // name and size
    QHash<QString, QByteArray> m_held; // read, and to be taken in soon
    qint64 m_heldBytes = 0;
    QStringList m_later; // by authors that nobody introduced yet
    bool m_isOldCopy = false;
};

} // namespace wb::sync
