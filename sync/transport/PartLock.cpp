#include "sync/transport/PartLock.h"

#include <QLockFile>

namespace wb::sync {

PartLock::PartLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

PartLock::~PartLock() = default;
PartLock::PartLock(PartLock &&) noexcept = default;
PartLock &PartLock::operator=(PartLock &&) noexcept = default;

Result<PartLock> PartLock::of(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".part.lock"));
    lock->setStaleLockTime(0); // however long it takes: only the end of its process ends it
    if (lock->tryLock(0))
        return PartLock(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return failure(ErrorCode::InUse, QStringLiteral("%1: is being fetched already").arg(file));
    return failure(ErrorCode::NotWritable, file);
}

} // namespace wb::sync
