// Private to core/trust: the proofs of a document, checked in the way it is secured. `occasion` is what a presentation was asked
// for with.
#pragma once

#include "core/credentials/Credential.h"
#include "core/credentials/CredentialDocument.h"
#include "core/proofs/ProofResult.h"
#include "core/proofs/SdJwtKeyBinding.h"
#include "core/trust/TrustStore.h"

namespace wb::trust {

[[nodiscard]] QList<proofs::ProofResult> proofsOf(const credentials::CredentialDocument &document,
    const credentials::Credential &credential, const TrustStore &store, const proofs::KeyBindingExpectation &occasion = {});

} // namespace wb::trust
