#include "core/storage/vfs/SuperJournalFile.h"

#include <algorithm>
#include <cstring>

namespace wb::storage {

namespace {
constexpr PageSealer::Position position { PageSealer::Place::SuperJournal };
constexpr qint64 largest = 1024 * 1024;
} // namespace

int SuperJournalFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags)
{
    if (const int code = m_file.open(system, name, flags, outFlags); code != SQLITE_OK)
        return code;
    qint64 size = 0;
    if (const int code = m_file.fileSize(&size); code != SQLITE_OK || size == 0)
        return code;
    if (size < PageSealer::reservedBytes || size > largest)
        return SQLITE_IOERR_DATA;
    m_plain.resize(static_cast<size_t>(size));
    if (const int code = m_file.read(m_plain.data(), static_cast<int>(size), 0); code != SQLITE_OK)
        return code;
    if (!m_sealer.open(m_plain.data(), m_plain.data(), static_cast<int>(size), position))
        return SQLITE_IOERR_DATA;
    m_plain.resize(static_cast<size_t>(size - PageSealer::reservedBytes));
    return SQLITE_OK;
}

int SuperJournalFile::read(void *target, int size, qint64 offset)
{
    std::memset(target, 0, static_cast<size_t>(size));
    const qint64 there = std::clamp<qint64>(static_cast<qint64>(m_plain.size()) - offset, 0, size);
    if (there > 0)
        std::memcpy(target, m_plain.data() + offset, static_cast<size_t>(there));
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int SuperJournalFile::write(const void *source, int size, qint64 offset)
{
    if (offset + size > largest)
        return SQLITE_IOERR_WRITE;
    m_plain.resize(std::max(m_plain.size(), static_cast<size_t>(offset + size)));
    std::memcpy(m_plain.data() + offset, source, static_cast<size_t>(size));
    return save();
}

int SuperJournalFile::truncate(qint64 size)
{
    m_plain.resize(std::min(m_plain.size(), static_cast<size_t>(size)));
    return save();
}

int SuperJournalFile::fileSize(qint64 *size)
{
    *size = static_cast<qint64>(m_plain.size());
    return SQLITE_OK;
}

int SuperJournalFile::save()
{
    std::vector<unsigned char> sealed = m_plain;
    sealed.resize(sealed.size() + PageSealer::reservedBytes);
    const int size = static_cast<int>(sealed.size());
    if (!m_sealer.seal(sealed.data(), sealed.data(), size, position))
        return SQLITE_IOERR_WRITE;
    if (const int code = m_file.write(sealed.data(), size, 0); code != SQLITE_OK)
        return code;
    return m_file.truncate(size);
}

} // namespace wb::storage
