// The formats credentials come in, and how they are secured.
#pragma once

#include <QLatin1StringView>

namespace wb::credentials {

enum class CredentialFormat {
    Unknown,
    VerifiableCredential11, // W3C VC Data Model 1.1
    VerifiableCredential20, // W3C VC Data Model 2.0
    EuropeanDigitalCredential, // EDC, European Learning Model 3
    OpenBadge30,
    OpenBadge20,
    ComprehensiveLearnerRecord20,
    SdJwtCredential, // SD-JWT VC
    Presentation,
};

enum class Securing { None, DataIntegrity, Jwt, Jades, SdJwt };

// Stable: "vc-1.1", "vc-2.0", "edc", "open-badges-3.0", "open-badges-2.0", "clr-2.0", "sd-jwt-vc", "presentation", "unknown".
[[nodiscard]] QLatin1StringView formatName(CredentialFormat format);

} // namespace wb::credentials
