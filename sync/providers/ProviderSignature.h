// Who signed a provider.json. A did:key holds its key in its name. A did:web is only a name: its key stands in the DID document that
// lies in the provider's own folder, and nobody vouches for that one but whoever pinned the key.
#pragma once

#include "core/crypto/PublicKey.h"
#include "core/proofs/ProofResult.h"
#include "sync/providers/ProviderSource.h"

#include <QJsonObject>

namespace wb::sync {

inline constexpr char didDocumentPath[] = ".well-known/did.json";

// A key that the person decided upon; empty where there is none yet.
struct PinnedKey {
    QString fingerprint; // see trust::keyFingerprint
    QString multikey; // of that fingerprint; empty: not known yet
    // The key itself. KeyNotFound, and where it is not of that fingerprint.
    [[nodiscard]] Result<crypto::PublicKey> key() const;
};

struct ProviderSignature {
    proofs::ProofResult proof;
    std::optional<crypto::PublicKey> key; // that signed well
    bool isProven = false; // that it is the key of this DID: the DID holds it, or it is the pinned one. Else the proof is Unknown
};

// Of a provider.json by `did`. For a did:web the pinned key is tried first; only if that does not do the DID document is read from
// the source. Errors: those of the source but for NotFound, which is a proof that is Unknown.
[[nodiscard]] Result<ProviderSignature> checkSignature(
    const QJsonObject &document, const QString &did, const ProviderSource &source, const PinnedKey &pinned);

} // namespace wb::sync
