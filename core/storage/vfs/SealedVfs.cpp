#include "core/storage/vfs/SealedVfs.h"

#include "core/crypto/Subkey.h"
#include "core/storage/vfs/JournalFile.h"
#include "core/storage/vfs/MainFile.h"
#include "core/storage/vfs/MemoryFile.h"
#include "core/storage/vfs/SuperJournalFile.h"
#include "core/storage/vfs/WalFile.h"

#include <atomic>

namespace wb::storage {

namespace {

constexpr int temporaryKinds = SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL;

QByteArray uniqueName()
{
    static std::atomic<int> number = 0; // SQLite knows a VFS by its name
    return "wanderbuch-" + QByteArray::number(++number);
}

// `file` goes behind SQLite's handle only if it opened.
template <typename File, typename... Arguments>
int openInto(sqlite3_file *handle, std::unique_ptr<File> file, Arguments &&...arguments)
{
    const int code = file->open(std::forward<Arguments>(arguments)...);
    if (code == SQLITE_OK)
        installFile(handle, std::move(file));
    return code;
}

} // namespace

SealedVfs::SealedVfs(const crypto::SecretBytes &key, int pageSize, crypto::PageCipher cipher)
    : m_key(key.clone())
    , m_pageSize(pageSize)
    , m_cipher(cipher)
    , m_name(uniqueName())
    , m_system(sqlite3_vfs_find(nullptr))
{
    m_vfs = *m_system; // all but opening is the system's own
    m_vfs.szOsFile = handleSize();
    m_vfs.pNext = nullptr;
    m_vfs.zName = m_name.constData();
    m_vfs.pAppData = this;
    m_vfs.xOpen = open;
    m_vfs.xDelete = [](sqlite3_vfs *vfs, const char *name, int syncDirectory) {
        sqlite3_vfs *system = static_cast<SealedVfs *>(vfs->pAppData)->m_system;
        return system->xDelete(system, name, syncDirectory);
    };
    m_vfs.xAccess = [](sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
        sqlite3_vfs *system = static_cast<SealedVfs *>(vfs->pAppData)->m_system;
        return system->xAccess(system, name, flags, answer);
    };
    m_vfs.xFullPathname = [](sqlite3_vfs *vfs, const char *name, int size, char *path) {
        sqlite3_vfs *system = static_cast<SealedVfs *>(vfs->pAppData)->m_system;
        return system->xFullPathname(system, name, size, path);
    };
    sqlite3_vfs_register(&m_vfs, 0);
}

SealedVfs::~SealedVfs()
{
    sqlite3_vfs_unregister(&m_vfs);
}

int SealedVfs::open(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags, int *outFlags)
{
    handle->pMethods = nullptr;
    return static_cast<const SealedVfs *>(vfs->pAppData)->openFile(name, handle, flags, outFlags);
}

int SealedVfs::openFile(const char *name, sqlite3_file *handle, int flags, int *outFlags) const
{
    if (!name || (flags & temporaryKinds) != 0) {
        installFile(handle, std::make_unique<MemoryFile>());
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }
    if (flags & SQLITE_OPEN_MAIN_DB)
        return openInto(handle, std::make_unique<MainFile>(), m_system, name, flags, outFlags, m_key, m_pageSize, m_cipher);
    if (flags & SQLITE_OPEN_SUPER_JOURNAL)
        return openInto(handle, std::make_unique<SuperJournalFile>(crypto::deriveSubkey(m_key, "Wanderbuch super-journal")),
            m_system, name, flags, outFlags);
    const auto *main = dynamic_cast<MainFile *>(installedFile(sqlite3_database_file_object(name)));
    if (!main)
        return SQLITE_CANTOPEN;
    if (flags & SQLITE_OPEN_WAL)
        return openInto(
            handle, std::make_unique<WalFile>(main->sealer(), main->log(), main->pageSize()), m_system, name, flags, outFlags);
    if (flags & SQLITE_OPEN_MAIN_JOURNAL)
        return openInto(handle, std::make_unique<JournalFile>(main->sealer(), main->pageSize()), m_system, name, flags, outFlags);
    return SQLITE_CANTOPEN;
}

} // namespace wb::storage
