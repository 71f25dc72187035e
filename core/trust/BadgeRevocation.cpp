#include "core/trust/Checks.h"

namespace wb::trust {

std::optional<Check> badgeSaysRevoked(const credentials::Credential &credential)
{
    using S = QLatin1StringView;
    if (credential.format != credentials::CredentialFormat::OpenBadge20
        || credential.document.value(S("revoked")) != QJsonValue(true))
        return std::nullopt;
    QString reason = QStringLiteral("the badge itself says that it was revoked");
    if (const QString why = credential.document.value(S("revocationReason")).toString(); !why.isEmpty())
        reason += QStringLiteral(": ") + why.left(300);
    return Check { CheckKind::Status, Outcome::Fail, reason, {} };
}

} // namespace wb::trust
