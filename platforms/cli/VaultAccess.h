// The vault of the data folder, opened with what the call gives.
#pragma once

#include "core/vault/Vault.h"
#include "platforms/cli/Context.h"

#include <memory>

namespace wb::cli {

// The vault, not opened yet. `further`: tables of modules that keep theirs in it.
[[nodiscard]] std::unique_ptr<vault::Vault> vaultOf(const Context &context, const QList<storage::MigrationSet> &further = {});

struct OpenVault {
    std::unique_ptr<vault::Vault> vault;
    crypto::SecretBytes passphrase; // that opened it; empty if the device's key did
};

// Opens it with the device's key where that is enough, else with the passphrase. Errors: NotFound (there is no vault), those of
// Context::passphrase and Vault::unlock.
[[nodiscard]] Result<OpenVault> openVault(const Context &context, const QList<storage::MigrationSet> &further = {});

// Says what went wrong; the words for a missing vault name the way to make one.
[[nodiscard]] int failVault(const Context &context, const Error &error);

} // namespace wb::cli
