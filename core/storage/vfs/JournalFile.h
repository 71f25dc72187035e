// The rollback journal of an encrypted database. Each header and each record (page number, page, checksum) is sealed as
// one unit; offsets are SQLite's own. A journal that was there before is checked as a whole when SQLite first looks at it:
// SQLite ends its playback at the first record it does not like, and the database would stay half rolled back.
#pragma once

#include "core/storage/vfs/PageSealer.h"
#include "core/storage/vfs/RealFile.h"

#include <array>
#include <map>
#include <vector>

namespace wb::storage {

class JournalFile final : public VfsFile {
public:
    JournalFile(std::shared_ptr<PageSealer> sealer, int pageSize);

    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags);

    // SQLITE_IOERR_DATA if anything the journal vouches for does not open. What was never synced reads as zeros.
    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override { return m_file.sync(flags); }
    int fileSize(qint64 *size) override { return m_file.fileSize(size); }

private:
    static constexpr int headerSize = 28; // the fields SQLite writes at the start of a sector
    static constexpr int sectorSize = 512;
    static constexpr qint64 none = -1;
    using Header = std::array<unsigned char, headerSize>;

    struct Unit {
        qint64 offset = none;
        quint32 salt = 0;
    };

    [[nodiscard]] int recordSize() const { return m_pageSize + 8; }
    [[nodiscard]] quint32 superMark() const;
    [[nodiscard]] Unit unitAt(qint64 offset) const;
    int checkWhole();
    int checkSegment(qint64 header, qint64 size, qint64 *next);
    int readHeader(qint64 offset, bool *isZero);
    int readUnit(const Unit &unit);
    int readSlice(unsigned char *target, int size, qint64 offset, int *done);
    int writeHeader(qint64 offset);
    int writeRecordPart(const unsigned char *source, int size, qint64 offset);
    int writeRecord();
    int forget(qint64 header);

    RealFile m_file;
    std::shared_ptr<PageSealer> m_sealer;
    int m_pageSize;
    std::map<qint64, Header> m_headers; // by offset
    qint64 m_goodEnd = 0; // records before this are known to be good
    qint64 m_superAt = none; // where the name of the super-journal begins
    bool m_checked = false;
    std::vector<unsigned char> m_record; // page number, page, checksum: as SQLite sees it
    std::vector<unsigned char> m_sealed;
    qint64 m_readOffset = none; // the record that m_record holds
    qint64 m_writeOffset = none; // the record that is being gathered in m_record
    int m_gathered = 0;
};

} // namespace wb::storage
