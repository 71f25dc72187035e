// What the vault keeps of a credential beside its bytes, so that it is listed and found without reading them again.
#pragma once

#include "core/credentials/Credential.h"
#include "core/vault/CredentialStore.h"

namespace wb::vault {

struct RecordOptions {
    QStringList languages; // that its texts are wanted in, as LocalizedText::text
    QString fallbackTitle; // for one that names nothing itself
    bool isOwn = false; // issued by the owner of the vault; one that is issued by whom it speaks of is self-asserted as well
};

// For CredentialStore::add. `credential` is null where the bytes are of a kind that is known and cannot be read yet: such a one is
// kept as it came. `report` is trust::VerificationReport as JSON.
[[nodiscard]] CredentialRecord newRecord(
    const QByteArray &raw, const credentials::Credential *credential, const QJsonObject &report, const RecordOptions &options);

// Issued by the one it speaks of.
[[nodiscard]] bool isSelfAsserted(const credentials::Credential &credential);

} // namespace wb::vault
