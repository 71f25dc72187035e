#include "tests/core/storage/CrashingVfs.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <cstring>
#include <memory>
#include <set>
#include <sqlite3.h>
#include <vector>

namespace wb::test {

namespace {

struct Undo {
    qint64 offset;
    QByteArray before; // as long as the write; beyond the old end it is zeros, as new blocks are
};

struct File {
    sqlite3_file base;
    CrashingVfs::State *state;
    sqlite3_file *real;
    std::vector<Undo> *unsynced;
};

File *fileOf(sqlite3_file *handle)
{
    return reinterpret_cast<File *>(handle);
}

} // namespace

struct CrashingVfs::State {
    sqlite3_vfs *system = nullptr;
    sqlite3_vfs vfs {};
    int countdown = -1;
    int writes = 0;
    Crash kind = Crash::Process;
    bool off = false;
    QRandomGenerator random;
    std::set<File *> files;

    void lose()
    {
        for (File *file : files) {
            for (auto undo = file->unsynced->rbegin(); undo != file->unsynced->rend(); ++undo) {
                if (random.bounded(2) == 0)
                    file->real->pMethods->xWrite(
                        file->real, undo->before.constData(), static_cast<int>(undo->before.size()), undo->offset);
            }
            file->unsynced->clear();
        }
    }

    int write(File *file, const void *source, int size, qint64 offset)
    {
        if (off)
            return SQLITE_IOERR_WRITE;
        ++writes;
        if (kind == Crash::Power) {
            QByteArray before(size, '\0');
            file->real->pMethods->xRead(file->real, before.data(), size, offset);
            file->unsynced->push_back({ offset, before });
        }
        if (countdown < 0 || countdown-- > 0)
            return file->real->pMethods->xWrite(file->real, source, size, offset);
        off = true;
        // A sector is written whole or not at all.
        const int torn = static_cast<int>((offset + random.bounded(size)) / 512 * 512 - offset);
        if (torn > 0)
            file->real->pMethods->xWrite(file->real, source, torn, offset);
        if (kind == Crash::Power)
            lose();
        return SQLITE_IOERR_WRITE;
    }
};

namespace {

int closeFile(sqlite3_file *handle)
{
    File *file = fileOf(handle);
    file->state->files.erase(file);
    delete file->unsynced;
    const int code = file->real->pMethods->xClose(file->real);
    delete[] reinterpret_cast<char *>(file->real);
    return code;
}

int readFile(sqlite3_file *handle, void *target, int size, sqlite3_int64 offset)
{
    sqlite3_file *real = fileOf(handle)->real;
    return fileOf(handle)->state->off ? SQLITE_IOERR_READ : real->pMethods->xRead(real, target, size, offset);
}

int writeFile(sqlite3_file *handle, const void *source, int size, sqlite3_int64 offset)
{
    return fileOf(handle)->state->write(fileOf(handle), source, size, offset);
}

int truncateFile(sqlite3_file *handle, sqlite3_int64 size)
{
    sqlite3_file *real = fileOf(handle)->real;
    return fileOf(handle)->state->off ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate(real, size);
}

int syncFile(sqlite3_file *handle, int flags)
{
    File *file = fileOf(handle);
    if (file->state->off)
        return SQLITE_IOERR_FSYNC;
    file->unsynced->clear();
    return flags ? SQLITE_OK : SQLITE_MISUSE; // the disk itself need not be waited for
}

int fileSize(sqlite3_file *handle, sqlite3_int64 *size)
{
    sqlite3_file *real = fileOf(handle)->real;
    return fileOf(handle)->state->off ? SQLITE_IOERR_FSTAT : real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file *handle, int level)
{
    sqlite3_file *real = fileOf(handle)->real;
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file *handle, int level)
{
    sqlite3_file *real = fileOf(handle)->real;
    return real->pMethods->xUnlock(real, level);
}

int checkReservedLock(sqlite3_file *handle, int *held)
{
    sqlite3_file *real = fileOf(handle)->real;
    return real->pMethods->xCheckReservedLock(real, held);
}

int controlFile(sqlite3_file *handle, int operation, void *argument)
{
    sqlite3_file *real = fileOf(handle)->real;
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file *)
{
    return 512;
}

int deviceCharacteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

constexpr sqlite3_io_methods methods = { 1, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile, unlockFile,
    checkReservedLock, controlFile, sectorSize, deviceCharacteristics, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr };

CrashingVfs::State *stateOf(sqlite3_vfs *vfs)
{
    return static_cast<CrashingVfs::State *>(vfs->pAppData);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags, int *outFlags)
{
    CrashingVfs::State *state = stateOf(vfs);
    handle->pMethods = nullptr;
    if (state->off)
        return SQLITE_CANTOPEN;
    auto memory = std::make_unique<char[]>(static_cast<size_t>(state->system->szOsFile));
    std::memset(memory.get(), 0, static_cast<size_t>(state->system->szOsFile));
    auto *real = reinterpret_cast<sqlite3_file *>(memory.get());
    const int code = state->system->xOpen(state->system, name, real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    memory.release();
    File *file = fileOf(handle);
    file->state = state;
    file->real = real;
    file->unsynced = new std::vector<Undo>;
    file->base.pMethods = &methods;
    state->files.insert(file);
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncDirectory)
{
    return stateOf(vfs)->off ? SQLITE_IOERR_DELETE : stateOf(vfs)->system->xDelete(stateOf(vfs)->system, name, syncDirectory);
}

} // namespace

CrashingVfs::CrashingVfs()
    : m_state(new State)
{
    m_state->system = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->system;
    m_state->vfs.szOsFile = sizeof(File);
    m_state->vfs.pNext = nullptr;
    m_state->vfs.zName = "crashing";
    m_state->vfs.pAppData = m_state;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    m_state->vfs.xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
        return stateOf(vfs)->system->xAccess(stateOf(vfs)->system, name, flags, answer);
    };
    m_state->vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *path) {
        return stateOf(vfs)->system->xFullPathname(stateOf(vfs)->system, name, size, path);
    };
    sqlite3_vfs_register(&m_state->vfs, 1);
}

CrashingVfs::~CrashingVfs()
{
    sqlite3_vfs_register(m_state->system, 1);
    sqlite3_vfs_unregister(&m_state->vfs);
    delete m_state;
}

void CrashingVfs::crashAt(int write, Crash kind, quint32 seed)
{
    m_state->countdown = write;
    m_state->writes = 0;
    m_state->kind = kind;
    m_state->random.seed(seed);
}

void CrashingVfs::recover()
{
    m_state->countdown = -1;
    m_state->off = false;
    m_state->kind = Crash::Process;
}

int CrashingVfs::writes() const
{
    return m_state->writes;
}

bool CrashingVfs::crashed() const
{
    return m_state->off;
}

} // namespace wb::test
