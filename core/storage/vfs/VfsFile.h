// One open file as SQLite sees it (sqlite3_io_methods), as a C++ class.
#pragma once

#include <QtGlobal>

#include <memory>
#include <sqlite3.h>

namespace wb::storage {

// Every function answers with an SQLite result code. Offsets and sizes are SQLite's own, whatever lies on the disk.
class VfsFile {
public:
    VfsFile() = default;
    virtual ~VfsFile() = default;
    VfsFile(const VfsFile &) = delete;
    VfsFile &operator=(const VfsFile &) = delete;

    // Bytes beyond the end are filled with zeros, and the answer is SQLITE_IOERR_SHORT_READ.
    virtual int read(void *target, int size, qint64 offset) = 0;
    virtual int write(const void *source, int size, qint64 offset) = 0;
    virtual int truncate(qint64 size) = 0;
    virtual int sync(int flags) = 0;
    virtual int fileSize(qint64 *size) = 0;

    virtual int lock(int) { return SQLITE_OK; }
    virtual int unlock(int) { return SQLITE_OK; }
    virtual int checkReservedLock(int *held);
    virtual int fileControl(int, void *) { return SQLITE_NOTFOUND; }
};

// Puts `file` behind SQLite's handle, which has room for handleSize bytes; xClose deletes it.
void installFile(sqlite3_file *handle, std::unique_ptr<VfsFile> file);
// The file behind a handle that installFile filled.
VfsFile *installedFile(sqlite3_file *handle);
int handleSize();

} // namespace wb::storage
