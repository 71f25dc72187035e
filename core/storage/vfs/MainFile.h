// The main file of an encrypted database: one header block (FileHeader), then the sealed pages.
#pragma once

#include "core/storage/vfs/CheckpointMark.h"
#include "core/storage/vfs/PageSealer.h"
#include "core/storage/vfs/RealFile.h"

#include <vector>

namespace wb::storage {

// For sqlite3_file_control, with an int: whether pages that SQLite never wrote may be read, as zeros. Only a backup does.
constexpr int fileControlReadHoles = 0x57420001;

class MainFile final : public VfsFile {
public:
    // Opens or starts a file. A new one gets pages of `pageSize` bytes sealed with `cipher`, and nothing is written before its
    // first page.
    // SQLITE_NOTADB if the header or the key is not right, SQLITE_IOERR_DATA if the file was cut off
    // or the log of an unfinished checkpoint is gone.
    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags, const crypto::SecretBytes &key, int pageSize,
        crypto::PageCipher cipher);

    [[nodiscard]] int pageSize() const { return m_pageSize; }
    // Shared with the file's log and journal.
    [[nodiscard]] const std::shared_ptr<PageSealer> &sealer() const { return m_sealer; }
    [[nodiscard]] const std::shared_ptr<LogState> &log() const { return m_log; }

    // A page that does not open is SQLITE_IOERR_DATA. The 100 bytes SQLite probes before anything else are made up here,
    // so that a torn page 1 does not keep the log or the journal from mending it.
    int read(void *target, int size, qint64 offset) override;
    // Whole pages only, and only of the file's page size with the reserved bytes: anything else is refused unwritten.
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override;
    int fileSize(qint64 *size) override;
    int lock(int level) override { return m_file.lock(level); }
    int unlock(int level) override { return m_file.unlock(level); }
    int checkReservedLock(int *held) override { return m_file.checkReservedLock(held); }
    int fileControl(int operation, void *argument) override;

private:
    int checkLog(sqlite3_vfs *system, const char *name);
    int readPage(unsigned char *target, qint64 page);
    int readPart(char *target, int size, qint64 offset);
    int openPage(unsigned char *page, qint64 number);
    int writePage(const unsigned char *plain, const PageSealer::Position &position);
    int pageCount(qint64 *pages);
    int fillGap(qint64 page);
    int probe(char *target, int size);
    [[nodiscard]] qint64 realOffset(qint64 page) const { return page * m_pageSize; } // page 1 follows the header's block

    RealFile m_file;
    std::shared_ptr<PageSealer> m_sealer;
    std::shared_ptr<LogState> m_log = std::make_shared<LogState>();
    CheckpointMark m_mark;
    std::vector<unsigned char> m_buffer;
    QByteArray m_unwrittenHeader;
    int m_pageSize = 0;
    qint64 m_pages = 0; // at least so many are there
    bool m_readHoles = false;
};

} // namespace wb::storage
