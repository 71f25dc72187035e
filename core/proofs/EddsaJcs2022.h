// The cryptosuite eddsa-jcs-2022 (W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3): Ed25519 over canonical JSON.
#pragma once

#include "core/proofs/JcsSuite.h"

namespace wb::proofs {

class EddsaJcs2022 final : public JcsSuite {
public:
    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("eddsa-jcs-2022"); }
    [[nodiscard]] bool takes(crypto::KeyType type) const override { return type == crypto::KeyType::Ed25519; }
};

} // namespace wb::proofs
