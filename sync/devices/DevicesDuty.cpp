#include "sync/devices/DevicesDuty.h"

namespace wb::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenSyncs = 15min; // of what others changed; own changes go soon, see ChangeBell
constexpr auto whilePairing = 1min; // the page that shows the pairing looks far more often

} // namespace

DevicesDuty::DevicesDuty(Devices &devices, const Clock &clock)
    : m_devices(devices)
    , m_clock(clock)
{
}

QString DevicesDuty::key() const
{
    return QStringLiteral("devices");
}

std::chrono::seconds DevicesDuty::interval() const
{
    return betweenSyncs;
}

bool DevicesDuty::isWanted()
{
    if (const auto active = m_devices.isActive().result())
        m_isWanted = *active;
    return m_isWanted;
}

bool DevicesDuty::needsNetwork()
{
    if (const auto needs = m_devices.needsNetwork().result())
        m_needsNetwork = *needs;
    return m_needsNetwork;
}

Result<DutyReport> DevicesDuty::run(std::stop_token stop)
{
    DutyReport done;
    const auto report = m_devices.sync(std::move(stop)).result();
    if (!report && report.error().code == ErrorCode::NotFound && !needsNetwork()) {
        done.waiting = m_devices.hasToSend().result().value_or(false) ? 1 : 0;
        return done;
    }
    if (!report)
        return tl::unexpected<Error>(report.error());
    done.done = report->received + report->sent;
    if (report->joining || report->guestAsks)
        done.again = m_clock.nowUtc().addSecs(std::chrono::seconds(whilePairing).count());
    return done;
}

} // namespace wb::sync
