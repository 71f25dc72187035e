// The person's word about what came: candidates, and what becomes of them. Needs no network.
#pragma once

#include "sync/issuance/IssuanceCandidate.h"
#include "sync/issuance/IssuanceStore.h"

namespace wb::issuance {

// Used on one worker thread. All have to outlive it.
class IssuanceDecisions {
public:
    IssuanceDecisions(vault::Vault &vault, const Clock &clock, const trust::TrustStore &trust, QStringList languages);

    // See Issuance.
    [[nodiscard]] Result<QList<IssuanceCandidate>> candidates();
    [[nodiscard]] Result<vault::CredentialRecord> accept(const QString &candidateId, bool insist);
    [[nodiscard]] Result<void> refuse(const QString &candidateId);

private:
    [[nodiscard]] Result<IssuanceCandidate> candidateOf(const ReceivedCredential &received);

    vault::Vault &m_vault;
    const Clock &m_clock;
    const trust::TrustStore &m_trust;
    QStringList m_languages;
};

} // namespace wb::issuance
