// Private to core/trust: whether the one who shows a credential may show it.
#pragma once

#include "core/credentials/Credential.h"
#include "core/credentials/CredentialDocument.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/trust/VerificationReport.h"

namespace wb::trust {

// Key binding of an SD-JWT, or the holder's signature of a presentation. Not applicable where nobody presents anything.
[[nodiscard]] Check checkHolder(const credentials::CredentialDocument &document, const credentials::Credential &credential,
    const QList<proofs::ProofResult> &proofs, const proofs::KeyResolver &resolver, const QDateTime &now,
    const proofs::KeyBindingExpectation &occasion);

} // namespace wb::trust
