#include "core/storage/vfs/WalFile.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace wb::storage {

WalFile::WalFile(std::shared_ptr<PageSealer> sealer, std::shared_ptr<LogState> state, int pageSize)
    : m_sealer(std::move(sealer))
    , m_state(std::move(state))
    , m_pageSize(pageSize)
    , m_frame(static_cast<size_t>(frameSize()))
    , m_sealed(static_cast<size_t>(frameSize()))
{
}

int WalFile::open(sqlite3_vfs *system, const char *name, int flags, int *outFlags)
{
    const int code = m_file.open(system, name, flags, outFlags);
    m_state->open = code == SQLITE_OK;
    return code;
}

int WalFile::read(void *target, int size, qint64 offset)
{
    if (const int code = writePendingHeader(); code != SQLITE_OK)
        return code;
    if (offset + size <= walHeaderSize)
        return readHeader(target, size, offset);
    const qint64 frame = (offset - walHeaderSize) / frameSize();
    const qint64 within = (offset - walHeaderSize) % frameSize();
    if (offset < walHeaderSize || within + size > frameSize())
        return SQLITE_IOERR_READ;
    int code = readFrame(frame);
    const bool needed = frame < std::max(m_goodFrames, m_state->required);
    if (code == SQLITE_OK && frame < m_state->required && !belongsToThisRun())
        code = SQLITE_IOERR_DATA; // SQLite would end the log here
    if (code == SQLITE_IOERR_DATA && within == 0 && !needed)
        code = SQLITE_OK; // readFrame left zeros
    else if (code == SQLITE_OK)
        noteGoodFrame(frame);
    std::memcpy(target, m_frame.data() + within, static_cast<size_t>(size));
    return code;
}

int WalFile::readHeader(void *target, int size, qint64 offset)
{
    const int code = m_file.read(target, size, offset);
    if (code == SQLITE_OK && size == walHeaderSize) {
        if (std::memcmp(target, m_state->header.data(), walHeaderSize) != 0)
            m_state->required = 0; // the mark tells about an earlier run
        std::memcpy(m_state->header.data(), target, walHeaderSize);
        if (isDamagedAndNotNeeded())
            std::memset(target, 0, walHeaderSize);
    }
    return code;
}

bool WalFile::isDamagedAndNotNeeded()
{
    const auto isThere = [this](qint64 frame) { return readFrame(frame) == SQLITE_OK && belongsToThisRun(); };
    if (m_state->required == 0 || !m_state->finished || m_goodFrames > 0 || isThere(m_state->required))
        return false;
    for (qint64 frame = 0; frame < m_state->required; ++frame) {
        if (!isThere(frame))
            return true;
    }
    return false;
}

bool WalFile::belongsToThisRun() const
{
    return std::memcmp(m_frame.data() + 8, m_state->header.data() + 16, 8) == 0; // the salts
}

void WalFile::noteGoodFrame(qint64 frame)
{
    if (frame == m_goodFrames)
        ++m_goodFrames;
    const auto pagesAfterCommit = qFromBigEndian<quint32>(m_frame.data() + 4); // zero in all but the last frame of one
    if (pagesAfterCommit > 0 && frame < m_goodFrames && frame >= m_state->committed && belongsToThisRun()) {
        m_state->committed = frame + 1;
        m_state->committedPages = pagesAfterCommit;
    }
}

int WalFile::readFrame(qint64 frame)
{
    const int code = m_file.read(m_sealed.data(), frameSize(), frameOffset(frame));
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) {
        std::memset(m_frame.data(), 0, m_frame.size());
        return code;
    }
    const PageSealer::Position position { PageSealer::Place::Wal, static_cast<quint64>(frame) };
    return m_sealer->open(m_frame.data(), m_sealed.data(), frameSize(), position) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int WalFile::write(const void *source, int size, qint64 offset)
{
    if (offset == 0 && size == walHeaderSize) {
        std::memcpy(m_state->header.data(), source, walHeaderSize);
        m_state->committed = 0;
        m_state->required = 0;
        m_goodFrames = 0;
        return m_file.write(source, size, offset);
    }
    const qint64 frame = (offset - walHeaderSize) / frameSize();
    const qint64 within = (offset - walHeaderSize) % frameSize();
    if (offset >= walHeaderSize && within == 0 && size == frameHeaderSize) {
        if (const int code = writePendingHeader(); code != SQLITE_OK)
            return code;
        std::memcpy(m_pendingHeader.data(), source, frameHeaderSize);
        m_pendingFrame = frame;
        return SQLITE_OK;
    }
    if (offset > walHeaderSize && within == frameHeaderSize && size == m_pageSize)
        return writePage(source, frame);
    return SQLITE_IOERR_WRITE; // not a shape SQLite writes; plain bytes must not reach the disk
}

int WalFile::writePage(const void *page, qint64 frame)
{
    if (m_pendingFrame == frame) {
        std::memcpy(m_frame.data(), m_pendingHeader.data(), frameHeaderSize);
        m_pendingFrame = none;
    } else {
        // A page changed again within one transaction is written over its frame, and the header comes later.
        if (const int code = writePendingHeader(); code != SQLITE_OK)
            return code;
        if (const int code = readFrame(frame); code != SQLITE_OK)
            return code;
    }
    std::memcpy(m_frame.data() + frameHeaderSize, page, static_cast<size_t>(m_pageSize));
    return writeFrame(frame);
}

int WalFile::writePendingHeader()
{
    if (m_pendingFrame == none)
        return SQLITE_OK;
    const qint64 frame = std::exchange(m_pendingFrame, none);
    if (const int code = readFrame(frame); code != SQLITE_OK)
        return code;
    std::memcpy(m_frame.data(), m_pendingHeader.data(), frameHeaderSize);
    return writeFrame(frame);
}

int WalFile::writeFrame(qint64 frame)
{
    const PageSealer::Position position { PageSealer::Place::Wal, static_cast<quint64>(frame) };
    if (!m_sealer->seal(m_sealed.data(), m_frame.data(), frameSize(), position))
        return SQLITE_IOERR_WRITE;
    m_state->committed = std::min(m_state->committed, frame); // a commit that failed is written over
    const int code = m_file.write(m_sealed.data(), frameSize(), frameOffset(frame));
    if (code == SQLITE_OK)
        noteGoodFrame(frame);
    return code;
}

int WalFile::truncate(qint64 size)
{
    m_pendingFrame = none;
    m_goodFrames = std::min(m_goodFrames, std::max<qint64>(0, size - walHeaderSize) / frameSize());
    return m_file.truncate(size);
}

int WalFile::sync(int flags)
{
    if (const int code = writePendingHeader(); code != SQLITE_OK)
        return code;
    return m_file.sync(flags);
}

int WalFile::fileSize(qint64 *size)
{
    if (const int code = writePendingHeader(); code != SQLITE_OK)
        return code;
    return m_file.fileSize(size);
}

int WalFile::fileControl(int operation, void *argument)
{
    return operation == SQLITE_FCNTL_SIZE_HINT ? SQLITE_NOTFOUND : m_file.fileControl(operation, argument);
}

} // namespace wb::storage
