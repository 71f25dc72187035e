// Small private things by name: the learner's signing key, notes, settings that tell about the person.
#pragma once

#include "core/vault/Vault.h"

#include <QJsonValue>

namespace wb::vault {

class PrivateValues
{
public:
    explicit PrivateValues(Session &session) : m_session(session) {}

    // Undefined if there is none.
    [[nodiscard]] Result<QJsonValue> value(const QString &name) const;
    [[nodiscard]] Result<void> setValue(const QString &name, const QJsonValue &value);

private:
    Session &m_session;
};

// The learner's own signing key: made at the first use, kept in the vault, never leaves it but in a backup.
[[nodiscard]] Result<crypto::SecretBytes> learnerKeySeed(Session &session);

} // namespace wb::vault
