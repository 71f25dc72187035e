// The super-journal names the journals of one transaction over several files. It is short, so it is sealed as a whole.
#pragma once

#include "core/storage/vfs/PageSealer.h"
#include "core/storage/vfs/RealFile.h"

#include <vector>

namespace wb::storage {

class SuperJournalFile final : public VfsFile {
public:
    explicit SuperJournalFile(const crypto::SecretBytes &key)
        : m_sealer(key, crypto::PageCipher::XChaCha20Poly1305)
    {
    }

    // SQLITE_IOERR_DATA if there is one that does not open.
    int open(sqlite3_vfs *system, const char *name, int flags, int *outFlags);

    int read(void *target, int size, qint64 offset) override;
    int write(const void *source, int size, qint64 offset) override;
    int truncate(qint64 size) override;
    int sync(int flags) override { return m_file.sync(flags); }
    int fileSize(qint64 *size) override;

private:
    int save();

    RealFile m_file;
    PageSealer m_sealer;
    std::vector<unsigned char> m_plain; // without the reserved bytes
};

} // namespace wb::storage
