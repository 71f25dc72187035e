// The write-ahead log of an encrypted database. SQLite's frame, a header of 24 bytes and a page, is sealed as one unit:
// its header holds a checksum of the plain page, which would tell about it. Offsets are SQLite's own.
#pragma once

#include "core/storage/vfs/PageSealer.h"
#include "core/storage/vfs/RealFile.h"

#include <array>
#include <vector>

namespace wb::storage {

class WalFile final : public VfsFile
{
public:
    WalFile(std::shared_ptr<PageSealer> sealer, int pageSize);

    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags);

    // A frame read as a whole (recovery) that does not open is zeros: the log ends there. A page read alone that does not
    // open, or a frame this log has already found good, is SQLITE_IOERR_DATA.
    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int fileSize(qint64 *size) override;
    int fileControl(int operation, void *argument) override;

private:
    static constexpr int walHeaderSize = 32;
    static constexpr int frameHeaderSize = 24;
    static constexpr qint64 none = -1;

    [[nodiscard]] int frameSize() const { return frameHeaderSize + m_pageSize; }
    [[nodiscard]] qint64 frameOffset(qint64 frame) const { return walHeaderSize + frame * frameSize(); }
    int readFrame(qint64 frame);
    int writeFrame(qint64 frame);
    int writePage(const void *page, qint64 frame);
    int writePendingHeader();

    RealFile m_file;
    std::shared_ptr<PageSealer> m_sealer;
    int m_pageSize;
    std::vector<unsigned char> m_frame;  // plain, as SQLite sees it
    std::vector<unsigned char> m_sealed;
    // SQLite writes a frame's header just before its page: kept back, so that both go out sealed in one write.
    std::array<unsigned char, frameHeaderSize> m_pendingHeader{};
    qint64 m_pendingFrame = none;
    qint64 m_goodFrames = 0; // so many from the start were read or written here
};

} // namespace wb::storage
