// What is left to do with issuers later: asking again for what needed time, and telling them what became of their credentials.
#pragma once

#include "sync/issuance/IssuanceLine.h"
#include "sync/issuance/IssuanceSettings.h"
#include "sync/issuance/IssuanceStore.h"

namespace wb::issuance {

// Used on one worker thread. All have to outlive it.
class IssuanceFollowUp {
public:
    IssuanceFollowUp(vault::Vault &vault, const Clock &clock, const IssuanceSettings &settings);

    [[nodiscard]] Result<QList<DeferredSummary>> deferred();
    [[nodiscard]] Result<void> giveUp(const QString &deferredId);
    // What the issuer refuses for good is not asked for again; what fails otherwise stays for the next time.
    [[nodiscard]] Result<ReceiveSummary> continueDeferred(bool evenIfEarly, std::stop_token stop);
    // Answers with the number of those that could not be told.
    [[nodiscard]] Result<int> sendNotifications(std::stop_token stop);

private:
    [[nodiscard]] Result<IssuanceState> stateOf(const QString &id);
    [[nodiscard]] Result<void> tell(const Notification &notification, const IssuanceState &state, IssuanceLine &line) const;

    vault::Vault &m_vault;
    const Clock &m_clock;
    const IssuanceSettings &m_settings;
};

} // namespace wb::issuance
