// The cryptosuite Ed25519Signature2020 (W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.2):
// the older type of proof, Ed25519 over canonical RDF.
#pragma once

#include "core/proofs/RdfcSuite.h"

namespace wb::proofs {

class Ed25519Signature2020 final : public RdfcSuite {
public:
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("Ed25519Signature2020"); }
    [[nodiscard]] bool isType() const override { return true; }
    [[nodiscard]] bool takes(crypto::KeyType type) const override { return type == crypto::KeyType::Ed25519; }
};

} // namespace wb::proofs
