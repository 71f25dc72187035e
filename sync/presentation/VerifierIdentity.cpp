#include "sync/presentation/VerifierIdentity.h"

namespace wb::sync {

bool VerifierIdentity::mayAnswerTo(const QUrl &target) const
{
    if (client.prefix == ClientIdPrefix::RedirectUri)
        return target == QUrl(client.original, QUrl::StrictMode);
    if (client.prefix == ClientIdPrefix::X509SanDns)
        return target.host().compare(client.original, Qt::CaseInsensitive) == 0;
    if (allowedTargets.isEmpty())
        return client.prefix != ClientIdPrefix::PreRegistered;
    return allowedTargets.contains(target.toString(QUrl::FullyEncoded));
}

} // namespace wb::sync
