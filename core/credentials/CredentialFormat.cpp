#include "core/credentials/CredentialFormat.h"

namespace wb::credentials {

QLatin1StringView formatName(CredentialFormat format)
{
    switch (format) {
    case CredentialFormat::Unknown: return QLatin1StringView("unknown");
    case CredentialFormat::VerifiableCredential11: return QLatin1StringView("vc-1.1");
    case CredentialFormat::VerifiableCredential20: return QLatin1StringView("vc-2.0");
    case CredentialFormat::EuropeanDigitalCredential: return QLatin1StringView("edc");
    case CredentialFormat::OpenBadge30: return QLatin1StringView("open-badges-3.0");
    case CredentialFormat::OpenBadge20: return QLatin1StringView("open-badges-2.0");
    case CredentialFormat::ComprehensiveLearnerRecord20: return QLatin1StringView("clr-2.0");
    case CredentialFormat::SdJwtCredential: return QLatin1StringView("sd-jwt-vc");
    case CredentialFormat::Presentation: return QLatin1StringView("presentation");
    }
    return QLatin1StringView("unknown");
}

} // namespace wb::credentials
