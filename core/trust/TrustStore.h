// Whom this installation trusts: publishers that the build names, the owner's own keys, certificate authorities.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/linkeddata/ContextTable.h"
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
    // The JSON-LD contexts that proofs over linked data are read with; none at first, which leaves such proofs undecided.
    void setContexts(const linkeddata::ContextTable &contexts);

    [[nodiscard]] std::optional<QString> publisherName(const QString &did) const;
    [[nodiscard]] bool isOwnDid(const QString &did) const;
    [[nodiscard]] const QList<crypto::Certificate> &roots() const { return m_roots; }
    [[nodiscard]] const linkeddata::ContextTable &contexts() const { return m_contexts; }
    // Where keys of issuers come from.
    [[nodiscard]] const proofs::KeyResolver &resolver() const { return m_resolver; }

private:
    QHash<QString, QString> m_publishers;
    QSet<QString> m_ownDids;
    QList<crypto::Certificate> m_roots;
    linkeddata::ContextTable m_contexts;
    DidResolver m_resolver;
};

} // namespace wb::trust
