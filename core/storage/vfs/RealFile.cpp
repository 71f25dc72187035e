#include "core/storage/vfs/RealFile.h"

namespace wb::storage {

RealFile::~RealFile()
{
    if (m_file && m_file->pMethods)
        m_file->pMethods->xClose(m_file);
}

int RealFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags)
{
    m_memory = std::make_unique<std::byte[]>(static_cast<size_t>(system->szOsFile));
    m_file = reinterpret_cast<sqlite3_file *>(m_memory.get());
    return system->xOpen(system, name, m_file, flags, outFlags);
}

int RealFile::read(void *target, int size, qint64 offset)
{
    return m_file->pMethods->xRead(m_file, target, size, offset);
}

int RealFile::write(const void *source, int size, qint64 offset)
{
    return m_file->pMethods->xWrite(m_file, source, size, offset);
}

int RealFile::truncate(qint64 size)
{
    return m_file->pMethods->xTruncate(m_file, size);
}

int RealFile::sync(int flags)
{
    return m_file->pMethods->xSync(m_file, flags);
}

int RealFile::fileSize(qint64 *size)
{
    sqlite3_int64 answer = 0;
    const int code = m_file->pMethods->xFileSize(m_file, &answer);
    *size = answer;
    return code;
}

int RealFile::lock(int level)
{
    return m_file->pMethods->xLock(m_file, level);
}

int RealFile::unlock(int level)
{
    return m_file->pMethods->xUnlock(m_file, level);
}

int RealFile::checkReservedLock(int *held)
{
    return m_file->pMethods->xCheckReservedLock(m_file, held);
}

int RealFile::fileControl(int operation, void *argument)
{
    return m_file->pMethods->xFileControl(m_file, operation, argument);
}

} // namespace wb::storage
