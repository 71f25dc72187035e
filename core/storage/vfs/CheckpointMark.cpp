#include "core/storage/vfs/CheckpointMark.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace wb::storage {

namespace {

// sequence 8 | frames 8 | pages 8 | finished 8 | the log's header 32 | sealed
constexpr int plainSize = 32 + walHeaderSize;
constexpr int slotSize = plainSize + PageSealer::reservedBytes;
constexpr qint64 slotOffsets[2] = { 1024, 3072 }; // between the copies of the file's header
using Slot = std::array<unsigned char, slotSize>;

PageSealer::Position position(quint64 slot)
{
    return { PageSealer::Place::Checkpoint, slot };
}

} // namespace

int CheckpointMark::load(RealFile &file, PageSealer &sealer)
{
    m_file = &file;
    m_sealer = &sealer;
    for (quint64 slot = 0; slot < 2; ++slot) {
        Slot bytes {};
        const int code = file.read(bytes.data(), slotSize, slotOffsets[slot]);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
            return code;
        if (!sealer.open(bytes.data(), bytes.data(), slotSize, position(slot)))
            continue;
        const auto sequence = qFromLittleEndian<quint64>(bytes.data());
        if (sequence <= m_sequence)
            continue;
        m_sequence = sequence;
        m_frames = qFromLittleEndian<qint64>(bytes.data() + 8);
        m_pages = qFromLittleEndian<qint64>(bytes.data() + 16);
        m_finished = bytes[24] != 0;
        std::copy_n(bytes.begin() + 32, walHeaderSize, m_header.begin());
    }
    return SQLITE_OK;
}

int CheckpointMark::begin(const LogState &log, qint64 pages)
{
    if (isUnfinished() && m_header == log.header && m_frames == log.committed)
        return SQLITE_OK;
    m_header = log.header;
    m_frames = log.committed;
    m_pages = std::min(pages, log.committedPages); // a checkpoint may end with cutting the file
    m_finished = false;
    return save();
}

int CheckpointMark::finish(qint64 pages)
{
    m_pages = pages;
    m_finished = true;
    return save();
}

int CheckpointMark::save()
{
    ++m_sequence;
    const quint64 slot = m_sequence % 2;
    Slot bytes {};
    qToLittleEndian(m_sequence, bytes.data());
    qToLittleEndian(m_frames, bytes.data() + 8);
    qToLittleEndian(m_pages, bytes.data() + 16);
    bytes[24] = m_finished ? 1 : 0;
    std::copy_n(m_header.begin(), walHeaderSize, bytes.begin() + 32);
    if (!m_sealer->seal(bytes.data(), bytes.data(), slotSize, position(slot)))
        return SQLITE_IOERR_WRITE;
    if (const int code = m_file->write(bytes.data(), slotSize, slotOffsets[slot]); code != SQLITE_OK)
        return code;
    return m_file->sync(SQLITE_SYNC_NORMAL);
}

} // namespace wb::storage
