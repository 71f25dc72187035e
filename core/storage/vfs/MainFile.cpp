#include "core/storage/vfs/MainFile.h"

#include "core/storage/vfs/FileHeader.h"

#include <QtEndian>

#include <cstring>

namespace wb::storage {

namespace {

constexpr int probeSize = 100; // the database header (fileformat2.html, section 1.3)

PageSealer::Position position(qint64 page)
{
    return {PageSealer::Place::Database, static_cast<quint64>(page)};
}

// Whether page 1 was laid out for us: by a connection that was not told about the reserved bytes it would not be.
bool hasOurLayout(const unsigned char *page1, int pageSize)
{
    const int written = qFromBigEndian<quint16>(page1 + 16);
    return (written == 1 ? 65536 : written) == pageSize && page1[20] == PageSealer::reservedBytes;
}

} // namespace

int MainFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags, const crypto::SecretBytes &key, int pageSize)
{
    if (const int code = m_file.open(system, name, flags, outFlags); code != SQLITE_OK)
        return code;
    qint64 size = 0;
    if (const int code = m_file.fileSize(&size); code != SQLITE_OK)
        return code;
    FileHeader header = FileHeader::create(pageSize);
    if (size > 0) {
        QByteArray block(FileHeader::smallestBlock, '\0');
        const int code = m_file.read(block.data(), static_cast<int>(block.size()), 0);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
            return code;
        const auto decoded = FileHeader::decode(block, key);
        if (!decoded)
            return SQLITE_NOTADB;
        header = *decoded;
    } else {
        m_unwrittenHeader = header.encode(key);
    }
    m_pageSize = header.pageSize;
    m_sealer = std::make_shared<PageSealer>(header.pageKey(key));
    m_buffer.resize(static_cast<size_t>(m_pageSize));
    return SQLITE_OK;
}

int MainFile::read(void *target, int size, qint64 offset)
{
    if (size == m_pageSize && offset % m_pageSize == 0)
        return readPage(static_cast<unsigned char *>(target), offset / m_pageSize + 1);
    if (offset == 0 && size == probeSize)
        return probe(static_cast<char *>(target), size);
    return readPart(static_cast<char *>(target), size, offset);
}

int MainFile::readPage(unsigned char *target, qint64 page)
{
    const int code = m_file.read(target, m_pageSize, realOffset(page));
    if (code == SQLITE_OK)
        return m_sealer->open(target, target, m_pageSize, position(page)) ? SQLITE_OK : SQLITE_IOERR_DATA;
    std::memset(target, 0, static_cast<size_t>(m_pageSize));
    if (code != SQLITE_IOERR_SHORT_READ)
        return code;
    // SQLite takes a page beyond the end for zeros. It asks for one only in a file that has no page at all yet; in any
    // other the file was cut off, and zeros would be wrong data.
    qint64 real = 0;
    if (const int sizeCode = m_file.fileSize(&real); sizeCode != SQLITE_OK)
        return sizeCode;
    return page == 1 && real <= m_pageSize ? SQLITE_IOERR_SHORT_READ : SQLITE_IOERR_DATA;
}

int MainFile::readPart(char *target, int size, qint64 offset)
{
    const qint64 page = offset / m_pageSize + 1;
    const qint64 within = offset % m_pageSize;
    if (within + size > m_pageSize)
        return SQLITE_IOERR_READ;
    const int code = readPage(m_buffer.data(), page);
    std::memcpy(target, m_buffer.data() + within, static_cast<size_t>(size));
    return code;
}

int MainFile::probe(char *target, int size)
{
    std::memset(target, 0, static_cast<size_t>(size));
    qint64 logical = 0;
    if (const int code = fileSize(&logical); code != SQLITE_OK)
        return code;
    if (logical == 0)
        return SQLITE_IOERR_SHORT_READ;
    std::memcpy(target, "SQLite format 3", 16);
    qToBigEndian(static_cast<quint16>(m_pageSize == 65536 ? 1 : m_pageSize), target + 16);
    target[20] = PageSealer::reservedBytes;
    return SQLITE_OK;
}

int MainFile::write(const void *source, int size, qint64 offset)
{
    const auto *plain = static_cast<const unsigned char *>(source);
    if (size != m_pageSize || offset % m_pageSize != 0)
        return SQLITE_IOERR_WRITE;
    const qint64 page = offset / m_pageSize + 1;
    if (page == 1 && !hasOurLayout(plain, m_pageSize))
        return SQLITE_IOERR_WRITE;
    if (!m_unwrittenHeader.isEmpty()) {
        const int code = m_file.write(m_unwrittenHeader.constData(), static_cast<int>(m_unwrittenHeader.size()), 0);
        if (code != SQLITE_OK)
            return code;
        m_unwrittenHeader.clear();
    }
    if (page > m_pages + 1) {
        if (const int code = fillGap(page); code != SQLITE_OK)
            return code;
    }
    return writePage(plain, page);
}

int MainFile::writePage(const unsigned char *plain, qint64 page)
{
    if (!m_sealer->seal(m_buffer.data(), plain, m_pageSize, position(page)))
        return SQLITE_IOERR_WRITE;
    const int code = m_file.write(m_buffer.data(), m_pageSize, realOffset(page));
    if (code == SQLITE_OK)
        m_pages = std::max(m_pages, page);
    return code;
}

// Pages that SQLite skips because they are free would be holes, and a hole does not open when a backup reads it.
int MainFile::fillGap(qint64 page)
{
    qint64 logical = 0;
    if (const int code = fileSize(&logical); code != SQLITE_OK)
        return code;
    m_pages = logical / m_pageSize;
    const std::vector<unsigned char> zeros(static_cast<size_t>(m_pageSize));
    for (qint64 missing = m_pages + 1; missing < page; ++missing) {
        if (const int code = writePage(zeros.data(), missing); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int MainFile::truncate(qint64 size)
{
    m_pages = std::min(m_pages, size / m_pageSize);
    return m_file.truncate(m_pageSize + size);
}

int MainFile::fileSize(qint64 *size)
{
    const int code = m_file.fileSize(size);
    *size = std::max<qint64>(0, *size - m_pageSize);
    return code;
}

int MainFile::fileControl(int operation, void *argument)
{
    switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT: // the system would lengthen the file with pages that are not sealed
    case SQLITE_FCNTL_CHUNK_SIZE:
    case SQLITE_FCNTL_MMAP_SIZE:
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
    case SQLITE_FCNTL_COMMIT_ATOMIC_WRITE:
    case SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE:
    case SQLITE_FCNTL_POWERSAFE_OVERWRITE: return SQLITE_NOTFOUND;
    default: return m_file.fileControl(operation, argument);
    }
}

} // namespace wb::storage
