// Passphrases come from a file or from the terminal, never from the command line, where others could read them.
#pragma once

#include "core/crypto/SecretBytes.h"

namespace wb::cli {

// The first line of the file. Errors: NotReadable, InvalidArgument if it is empty.
[[nodiscard]] Result<crypto::SecretBytes> passphraseFromFile(const QString &file);
// Asks on the terminal with the echo switched off. InvalidArgument without a terminal, for nothing typed, and if it was asked
// twice and the answers differ.
[[nodiscard]] Result<crypto::SecretBytes> askPassphrase(const QString &prompt, bool twice);

} // namespace wb::cli
