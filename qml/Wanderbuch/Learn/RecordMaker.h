// The learner's own record of a finished module: an Open Badges 3.0 credential, signed with the learner's key, in the wallet.
#pragma once

#include "core/credentials/OpenBadgeBuilder.h"
#include "core/packs/Manifest.h"
#include "core/progress/LearnerState.h"
#include "core/trust/TrustStore.h"
#include "core/vault/CredentialStore.h"

namespace wb::ui {

// What a record says, from the pack and from what was done. `publisher` is the DID that signed the pack; may be empty.
[[nodiscard]] credentials::FinishedModule finishedModule(const packs::Manifest &manifest, const QString &publisher,
                                                         const progress::ModuleState &state);

// The record of this module, made now if there is none. On the vault's worker.
[[nodiscard]] Result<vault::CredentialRecord> makeRecord(vault::Session &session, const credentials::FinishedModule &module,
                                                         const QString &awardName, const trust::TrustStore &trust);

} // namespace wb::ui
