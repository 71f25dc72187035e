// .wbbackup: the whole vault in one encrypted file. Written, opened again and compared before it counts as done.
#pragma once

#include "core/vault/Vault.h"

#include <QPromise>

namespace wb::vault {

struct BackupSummary {
    QDateTime created;
    int credentials = 0;
    int events = 0;
    qint64 bytes = 0; // of the file
};

// Layout: "WBBACKUP", version byte 1, 4-byte big-endian header length, header (canonical JSON: created, argon2 parameters,
// counts), then a secretstream (XChaCha20-Poly1305) of the SQLite snapshot, its key derived with Argon2id from the passphrase and bound to the
// header. `progress` gets 0 to 100 and is asked whether it was cancelled.
using Progress = std::function<bool(int percent)>; // false: stop

// A consistent snapshot of the open vault. Written beside `file`, re-opened, decrypted and compared byte by byte with what was
// read, and only then put in place of an older one. Errors: NotWritable, Cancelled, DigestMismatch (what was written is not what
// is there: the medium is failing), InvalidArgument (empty passphrase).
[[nodiscard]] Result<BackupSummary> writeBackup(Session &session, const QString &file, const crypto::SecretBytes &passphrase,
    int unlockMilliseconds = 500, const Progress &progress = {});

// Opens a backup and reads all of it: MalformedDocument (not a backup), SchemaTooNew (a later version), WrongPassphrase,
// DecryptionFailed (changed or cut off).
[[nodiscard]] Result<BackupSummary> checkBackup(const QString &file, const crypto::SecretBytes &passphrase, const Progress &progress = {});

// Puts a backup in place of the vault in `folder`, which must be locked or absent. Everything is read and opened in a new
// folder first; the old vault is kept beside as vault.before-restore until the next restore. The restored vault opens with the backup's
// passphrase. Nothing is changed if anything fails.
[[nodiscard]] Result<BackupSummary> restoreBackup(const QString &file, const crypto::SecretBytes &passphrase, const QString &folder,
    const Clock &clock, int unlockMilliseconds = 500, const Progress &progress = {});

} // namespace wb::vault
