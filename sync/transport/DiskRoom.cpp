#include "sync/transport/DiskRoom.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace wb::sync {

namespace {

constexpr qint64 leftFree = 8 * 1024 * 1024;

} // namespace

Result<void> checkRoom(const QString &file, qint64 bytes)
{
    const QStorageInfo storage(QFileInfo(file).absolutePath());
    const auto available = storage.bytesAvailable();
    if (!storage.isValid() || available - leftFree >= bytes)
        return {};
    return failure(ErrorCode::NotWritable,
        QStringLiteral("%1: %2 bytes are needed, %3 are free").arg(file).arg(bytes).arg(std::max<qint64>(0, available - leftFree)));
}

} // namespace wb::sync
