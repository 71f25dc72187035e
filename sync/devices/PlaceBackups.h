// Backups at the place where devices meet, for a device that has nothing but the place's address and a passphrase.
#pragma once

#include "core/vault/Backup.h"
#include "sync/devices/PlaceAddress.h"

namespace wb::sync {

struct FoundBackup {
    QString file; // fetched, in the folder that was given
    vault::BackupSummary summary; // as it was read
    int others = 0; // that are older, damaged, or open with another passphrase
};

// Their names tell nothing: every one is fetched into `folder`, opened and read, and the newest that `passphrase` opens is kept
// there. NotFound: there is none, or no such place. WrongPassphrase: none opens with it. DecryptionFailed, MalformedDocument,
// SchemaTooNew: none does, and that is what one of them is. Cancelled. A device keeps one there; no more than mostBackups are
// looked at.
inline constexpr int mostBackups = 50;
[[nodiscard]] Result<FoundBackup> fetchNewestBackup(BatchPlace &place, const crypto::SecretBytes &passphrase, const QString &folder,
    std::stop_token stop = {}, const vault::Progress &progress = {});

} // namespace wb::sync
