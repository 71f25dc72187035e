// Credentials that issuers promised for later, as a duty of the engine: it says when and over which network, this one asks those
// that are due, and tells issuers what they were not told yet. What comes waits for the person's word.
#pragma once

#include "core/vault/Vault.h"
#include "sync/engine/Duty.h"
#include "sync/issuance/IssuanceSettings.h"

namespace wb::issuance {

class DeferredDuty final : public sync::Duty {
public:
    // Vault and clock must outlive it; the vault is opened with migrations().
    DeferredDuty(vault::Vault &vault, const Clock &clock, IssuanceSettings settings = {});

    [[nodiscard]] QString key() const override;
    // Where an issuer does not say when to ask again.
    [[nodiscard]] std::chrono::seconds interval() const override;
    // As it was when the vault was open last; false while nobody knows.
    [[nodiscard]] bool isWanted() override;
    // Comes again when the next one is due. An issuer that cannot be reached is a failure only if no other one could be.
    [[nodiscard]] Result<sync::DutyReport> run(std::stop_token stop) override;

private:
    vault::Vault &m_vault;
    const Clock &m_clock;
    IssuanceSettings m_settings;
    bool m_isWanted = false; // on the engine's worker only
};

} // namespace wb::issuance
