// A signing key in a file: a Multikey (W3C Controlled Identifiers 1.0 section 2.2.2) with its secret, readable by its owner only.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"

namespace wb::cli {

// {"type": "Multikey", "id", "controller": DID, "publicKeyMultibase", "secretKeyMultibase"}. AlreadyExists (a key is never
// written over), NotWritable.
[[nodiscard]] Result<void> writeKeyFile(const QString &file, const crypto::Ed25519KeyPair &key);
// Errors: NotReadable, MalformedJson, MalformedKey (also if public and secret part do not belong together).
[[nodiscard]] Result<crypto::Ed25519KeyPair> readKeyFile(const QString &file);

} // namespace wb::cli
