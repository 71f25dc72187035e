// A file on the disk, opened through SQLite's own VFS for this platform.
#pragma once

#include "core/storage/vfs/VfsFile.h"

namespace wb::storage {

class RealFile final : public VfsFile {
public:
    ~RealFile() override;

    // As xOpen: `name` has to be the pointer SQLite passed, because parameters stand behind it.
    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags);

    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int fileSize(qint64 *size) override;
    int lock(int level) override;
    int unlock(int level) override;
    int checkReservedLock(int *held) override;
    int fileControl(int operation, void *argument) override;

private:
    std::unique_ptr<std::byte[]> m_memory;
    sqlite3_file *m_file = nullptr;
};

} // namespace wb::storage
