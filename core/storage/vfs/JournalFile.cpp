#include "core/storage/vfs/JournalFile.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wb::storage {

namespace {

// fileformat2.html section 3: magic 8 | records 4 | checksum start 4 | pages before 4 | sector size 4 | page size 4
constexpr unsigned char magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
constexpr quint32 unknownRecords = 0xffffffff; // written when nothing is ever synced
constexpr qint64 pendingByte = 0x40000000;
constexpr int prefixSize = 8; // page number and checksum stand before the page in the sealed form

bool allZero(const unsigned char *bytes, int size)
{
    return std::all_of(bytes, bytes + size, [](unsigned char byte) { return byte == 0; });
}

bool hasMagic(const unsigned char *header)
{
    return std::memcmp(header, magic, sizeof magic) == 0;
}

quint32 field(const unsigned char *header, int offset)
{
    return qFromBigEndian<quint32>(header + offset);
}

quint32 saltOf(const unsigned char *header)
{
    return field(header, 12);
}

PageSealer::Position headerPosition(qint64 offset)
{
    return { PageSealer::Place::JournalHeader, static_cast<quint64>(offset) };
}

qint64 sectorAfter(qint64 offset, int sectorSize)
{
    return (offset + sectorSize - 1) / sectorSize * sectorSize;
}

} // namespace

JournalFile::JournalFile(std::shared_ptr<PageSealer> sealer, int pageSize)
    : m_sealer(std::move(sealer))
    , m_pageSize(pageSize)
    , m_record(static_cast<size_t>(recordSize()))
    , m_sealed(static_cast<size_t>(recordSize()))
{
}

int JournalFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags)
{
    return m_file.open(system, name, flags, outFlags);
}

quint32 JournalFile::superMark() const
{
    return static_cast<quint32>(pendingByte / m_pageSize) + 1; // this page is never journalled
}

JournalFile::Unit JournalFile::unitAt(qint64 offset) const
{
    auto header = m_headers.upper_bound(offset);
    if (header == m_headers.begin())
        return {};
    --header;
    const qint64 first = header->first + sectorSize;
    return { first + (offset - first) / recordSize() * recordSize(), saltOf(header->second.data()) };
}

// Reading

int JournalFile::read(void *target, int size, qint64 offset)
{
    if (!m_checked) {
        if (const int code = checkWhole(); code != SQLITE_OK)
            return code;
    }
    auto *bytes = static_cast<unsigned char *>(target);
    std::memset(bytes, 0, static_cast<size_t>(size));
    qint64 end = 0;
    if (const int code = m_file.fileSize(&end); code != SQLITE_OK)
        return code;
    const int there = static_cast<int>(std::clamp<qint64>(end - offset, 0, size));
    for (int done = 0; done < there;) {
        int slice = there - done;
        const int code = readSlice(bytes + done, slice, offset + done, &slice);
        if (code != SQLITE_OK)
            return code;
        done += slice;
    }
    return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

// Fills from one header, one record or the plain tail, whichever `offset` lies in.
int JournalFile::readSlice(unsigned char *target, int size, qint64 offset, int *done)
{
    if (m_superAt != none && offset >= m_superAt)
        return m_file.read(target, size, offset);
    auto header = m_headers.upper_bound(offset);
    if (header == m_headers.begin()) // no header was ever written: nothing here counts
        return SQLITE_OK;
    --header;
    const int within = static_cast<int>(offset - header->first);
    if (offset - header->first < sectorSize) {
        *done = std::min(size, sectorSize - within);
        if (within < headerSize)
            std::memcpy(target, header->second.data() + within, static_cast<size_t>(std::min(*done, headerSize - within)));
        return SQLITE_OK;
    }
    const Unit unit = unitAt(offset);
    *done = static_cast<int>(std::min<qint64>(size, unit.offset + recordSize() - offset));
    if (m_superAt != none && unit.offset + recordSize() > m_superAt) // padding before the super-journal's name
        *done = static_cast<int>(std::min<qint64>(*done, m_superAt - offset));
    if (m_readOffset != unit.offset) {
        if (const int code = readUnit(unit); code != SQLITE_OK)
            return code == SQLITE_IOERR_DATA && unit.offset >= m_goodEnd ? SQLITE_OK : code;
    }
    std::memcpy(target, m_record.data() + (offset - unit.offset), static_cast<size_t>(*done));
    return SQLITE_OK;
}

int JournalFile::readUnit(const Unit &unit)
{
    m_readOffset = none;
    const int code = m_file.read(m_sealed.data(), recordSize(), unit.offset);
    if (code == SQLITE_IOERR_SHORT_READ)
        return SQLITE_IOERR_DATA;
    if (code != SQLITE_OK)
        return code;
    const PageSealer::Position position { PageSealer::Place::Journal, static_cast<quint64>(unit.offset), unit.salt };
    if (!m_sealer->open(m_sealed.data(), m_sealed.data(), recordSize(), position))
        return SQLITE_IOERR_DATA;
    std::memcpy(m_record.data(), m_sealed.data(), 4);
    std::memcpy(m_record.data() + 4, m_sealed.data() + prefixSize, static_cast<size_t>(m_pageSize));
    std::memcpy(m_record.data() + 4 + m_pageSize, m_sealed.data() + 4, 4);
    m_readOffset = unit.offset;
    return SQLITE_OK;
}

int JournalFile::readHeader(qint64 offset, bool *isZero)
{
    std::array<unsigned char, headerSize + PageSealer::reservedBytes> sealed {};
    const int code = m_file.read(sealed.data(), static_cast<int>(sealed.size()), offset);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return code;
    *isZero = allZero(sealed.data(), static_cast<int>(sealed.size()));
    if (*isZero)
        return SQLITE_OK;
    if (!m_sealer->open(sealed.data(), sealed.data(), static_cast<int>(sealed.size()), headerPosition(offset)))
        return SQLITE_IOERR_DATA;
    std::copy_n(sealed.begin(), headerSize, m_headers[offset].begin());
    return SQLITE_OK;
}

int JournalFile::checkWhole()
{
    qint64 size = 0;
    if (const int code = m_file.fileSize(&size); code != SQLITE_OK)
        return code;
    m_headers.clear();
    for (qint64 header = 0; header != none;) {
        qint64 next = none;
        // Less than a sector was never synced, and the database not touched yet.
        if (size - header >= sectorSize) {
            if (const int code = checkSegment(header, size, &next); code != SQLITE_OK)
                return code;
        }
        header = next;
    }
    m_checked = true;
    return SQLITE_OK;
}

int JournalFile::checkSegment(qint64 header, qint64 size, qint64 *next)
{
    bool isZero = false;
    if (const int code = readHeader(header, &isZero); code != SQLITE_OK || isZero)
        return code;
    const unsigned char *fields = m_headers[header].data();
    if (!hasMagic(fields)) // not synced yet: the pages it keeps are unchanged in the database
        return SQLITE_OK;
    const quint32 records = field(fields, 8);
    if (field(fields, 20) != sectorSize || field(fields, 24) != static_cast<quint32>(m_pageSize))
        return SQLITE_IOERR_DATA;
    if (records == unknownRecords)
        return SQLITE_OK;
    const qint64 first = header + sectorSize;
    for (quint32 record = 0; record < records; ++record) {
        const int code = readUnit({ first + qint64(record) * recordSize(), saltOf(fields) });
        if (code != SQLITE_OK)
            return code;
    }
    m_goodEnd = first + qint64(records) * recordSize();
    const qint64 aligned = sectorAfter(m_goodEnd, sectorSize);
    for (const qint64 offset : { m_goodEnd, aligned }) {
        unsigned char mark[4] = {};
        if (offset + 4 <= size && m_file.read(mark, 4, offset) == SQLITE_OK && qFromBigEndian<quint32>(mark) == superMark()) {
            m_superAt = offset;
            return SQLITE_OK;
        }
    }
    *next = aligned;
    return SQLITE_OK;
}

// Writing

int JournalFile::write(const void *source, int size, qint64 offset)
{
    m_checked = true; // SQLite writes only into a journal it has done with
    const auto *bytes = static_cast<const unsigned char *>(source);
    const bool atSector = offset % sectorSize == 0;
    if (m_superAt != none && offset > m_superAt)
        return m_file.write(source, size, offset); // the name of the super-journal: a file name is no secret
    if (size == sectorSize && atSector && (hasMagic(bytes) || allZero(bytes, 12))) {
        std::copy_n(bytes, headerSize, m_headers[offset].begin());
        return writeHeader(offset);
    }
    if (size == 12 && m_headers.contains(offset)) { // the number of records, known at last
        std::copy_n(bytes, 12, m_headers[offset].begin());
        return writeHeader(offset);
    }
    if (size == headerSize && offset == 0 && allZero(bytes, size)) // the transaction is over
        return forget(0);
    if (size == 1 && atSector && bytes[0] == 0) // an old header that must not be taken for the next
        return forget(offset);
    return writeRecordPart(bytes, size, offset);
}

int JournalFile::writeRecordPart(const unsigned char *source, int size, qint64 offset)
{
    const bool follows = m_writeOffset != none && offset == m_writeOffset + m_gathered;
    if (follows && (size == m_pageSize ? m_gathered == 4 : size == 4 && m_gathered == 4 + m_pageSize)) {
        std::memcpy(m_record.data() + m_gathered, source, static_cast<size_t>(size));
        m_gathered += size;
        return m_gathered == recordSize() ? writeRecord() : SQLITE_OK;
    }
    if (size != 4)
        return SQLITE_IOERR_WRITE; // not a shape SQLite writes; plain bytes must not reach the disk
    if (qFromBigEndian<quint32>(source) == superMark()) {
        m_superAt = offset;
        return m_file.write(source, size, offset);
    }
    if (unitAt(offset).offset != offset)
        return SQLITE_IOERR_WRITE;
    std::memcpy(m_record.data(), source, 4);
    m_readOffset = none;
    m_writeOffset = offset;
    m_gathered = 4;
    return SQLITE_OK;
}

int JournalFile::writeRecord()
{
    const Unit unit = unitAt(std::exchange(m_writeOffset, none));
    std::memcpy(m_sealed.data(), m_record.data(), 4);
    std::memcpy(m_sealed.data() + 4, m_record.data() + 4 + m_pageSize, 4);
    std::memcpy(m_sealed.data() + prefixSize, m_record.data() + 4, static_cast<size_t>(m_pageSize));
    const PageSealer::Position position { PageSealer::Place::Journal, static_cast<quint64>(unit.offset), unit.salt };
    if (!m_sealer->seal(m_sealed.data(), m_sealed.data(), recordSize(), position))
        return SQLITE_IOERR_WRITE;
    const int code = m_file.write(m_sealed.data(), recordSize(), unit.offset);
    if (code == SQLITE_OK)
        m_goodEnd = std::max(m_goodEnd, unit.offset + recordSize());
    return code;
}

int JournalFile::writeHeader(qint64 offset)
{
    std::array<unsigned char, sectorSize> sector {};
    std::copy_n(m_headers[offset].begin(), headerSize, sector.begin());
    if (!m_sealer->seal(sector.data(), sector.data(), headerSize + PageSealer::reservedBytes, headerPosition(offset)))
        return SQLITE_IOERR_WRITE;
    return m_file.write(sector.data(), sectorSize, offset);
}

int JournalFile::forget(qint64 header)
{
    m_headers.erase(header);
    m_readOffset = none;
    if (header == 0) { // what a longer journal left behind must not be read as part of the next one
        m_headers.clear();
        m_superAt = none;
        m_goodEnd = 0;
        if (const int code = m_file.truncate(0); code != SQLITE_OK)
            return code;
    }
    const std::array<unsigned char, headerSize + PageSealer::reservedBytes> zeros {};
    return m_file.write(zeros.data(), static_cast<int>(zeros.size()), header);
}

int JournalFile::truncate(qint64 size)
{
    if (size == 0) {
        m_headers.clear();
        m_superAt = none;
        m_goodEnd = 0;
    }
    m_readOffset = none;
    m_writeOffset = none;
    return m_file.truncate(size);
}

} // namespace wb::storage
