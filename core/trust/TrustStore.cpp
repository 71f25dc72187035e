#include "core/trust/TrustStore.h"

namespace wb::trust {

void TrustStore::addPublisher(const QString &did, const QString &name)
{
    m_publishers.insert(did, name);
}

void TrustStore::addOwnDid(const QString &did)
{
    m_ownDids.insert(did);
}

void TrustStore::addRoot(const crypto::Certificate &certificate)
{
    m_addedRoots.append(certificate);
    m_roots.append(certificate);
}

void TrustStore::setArchive(TrustArchive archive)
{
    m_archive = std::make_shared<const TrustArchive>(std::move(archive));
    m_resolver = StoredKeys(m_archive);
    m_roots = m_addedRoots;
    for (const HeldCertificate &held : m_archive->certificates())
        m_roots.append(held.certificate);
    addHeldContexts();
}

// What cannot be read as a context stays unknown, and says so where it is needed.
void TrustStore::addHeldContexts()
{
    for (const TrustItem &context : m_archive->contexts()) {
        if (!m_contexts.contains(context.url))
            (void)m_contexts.insert(context.url, context.content);
    }
}

void TrustStore::setContexts(const linkeddata::ContextTable &contexts)
{
    m_contexts = contexts;
    addHeldContexts();
}

std::optional<QString> TrustStore::publisherName(const QString &did) const
{
    const auto found = m_publishers.find(did);
    return found == m_publishers.end() ? std::nullopt : std::optional(*found);
}

bool TrustStore::isOwnDid(const QString &did) const
{
    return m_ownDids.contains(did);
}

} // namespace wb::trust
