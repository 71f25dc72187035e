// Showing an issuer that we hold the key a credential is to be bound to: the proof type `jwt`, OpenID4VCI 1.0 appendix F.1.
#pragma once

#include "core/vault/HolderKeys.h"
#include "sync/issuance/IssuerMetadata.h"

namespace wb::issuance {

// How the key is named in the proof, and so in the credential.
enum class KeyName { DidKey, DidJwk, Jwk };

struct ProofPlan {
    bool needed = true; // false: the credential is bound to no key
    crypto::KeyType keyType = crypto::KeyType::Ed25519; // P-256 where the issuer takes only that
    KeyName name = KeyName::DidKey;
};

// What fits the issuer and us. Errors: UnsupportedAlgorithm (other keys than Ed25519 and P-256), UnsupportedFormat (another proof
// type, another way to name keys, or a statement by the key's maker is asked for; the detail says which).
[[nodiscard]] Result<ProofPlan> planProof(const CredentialConfiguration &configuration);

struct ProofOccasion {
    QString issuer; // audience
    QString clientId; // empty where the token was got anonymously
    QString nonce; // c_nonce; may be empty
    QDateTime now;
};
[[nodiscard]] Result<QByteArray> makeKeyProof(const vault::HolderKey &key, KeyName name, const ProofOccasion &occasion);

} // namespace wb::issuance
