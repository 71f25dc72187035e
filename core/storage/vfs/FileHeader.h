// The first block of an encrypted database, before page 1: says what the file is and proves the key before SQLite sees
// the file. With a wrong key SQLite would take every page for damaged and throw away the log.
#pragma once

#include "core/crypto/PageAead.h"

namespace wb::storage {

struct FileHeader {
    int pageSize = 0; // of SQLite; the header's block is as long
    crypto::PageCipher cipher = crypto::PageCipher::XChaCha20Poly1305; // says the version: 1, or 2 for XAES-256-GCM
    QByteArray fileId; // 32 random bytes: no page of one file opens in another, even under the same key

    // Two copies in one block of pageSize bytes, so that a bad sector in one of them costs nothing.
    [[nodiscard]] QByteArray encode(const crypto::SecretBytes &key) const;
    // Reads as much of the block as there is. Errors: StorageCorrupt (no copy is whole, or no file of ours),
    // UnsupportedFormat (a newer version), DecryptionFailed (the key is another one).
    [[nodiscard]] static Result<FileHeader> decode(QByteArrayView block, const crypto::SecretBytes &key);
    [[nodiscard]] static FileHeader create(int pageSize, crypto::PageCipher cipher);

    [[nodiscard]] crypto::SecretBytes pageKey(const crypto::SecretBytes &key) const;

    static constexpr int smallestBlock = 4096;
};

} // namespace wb::storage
