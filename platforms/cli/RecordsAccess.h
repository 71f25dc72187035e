// What the records commands share: the vault opened, the provider named, its modules known, its LRS asked for.
#pragma once

#include "platforms/cli/VaultAccess.h"
#include "sync/records/RecordsOut.h"

namespace wb::cli {

// Opened for one command; keep it where it was made.
struct OpenRecords {
    OpenVault open;
    std::unique_ptr<sync::RecordsOut> records;
};
[[nodiscard]] Result<OpenRecords> openRecords(const Context &context);

// Of the modules in which something was done, those that the library has from this provider.
[[nodiscard]] Result<QStringList> modulesOf(const Context &context, sync::RecordsOut &records, const QString &provider);
// "xapi" of the endpoints in its descriptor; empty if it was not added or names none.
[[nodiscard]] Result<QString> lrsOfProvider(const Context &context, const QString &provider);
// The first line of a file that holds a secret. NotReadable, InvalidArgument (empty).
[[nodiscard]] Result<QString> secretIn(const QString &file);

[[nodiscard]] QJsonObject statusJson(const sync::RecordsStatus &status);
[[nodiscard]] QString statusText(const sync::RecordsStatus &status);

} // namespace wb::cli
