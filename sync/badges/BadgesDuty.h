// New badges at the hosts where the person has an account, as a duty of the engine: once a day. What comes waits, for the person's
// word.
#pragma once

#include "sync/badges/Badges.h"
#include "sync/engine/Duty.h"

namespace wb::sync {

class BadgesDuty final : public Duty {
public:
    // Vault and clock must outlive it.
    BadgesDuty(vault::Vault &vault, const Clock &clock, HttpSettings http = {});

    [[nodiscard]] QString key() const override;
    [[nodiscard]] std::chrono::seconds interval() const override;
    // There is an account; as it was when the vault was open last, false while nobody knows.
    [[nodiscard]] bool isWanted() override;
    // Asks every host that was not asked today. A failure only if none could be asked; why one could not is kept with its account.
    [[nodiscard]] Result<DutyReport> run(std::stop_token stop) override;

private:
    const Clock &m_clock;
    trust::TrustStore m_nobody; // nothing is judged here
    Badges m_badges;
    bool m_isWanted = false; // on the engine's worker only
};

} // namespace wb::sync
