// An SQLite VFS that seals every file of the databases opened through it under one key: see MainFile, WalFile,
// JournalFile, SuperJournalFile and MemoryFile for what becomes of each kind.
#pragma once

#include "core/crypto/PageAead.h"

#include <sqlite3.h>

namespace wb::storage {

// Registered while it lives; has to outlive the connections that use it.
class SealedVfs {
public:
    // Keeps its own copy of the key (32 bytes). New files get pages of `pageSize` bytes sealed with `cipher`.
    SealedVfs(const crypto::SecretBytes &key, int pageSize, crypto::PageCipher cipher);
    ~SealedVfs();
    SealedVfs(const SealedVfs &) = delete;
    SealedVfs &operator=(const SealedVfs &) = delete;

    // For sqlite3_open_v2.
    [[nodiscard]] const char *name() const { return m_vfs.zName; }

private:
    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *handle, int flags, int *outFlags);
    int openFile(const char *name, sqlite3_file *handle, int flags, int *outFlags) const;

    crypto::SecretBytes m_key;
    int m_pageSize;
    crypto::PageCipher m_cipher;
    QByteArray m_name;
    sqlite3_vfs *m_system;
    sqlite3_vfs m_vfs {};
};

} // namespace wb::storage
