// The cryptosuite ecdsa-rdfc-2019 (W3C Data Integrity ECDSA Cryptosuites 1.0, section 3.2):
// P-256 with SHA-256 or P-384 with SHA-384 over canonical RDF.
#pragma once

#include "core/proofs/RdfcSuite.h"

namespace wb::proofs {

class EcdsaRdfc2019 final : public RdfcSuite {
public:
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("ecdsa-rdfc-2019"); }
    [[nodiscard]] bool takes(crypto::KeyType type) const override
    {
        return type == crypto::KeyType::P256 || type == crypto::KeyType::P384;
    }
};

} // namespace wb::proofs
