// The cryptosuite eddsa-rdfc-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2):
// Ed25519 over canonical RDF.
#pragma once

#include "core/proofs/RdfcSuite.h"

namespace wb::proofs {

class EddsaRdfc2022 final : public RdfcSuite {
public:
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("eddsa-rdfc-2022"); }
    [[nodiscard]] bool takes(crypto::KeyType type) const override { return type == crypto::KeyType::Ed25519; }
};

} // namespace wb::proofs
