// An issuance from the offer to what came, step by step; each step reads from top to bottom and waits. Behind the façade Issuance.
#pragma once

#include "core/vault/HolderKeys.h"
#include "sync/issuance/IssuanceLine.h"
#include "sync/issuance/IssuanceStore.h"

#include <QHash>

namespace wb::issuance {

// Used on one worker thread. All have to outlive it.
class IssuanceFlow {
public:
    IssuanceFlow(vault::Vault &vault, const Clock &clock, const IssuanceSettings &settings);

    // See Issuance.
    [[nodiscard]] Result<OfferSummary> open(const QString &text, bool localNetwork, std::stop_token stop);
    [[nodiscard]] Result<ReceiveSummary> receive(
        const QString &offerId, const ReceiveChoice &choice, const QString &txCode, std::stop_token stop);
    [[nodiscard]] Result<QUrl> authorize(
        const QString &offerId, const ReceiveChoice &choice, const QString &redirectUri, std::stop_token stop);
    [[nodiscard]] Result<ReceiveSummary> finish(const QUrl &answer, std::stop_token stop);

private:
    [[nodiscard]] Result<IssuanceState> stateOf(const QString &offerId);
    [[nodiscard]] Result<void> save(const IssuanceState &state);
    [[nodiscard]] Result<void> choose(IssuanceState &state, const ReceiveChoice &choice) const;
    [[nodiscard]] Result<void> makeDpop(IssuanceState &state) const;
    [[nodiscard]] Result<std::vector<vault::HolderKey>> keysFor(const CredentialConfiguration &configuration, int copies);
    [[nodiscard]] Result<ReceiveSummary> requestAll(IssuanceState &state, IssuanceLine &line);
    [[nodiscard]] Result<CredentialAnswer> requestOne(
        IssuanceState &state, IssuanceLine &line, const QString &configuration, const QString &identifier);
    [[nodiscard]] OfferSummary summaryOf(const IssuanceState &state) const;

    vault::Vault &m_vault;
    const Clock &m_clock;
    const IssuanceSettings &m_settings;
    QHash<QString, IssuanceState> m_open; // opened and not begun: nothing of them is kept
};

} // namespace wb::issuance
