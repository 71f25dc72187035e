#include "core/storage/vfs/MemoryFile.h"

#include <algorithm>
#include <cstring>

namespace wb::storage {

int MemoryFile::read(void *target, int size, qint64 offset)
{
    const qint64 there = std::clamp<qint64>(static_cast<qint64>(m_bytes.size()) - offset, 0, size);
    if (there > 0)
        std::memcpy(target, m_bytes.data() + offset, static_cast<size_t>(there));
    if (there == size)
        return SQLITE_OK;
    std::memset(static_cast<char *>(target) + there, 0, static_cast<size_t>(size - there));
    return SQLITE_IOERR_SHORT_READ;
}

int MemoryFile::write(const void *source, int size, qint64 offset)
{
    const auto end = static_cast<size_t>(offset + size);
    if (end > m_bytes.size())
        m_bytes.resize(end);
    std::memcpy(m_bytes.data() + offset, source, static_cast<size_t>(size));
    return SQLITE_OK;
}

int MemoryFile::truncate(qint64 size)
{
    if (static_cast<size_t>(size) < m_bytes.size())
        m_bytes.resize(static_cast<size_t>(size));
    return SQLITE_OK;
}

int MemoryFile::fileSize(qint64 *size)
{
    *size = static_cast<qint64>(m_bytes.size());
    return SQLITE_OK;
}

} // namespace wb::storage
