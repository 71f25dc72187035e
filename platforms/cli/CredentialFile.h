// A credential in a file: read within bounds, judged, and told on the command line.
#pragma once

#include "core/trust/TrustStore.h"
#include "core/trust/VerificationReport.h"
#include "core/vault/CredentialStore.h"
#include "platforms/cli/Context.h"

namespace wb::cli {

// The file's bytes, or those of standard input for "-". Errors: NotFound, NotReadable, TooLarge (above 16 MiB).
[[nodiscard]] Result<QByteArray> readCredentialFile(const QString &file);

// Whom this program trusts, and what it holds: the publishers of its own build, the bundles that came with it, those of the data
// folder. What cannot be used is warned about.
[[nodiscard]] trust::TrustStore trustStore(const Context &context);
// The same and the bundles that were named; the error of the first of these that is refused, with its name as detail.
[[nodiscard]] Result<trust::TrustStore> trustStoreWith(const Context &context, const QStringList &bundles);

[[nodiscard]] QString reportText(const trust::VerificationReport &report);

// What the vault keeps of a credential. Errors where the bytes are no credential; one of a kind that is known and cannot be read
// yet is kept as it came.
[[nodiscard]] Result<vault::CredentialRecord> credentialRecord(
    const QByteArray &bytes, const QString &fileName, const trust::TrustStore &store, const Clock &clock);

// One line and one object for lists.
[[nodiscard]] QString recordLine(const vault::CredentialRecord &record);
[[nodiscard]] QJsonObject recordJson(const vault::CredentialRecord &record);

} // namespace wb::cli
