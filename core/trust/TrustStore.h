// Whom this installation trusts: publishers that the build names, the owner's own keys, certificate authorities.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/trust/DidResolver.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace wb::trust {

class TrustStore
{
public:
    // A DID with the name people know it by.
    void addPublisher(const QString &did, const QString &name);
    // A DID whose key lies in the owner's vault.
    void addOwnDid(const QString &did);
    void addRoot(const crypto::Certificate &certificate);

    [[nodiscard]] std::optional<QString> publisherName(const QString &did) const;
    [[nodiscard]] bool isOwnDid(const QString &did) const;
    [[nodiscard]] const QList<crypto::Certificate> &roots() const { return m_roots; }
    // Where keys of issuers come from.
    [[nodiscard]] const proofs::KeyResolver &resolver() const { return m_resolver; }

private:
    QHash<QString, QString> m_publishers;
    QSet<QString> m_ownDids;
    QList<crypto::Certificate> m_roots;
    DidResolver m_resolver;
};

} // namespace wb::trust
