// Whom this installation trusts, and the stored data that answers rest on: publishers that the build names, the owner's own keys and the
// trainers they accepted, certificate authorities, and the archive of what trust bundles brought.
#pragma once

#include "core/crypto/Certificate.h"
#include "core/linkeddata/ContextTable.h"
#include "core/trust/KnownIssuers.h"
#include "core/trust/StatusBits.h"
#include "core/trust/StoredKeys.h"

#include <QHash>
#include <QSet>

#include <memory>
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
    void setKnownIssuers(const KnownIssuers &known) { m_known = known; }
    void setStatusLimits(const StatusLimits &limits) { m_limits = limits; }
    // What is held from now on, in place of what was held before.
    void setArchive(TrustArchive archive);
    // The JSON-LD contexts that proofs over linked data are read with; none at first, which leaves such proofs undecided. The archive
    // may add contexts that are not there, and replaces none.
    void setContexts(const linkeddata::ContextTable &contexts);

    [[nodiscard]] std::optional<QString> publisherName(const QString &did) const;
    [[nodiscard]] bool isOwnDid(const QString &did) const;
    // Those that were added, and those of the archive.
    [[nodiscard]] const QList<crypto::Certificate> &roots() const { return m_roots; }
    [[nodiscard]] const KnownIssuers &knownIssuers() const { return m_known; }
    [[nodiscard]] const StatusLimits &statusLimits() const { return m_limits; }
    [[nodiscard]] const TrustArchive &archive() const { return *m_archive; }
    [[nodiscard]] const linkeddata::ContextTable &contexts() const { return m_contexts; }
    // Where keys of issuers come from.
    [[nodiscard]] const proofs::KeyResolver &resolver() const { return m_resolver; }

private:
    void addHeldContexts();

    QHash<QString, QString> m_publishers;
    QSet<QString> m_ownDids;
    QList<crypto::Certificate> m_addedRoots;
    QList<crypto::Certificate> m_roots;
    linkeddata::ContextTable m_contexts;
    KnownIssuers m_known;
    StatusLimits m_limits;
    std::shared_ptr<const TrustArchive> m_archive = std::make_shared<TrustArchive>();
    StoredKeys m_resolver{m_archive};
};

} // namespace wb::trust
