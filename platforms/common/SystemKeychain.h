// The keychain of the system behind the vault's port; each operating system brings its own (Linux: Secret Service or KWallet,
// through QtKeychain).
#pragma once

#include "core/vault/KeychainPort.h"

#include <memory>

namespace wb::platforms {

// Null where no keychain answers on the session bus (a server, a bare window manager) or the build has no QtKeychain. Asks
// nobody for anything yet: the first prompt comes with the first secret. Its work is done by the application's event loop
// while the vault's worker waits, so that loop has to run; when the application quits, whoever waits is told Cancelled.
[[nodiscard]] std::unique_ptr<vault::KeychainPort> systemKeychain();

} // namespace wb::platforms
