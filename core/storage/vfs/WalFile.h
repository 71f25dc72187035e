// The write-ahead log of an encrypted database. SQLite's frame, a header of 24 bytes and a page, is sealed as one unit:
// its header holds a checksum of the plain page, which would tell about it. Offsets are SQLite's own.
#pragma once

#include "core/storage/vfs/CheckpointMark.h"

#include <array>
#include <vector>

namespace wb::storage {

class WalFile final : public VfsFile {
public:
    WalFile(std::shared_ptr<PageSealer> sealer, std::shared_ptr<LogState> state, int pageSize);
    ~WalFile() override { m_state->open = false; }

    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags);

    // A frame read as a whole (recovery) that does not open is zeros: the log ends there. SQLITE_IOERR_DATA if a page read
    // alone does not open, a frame that was found good before, or one that a checkpoint has begun with. A damaged log
    // that is in the main file from end to end reads as empty.
    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int fileSize(qint64 *size) override;
    int fileControl(int operation, void *argument) override;

private:
    static constexpr int frameHeaderSize = 24;
    static constexpr qint64 none = -1;

    [[nodiscard]] int frameSize() const { return frameHeaderSize + m_pageSize; }
    [[nodiscard]] qint64 frameOffset(qint64 frame) const { return walHeaderSize + frame * frameSize(); }
    int readHeader(void *target, int size, qint64 offset);
    bool isDamagedAndNotNeeded();
    [[nodiscard]] bool belongsToThisRun() const;
    void noteGoodFrame(qint64 frame);
    int readFrame(qint64 frame);
    int writeFrame(qint64 frame);
    int writePage(const void *page, qint64 frame);
    int writePendingHeader();

    RealFile m_file;
    std::shared_ptr<PageSealer> m_sealer;
    std::shared_ptr<LogState> m_state;
    int m_pageSize;
    std::vector<unsigned char> m_frame; // plain, as SQLite sees it
    std::vector<unsigned char> m_sealed;
    // SQLite writes a frame's header just before its page: kept back, so that both go out sealed in one write.
    std::array<unsigned char, frameHeaderSize> m_pendingHeader {};
    qint64 m_pendingFrame = none;
    qint64 m_goodFrames = 0; // so many from the start were read or written here
};

} // namespace wb::storage
