// Who signed a manifest. A did:key holds its key in its name, so this needs nothing stored; whether that DID is one to
// trust is for core/trust to say.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "core/proofs/DataIntegrity.h"

namespace wb::packs {

// did:key:z6Mk... (did:key method, section 3).
[[nodiscard]] QString didKeyOf(const crypto::PublicKey &key);

// Resolves did:key:z...#z... and nothing else (KeyNotFound).
class DidKeyResolver final : public proofs::KeyResolver
{
public:
    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &verificationMethod, const QString &purpose) const override;
};

// Adds the publisher's eddsa-jcs-2022 proof to a manifest.
[[nodiscard]] Result<QJsonObject> signManifest(const QJsonObject &manifest, const crypto::Ed25519KeyPair &key, const QDateTime &created);

// Unknown for a manifest that is not signed, or signed by a key that `resolver` does not have.
[[nodiscard]] proofs::ProofResult verifyManifest(const QJsonObject &manifest, const proofs::KeyResolver &resolver);

} // namespace wb::packs
