// The person's other devices as a duty of the engine: it says when and over which network, this one syncs.
#pragma once

#include "sync/devices/Devices.h"
#include "sync/engine/Duty.h"

namespace wb::sync {

class DevicesDuty final : public Duty {
public:
    // Both must outlive it.
    DevicesDuty(Devices &devices, const Clock &clock);

    [[nodiscard]] QString key() const override;
    [[nodiscard]] std::chrono::seconds interval() const override;
    // As it was when the vault was open last; false while nobody knows.
    [[nodiscard]] bool isWanted() override;
    [[nodiscard]] bool needsNetwork() override;
    // Soon again while a pairing is under way. A folder that is not there is no failure: the stick is plugged in some other time.
    [[nodiscard]] Result<DutyReport> run(std::stop_token stop) override;

private:
    Devices &m_devices;
    const Clock &m_clock;
    bool m_isWanted = false, m_needsNetwork = true; // on the engine's worker only
};

} // namespace wb::sync
