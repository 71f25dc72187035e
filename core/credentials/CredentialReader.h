// From bytes to the one Credential.
#pragma once

#include "core/base/Result.h"
#include "core/credentials/Credential.h"
#include "core/credentials/CredentialDocument.h"

namespace wb::credentials {

// Reads any format that is known, signed or not, without judging it; the bytes are kept untouched in `raw`. What is not understood
// is left in `document`. Errors: those of openDocument().
[[nodiscard]] Result<Credential> readCredential(const QByteArray &bytes);
// The same for a document that has been opened already.
[[nodiscard]] Credential readCredential(const CredentialDocument &document, const QByteArray &raw);

} // namespace wb::credentials
