// DIDs whose name holds the key: did:key (W3C CCG did:key 0.9) with Ed25519, P-256 and P-384, and did:jwk.
#pragma once

#include "core/proofs/KeyResolver.h"

namespace wb::trust {

// "did:key:z6Mk..."; empty for RSA keys.
[[nodiscard]] QString didKey(const crypto::PublicKey &key);
// "did:key:z6Mk...#z6Mk...", the verification method of a did:key.
[[nodiscard]] QString didKeyMethod(const crypto::PublicKey &key);
// The DID of a DID URL: everything before '#', '?' and '/'. Empty if it is no DID.
[[nodiscard]] QString didOf(const QString &didUrl);

class DidResolver final : public proofs::KeyResolver
{
public:
    // Answers for did:key and did:jwk, with or without fragment. Errors: KeyNotFound (any other method or name: nothing is fetched),
    // MalformedKey, MalformedEncoding, MalformedJson, UnsupportedAlgorithm, InvalidArgument (the fragment names another key, the key
    // is not for this purpose), TooLarge.
    [[nodiscard]] Result<proofs::ResolvedKey> resolve(const QString &verificationMethod, const QString &purpose) const override;
};

} // namespace wb::trust
