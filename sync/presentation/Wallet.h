// The vault's credentials as queries look at them, and the keys that prove they are the holder's.
#pragma once

#include "core/credentials/dcql/HeldCredential.h"
#include "core/vault/HolderKeys.h"

namespace wb::sync {

// Those that verifiers can ask for, newest first, those that have ended last; others (JAdES, unsigned, the learner's own records)
// are left out. At most 2,000. Errors: those of the vault.
[[nodiscard]] Result<QList<credentials::HeldCredential>> readWallet(
    vault::Session &session, const linkeddata::ContextTable &contexts);

// The key that a credential is bound to: `cnf` of an SD-JWT, a did:key or did:jwk as subject, what was remembered when it was
// issued; the learner's own of that type where it is bound to nobody. KeyNotFound where it is bound to a key that is not here.
[[nodiscard]] Result<vault::HolderKey> holderKeyOf(
    vault::Session &session, const credentials::HeldCredential &held, crypto::KeyType otherwise = crypto::KeyType::Ed25519);

// What the holder is called in a presentation of it: the subject where that is a DID of this key, else the key's did:key.
struct HolderName {
    QString did;
    QString method; // DID URL of the key
};
[[nodiscard]] HolderName holderName(const credentials::HeldCredential &held, const crypto::PublicKey &key);

} // namespace wb::sync
