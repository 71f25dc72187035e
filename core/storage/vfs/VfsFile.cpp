#include "core/storage/vfs/VfsFile.h"

namespace wb::storage {

namespace {

struct Handle {
    sqlite3_file base;
    VfsFile *file;
};

VfsFile *fileOf(sqlite3_file *handle)
{
    return reinterpret_cast<Handle *>(handle)->file;
}

int closeFile(sqlite3_file *handle)
{
    delete fileOf(handle);
    reinterpret_cast<Handle *>(handle)->file = nullptr;
    return SQLITE_OK;
}

int readFile(sqlite3_file *handle, void *target, int size, sqlite3_int64 offset)
{
    return fileOf(handle)->read(target, size, offset);
}

int writeFile(sqlite3_file *handle, const void *source, int size, sqlite3_int64 offset)
{
    return fileOf(handle)->write(source, size, offset);
}

int truncateFile(sqlite3_file *handle, sqlite3_int64 size)
{
    return fileOf(handle)->truncate(size);
}

int syncFile(sqlite3_file *handle, int flags)
{
    return fileOf(handle)->sync(flags);
}

int sizeOfFile(sqlite3_file *handle, sqlite3_int64 *size)
{
    qint64 answer = 0;
    const int code = fileOf(handle)->fileSize(&answer);
    *size = answer;
    return code;
}

int lockFile(sqlite3_file *handle, int level)
{
    return fileOf(handle)->lock(level);
}

int unlockFile(sqlite3_file *handle, int level)
{
    return fileOf(handle)->unlock(level);
}

int checkReservedLock(sqlite3_file *handle, int *held)
{
    return fileOf(handle)->checkReservedLock(held);
}

int controlFile(sqlite3_file *handle, int operation, void *argument)
{
    return fileOf(handle)->fileControl(operation, argument);
}

// Small sectors keep the journal's headers in one write each; larger ones only add padding.
int sectorSize(sqlite3_file *)
{
    return 512;
}

// Nothing atomic is promised: our pages are changed as a whole. Without POWERSAFE_OVERWRITE SQLite would cut WAL frames
// in two and write some of them twice.
int deviceCharacteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// Version 1: no shared memory and no memory mapping can ever be asked for.
constexpr sqlite3_io_methods methods = { 1, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile,
    unlockFile, checkReservedLock, controlFile, sectorSize, deviceCharacteristics, nullptr, nullptr, nullptr, nullptr, nullptr,
    nullptr };

} // namespace

int VfsFile::checkReservedLock(int *held)
{
    *held = 0;
    return SQLITE_OK;
}

void installFile(sqlite3_file *handle, std::unique_ptr<VfsFile> file)
{
    reinterpret_cast<Handle *>(handle)->file = file.release();
    handle->pMethods = &methods;
}

VfsFile *installedFile(sqlite3_file *handle)
{
    return handle->pMethods == &methods ? fileOf(handle) : nullptr;
}

int handleSize()
{
    return static_cast<int>(sizeof(Handle));
}

} // namespace wb::storage
