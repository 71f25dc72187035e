// The system's keychain, where there is one. Adapters live in platforms/.
#pragma once

#include "core/crypto/SecretBytes.h"

namespace wb::vault {

class KeychainPort
{
public:
    virtual ~KeychainPort() = default;
    // Called on the vault's worker; may wait for the system (a prompt, say).
    [[nodiscard]] virtual Result<void> store(const QString &name, const crypto::SecretBytes &secret) = 0;
    // KeyNotFound if there is none by that name, Cancelled if the person refused.
    [[nodiscard]] virtual Result<crypto::SecretBytes> read(const QString &name) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &name) = 0;
};

} // namespace wb::vault
