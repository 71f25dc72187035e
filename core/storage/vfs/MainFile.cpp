#include "core/storage/vfs/MainFile.h"

#include "core/storage/vfs/FileHeader.h"

#include <QtEndian>

#include <cstring>

namespace wb::storage {

namespace {

constexpr int probeSize = 100; // the database header (fileformat2.html, section 1.3)

PageSealer::Position position(qint64 page)
{
    return { PageSealer::Place::Database, static_cast<quint64>(page) };
}

PageSealer::Position holePosition(qint64 page)
{
    return { PageSealer::Place::Hole, static_cast<quint64>(page) };
}

// Whether page 1 was laid out for us: by a connection that was not told about the reserved bytes it would not be.
bool hasOurLayout(const unsigned char *page1, int pageSize)
{
    const int written = qFromBigEndian<quint16>(page1 + 16);
    return (written == 1 ? 65536 : written) == pageSize && page1[20] == PageSealer::reservedBytes;
}

} // namespace

int MainFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags, const crypto::SecretBytes &key, int pageSize,
    crypto::PageCipher cipher)
{
    if (const int code = m_file.open(system, name, flags, outFlags); code != SQLITE_OK)
        return code;
    qint64 size = 0;
    if (const int code = m_file.fileSize(&size); code != SQLITE_OK)
        return code;
    FileHeader header = FileHeader::create(pageSize, cipher);
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
    m_sealer = std::make_shared<PageSealer>(header.pageKey(key), header.cipher);
    m_buffer.resize(static_cast<size_t>(m_pageSize));
    if (const int code = m_mark.load(m_file, *m_sealer); code != SQLITE_OK)
        return code;
    return checkLog(system, name);
}

int MainFile::checkLog(sqlite3_vfs *system, const char *name)
{
    qint64 pages = 0;
    if (const int code = pageCount(&pages); code != SQLITE_OK)
        return code;
    if (pages < m_mark.pages())
        return SQLITE_IOERR_DATA;
    m_log->header = m_mark.logHeader();
    m_log->required = m_mark.frames();
    m_log->finished = !m_mark.isUnfinished();
    if (!m_mark.isUnfinished())
        return SQLITE_OK;
    RealFile log;
    std::array<unsigned char, walHeaderSize> header {};
    int outFlags = 0;
    const bool there = log.open(system, sqlite3_filename_wal(name), SQLITE_OPEN_READONLY | SQLITE_OPEN_WAL, &outFlags) == SQLITE_OK
        && log.read(header.data(), walHeaderSize, 0) == SQLITE_OK;
    return there && header == m_mark.logHeader() ? SQLITE_OK : SQLITE_IOERR_DATA;
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
        return openPage(target, page);
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

int MainFile::openPage(unsigned char *page, qint64 number)
{
    if (!m_readHoles)
        return m_sealer->open(page, page, m_pageSize, position(number)) ? SQLITE_OK : SQLITE_IOERR_DATA;
    std::memcpy(m_buffer.data(), page, m_buffer.size());
    if (m_sealer->open(page, m_buffer.data(), m_pageSize, position(number)))
        return SQLITE_OK;
    return m_sealer->open(page, m_buffer.data(), m_pageSize, holePosition(number)) ? SQLITE_OK : SQLITE_IOERR_DATA;
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
    if (m_log->open) { // a checkpoint: in WAL mode nothing else writes here
        qint64 pages = 0;
        if (const int code = pageCount(&pages); code != SQLITE_OK)
            return code;
        if (const int code = m_mark.begin(*m_log, pages); code != SQLITE_OK)
            return code;
    }
    if (page > m_pages + 1) {
        if (const int code = fillGap(page); code != SQLITE_OK)
            return code;
    }
    return writePage(plain, position(page));
}

int MainFile::writePage(const unsigned char *plain, const PageSealer::Position &position)
{
    if (!m_sealer->seal(m_buffer.data(), plain, m_pageSize, position))
        return SQLITE_IOERR_WRITE;
    const auto page = static_cast<qint64>(position.number);
    const int code = m_file.write(m_buffer.data(), m_pageSize, realOffset(page));
    if (code == SQLITE_OK)
        m_pages = std::max(m_pages, page);
    return code;
}

// Pages that SQLite skips because they are free would be holes in the file, and a hole does not open. A backup reads them
// all the same. They are marked as what they are: zeros in place of a page that was lost would be wrong data.
int MainFile::fillGap(qint64 page)
{
    if (const int code = pageCount(&m_pages); code != SQLITE_OK)
        return code;
    const std::vector<unsigned char> zeros(static_cast<size_t>(m_pageSize));
    for (qint64 missing = m_pages + 1; missing < page; ++missing) {
        if (const int code = writePage(zeros.data(), holePosition(missing)); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

int MainFile::pageCount(qint64 *pages)
{
    const int code = fileSize(pages);
    *pages /= m_pageSize;
    return code;
}

int MainFile::sync(int flags)
{
    if (const int code = m_file.sync(flags); code != SQLITE_OK || !m_mark.isUnfinished())
        return code;
    qint64 pages = 0;
    const int code = pageCount(&pages);
    return code == SQLITE_OK ? m_mark.finish(pages) : code;
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
    case fileControlReadHoles: m_readHoles = *static_cast<int *>(argument) != 0; return SQLITE_OK;
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
