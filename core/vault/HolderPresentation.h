// Credentials that the vault holds, shown by whoever holds them: a presentation that the learner's own key signs.
#pragma once

#include "core/vault/Vault.h"

#include <QStringList>

namespace wb::vault {

// Of the credentials `ids`, in their order (at most credentials::mostPresented). What the one who asked said comes as it was said, or
// empty. Errors: NotFound, those of credentials::buildPresentation() and of the storage.
[[nodiscard]] Result<QByteArray> presentationOf(
    Session &session, const QStringList &ids, const QString &challenge, const QString &domain);

} // namespace wb::vault
