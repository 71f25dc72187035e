// The vault on disk and, while it is open, its database and key. Belongs to the vault's worker; knows nothing of threads.
#pragma once

#include "core/vault/KeySlots.h"
#include "core/vault/Vault.h"

namespace wb::vault {

class VaultFile
{
public:
    explicit VaultFile(Vault::Config config);

    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    [[nodiscard]] Vault::Keys keys() const;
    [[nodiscard]] Session session();

    [[nodiscard]] Result<void> create();
    [[nodiscard]] Result<void> openWithDevice();
    [[nodiscard]] Result<void> openWith(SlotKind kind, const crypto::SecretBytes &secret);
    void close();

    [[nodiscard]] Result<void> setPassphrase(const crypto::SecretBytes &passphrase);
    [[nodiscard]] Result<QString> newRecoveryCode();
    [[nodiscard]] Result<void> setKeychain(bool wanted);

    // Opens the database with a key that is already known (a restored vault is tried like this), and brings its tables up to date.
    [[nodiscard]] Result<void> openDatabase(crypto::SecretBytes key);

private:
    [[nodiscard]] QString path(const char *name) const;
    [[nodiscard]] Result<void> makeFolder() const;
    [[nodiscard]] Result<crypto::SecretBytes> deviceKey(bool create) const;

    Vault::Config m_config;
    KeySlots m_slots;
    crypto::SecretBytes m_key;
    std::unique_ptr<storage::Database> m_database;
    std::optional<changes::ChangeLog> m_changes;
};

// How many milliseconds the vault in this folder asks to wait before the next attempt; 0 if there is none. Reads the file: it is
// asked for from another thread than the vault's.
[[nodiscard]] qint64 millisecondsToWait(const QString &folder, const Clock &clock);

} // namespace wb::vault
