// The keys that credentials are bound to, and which credential is bound to which. A key's id is its JWK thumbprint (RFC 7638), so
// that a credential that names a key (`cnf`, a did:key) names it here too.
#pragma once

#include "core/crypto/EcdsaKeyPair.h"
#include "core/crypto/Ed25519KeyPair.h"
#include "core/vault/Vault.h"

#include <variant>

namespace wb::vault {

struct HolderKey {
    QString id;
    std::variant<crypto::Ed25519KeyPair, crypto::EcdsaKeyPair> pair;

    [[nodiscard]] crypto::PublicKey publicKey() const
    {
        return std::visit([](const auto &key) { return key.publicKey(); }, pair);
    }
};

class HolderKeys {
public:
    explicit HolderKeys(Session &session)
        : m_session(session)
    {
    }

    // The learner's own key of that type, made at the first use: Ed25519 (learnerKeySeed()) or P-256. InvalidArgument for others.
    [[nodiscard]] Result<HolderKey> learner(crypto::KeyType type);
    // A key for one credential alone, so that two copies of it cannot be told to be one person's. Ed25519 or P-256.
    [[nodiscard]] Result<HolderKey> fresh(crypto::KeyType type);
    // Any of them. KeyNotFound.
    [[nodiscard]] Result<HolderKey> get(const QString &id);

    // Remembers which key a credential (by its digest, as CredentialRecord has it) is bound to.
    [[nodiscard]] Result<void> bind(const QString &credentialDigest, const QString &keyId);
    // KeyNotFound if nothing is remembered of it.
    [[nodiscard]] Result<HolderKey> keyOf(const QString &credentialDigest);

private:
    [[nodiscard]] Result<HolderKey> stored(const QString &name, crypto::KeyType type);

    Session &m_session;
};

} // namespace wb::vault
