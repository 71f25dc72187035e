// Private to core/vault: the rows that make up one credential, for the store and for what comes from other devices.
#pragma once

#include "core/storage/Database.h"

#include <QJsonObject>
#include <QStringList>

namespace wb::vault {

// A UUID (RFC 9562, version 8) made of a hexadecimal SHA-256; as in sql/003_same_ids.sql.
[[nodiscard]] QString credentialIdOf(const QString &digest);

// What the change log says of a credential that is there: everything but its bytes. `words`: from credentialWords(). NotFound.
[[nodiscard]] Result<QJsonObject> credentialFields(storage::Database &database, const QString &id, const QString &words);
// Looks through all of them: for rare use.
[[nodiscard]] Result<QString> credentialWords(storage::Database &database, const QString &id);
[[nodiscard]] Result<void> eraseCredential(storage::Database &database, const QString &id);

// The first column of a query with at most one parameter.
[[nodiscard]] Result<QStringList> idsOf(storage::Database &database, const QString &query, const QString &parameter);
// Ids of its shares.
[[nodiscard]] Result<QStringList> sharesOf(storage::Database &database, const QString &credential);

} // namespace wb::vault
