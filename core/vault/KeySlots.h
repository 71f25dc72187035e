// vault.slots: the vault's key, wrapped once for every way to open it. The file says how hard each is to try and counts attempts.
#pragma once

#include "core/crypto/Argon2id.h"
#include "core/vault/AttemptLimit.h"

#include <QJsonObject>

#include <optional>

namespace wb::vault {

enum class SlotKind { Device, Keychain, Passphrase, Recovery };

class KeySlots
{
public:
    AttemptLimit attempts;
    QString vaultId; // a UUID; binds wrapped keys to this vault, and names its entry in the keychain

    // NotFound; StorageCorrupt if it is not what it should be.
    [[nodiscard]] static Result<KeySlots> load(const QString &file);
    // Whole or not at all, readable by this user only. NotWritable.
    [[nodiscard]] Result<void> save(const QString &file) const;

    [[nodiscard]] bool has(SlotKind kind) const;
    void remove(SlotKind kind);
    // Wraps the vault's key under a secret, in place of the slot of this kind. Passphrases and codes go through Argon2id first
    // (`parameters`); keys of device and keychain are random and do not.
    [[nodiscard]] Result<void> wrap(
        SlotKind kind, const crypto::SecretBytes &secret, const crypto::SecretBytes &vaultKey, const std::optional<crypto::Argon2Parameters> &parameters);
    // The vault's key. KeyNotFound (no such slot), WrongPassphrase.
    [[nodiscard]] Result<crypto::SecretBytes> unwrap(SlotKind kind, const crypto::SecretBytes &secret) const;

private:
    QJsonObject m_slots; // by name of the kind
};

} // namespace wb::vault
