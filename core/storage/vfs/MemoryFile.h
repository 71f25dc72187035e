// A temporary file that never reaches the disk: sorting runs, statement journals, temporary tables.
#pragma once

#include "core/storage/vfs/VfsFile.h"

#include <vector>

namespace wb::storage {

class MemoryFile final : public VfsFile {
public:
    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int) override { return SQLITE_OK; }
    int fileSize(qint64 *size) override;

private:
    std::vector<char> m_bytes;
};

} // namespace wb::storage
