// A folder as a place for batches: a USB stick, or one that Syncthing or its like carries to the other devices.
#pragma once

#include "sync/devices/BatchPlace.h"

namespace wb::sync {

// Files are written under another name and renamed when whole. Whatever is not named as ours (partial files, conflict copies of
// other programs) is left alone; names are compared without regard to case.
class FolderPlace final : public BatchPlace {
public:
    explicit FolderPlace(QString folder)
        : m_folder(std::move(folder))
    {
    }

    [[nodiscard]] Result<void> prepare(std::stop_token stop) override;
    [[nodiscard]] Result<QList<PlaceFile>> list(std::stop_token stop) override;
    [[nodiscard]] Result<QByteArray> read(const QString &name, std::stop_token stop) override;
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes, std::stop_token stop) override;
    [[nodiscard]] Result<void> remove(const QString &name, std::stop_token stop) override;
    [[nodiscard]] Result<void> upload(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) override;
    [[nodiscard]] Result<void> download(
        const QString &name, const QString &file, std::stop_token stop, const TransferProgress &progress) override;

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    QString m_folder;
};

} // namespace wb::sync
