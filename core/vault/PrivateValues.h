// Small private things by name: the learner's signing key, notes, settings that tell about the person.
#pragma once

#include "core/crypto/Ed25519KeyPair.h"
#include "core/vault/Vault.h"

#include <QJsonValue>
#include <QStringList>

namespace wb::vault {

class PrivateValues
{
public:
    explicit PrivateValues(Session &session) : m_session(session) {}

    // Undefined if there is none.
    [[nodiscard]] Result<QJsonValue> value(const QString &name) const;
    // Names that begin so (ASCII).
    [[nodiscard]] Result<QStringList> names(const QString &beginning) const;
    [[nodiscard]] Result<void> setValue(const QString &name, const QJsonValue &value);

    // Whether it is synced with the person's other devices: everything but names that begin with "device." and what tells about
    // this device alone.
    [[nodiscard]] static bool travels(const QString &name);
    // A secret that is made at its first use and that other things are bound to ("learner.key…", "…-secret"). Where two vaults became
    // one the oldest stays, whoever wrote last; the others are kept, as an array under formerName(), so that nothing is lost.
    [[nodiscard]] static bool isMadeOnce(const QString &name);
    [[nodiscard]] static QString formerName(const QString &name);
    [[nodiscard]] static QString learnerKey();

private:
    Session &m_session;
};

// The learner's own signing key: made at the first use, kept in the vault, never leaves it but in a backup and, sealed, for the
// person's other devices.
[[nodiscard]] Result<crypto::SecretBytes> learnerKeySeed(Session &session);
// The same, ready to sign with.
[[nodiscard]] Result<crypto::Ed25519KeyPair> learnerKey(Session &session);

} // namespace wb::vault
