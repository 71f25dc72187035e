#include "core/vault/HolderPresentation.h"

#include "core/base/Ids.h"
#include "core/credentials/PresentationBuilder.h"
#include "core/vault/CredentialStore.h"
#include "core/vault/PrivateValues.h"

namespace wb::vault {

Result<QByteArray> presentationOf(Session &session, const QStringList &ids, const QString &challenge, const QString &domain)
{
    const CredentialStore store(session);
    QList<QByteArray> credentials;
    for (const QString &id : ids) {
        WB_TRY(const CredentialRecord record, store.get(id));
        credentials.append(record.raw);
    }
    WB_TRY(const auto key, learnerKey(session));
    return credentials::buildPresentation(credentials, key, { newUuid(), session.clock.nowUtc(), challenge, domain });
}

} // namespace wb::vault
