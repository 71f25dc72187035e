#include "sync/issuance/DeferredDuty.h"

#include "sync/issuance/IssuanceFollowUp.h"

#include <algorithm>

namespace wb::issuance {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenLooks = 1h;
constexpr auto soonest = 1min; // however often an issuer wants to be asked

} // namespace

DeferredDuty::DeferredDuty(vault::Vault &vault, const Clock &clock, IssuanceSettings settings)
    : m_vault(vault)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

QString DeferredDuty::key() const
{
    return QStringLiteral("deferred");
}

std::chrono::seconds DeferredDuty::interval() const
{
    return betweenLooks;
}

bool DeferredDuty::isWanted()
{
    const auto waits = inVault(m_vault, [](vault::Session &session) -> Result<bool> {
        WB_TRY(const auto deferred, IssuanceStore(session).deferred());
        WB_TRY(const auto notifications, IssuanceStore(session).notifications());
        return !deferred.isEmpty() || !notifications.isEmpty();
    });
    if (waits)
        m_isWanted = *waits;
    return m_isWanted;
}

Result<sync::DutyReport> DeferredDuty::run(std::stop_token stop)
{
    IssuanceFollowUp followUp(m_vault, m_clock, m_settings);
    WB_TRY(const auto summary, followUp.continueDeferred(false, stop));
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    WB_TRY(const int untold, followUp.sendNotifications(stop));
    // What was refused for good is asked for no more; the others are a failure unless something went well beside them.
    const auto failed =
        std::ranges::find_if(summary.failed, [](const auto &one) { return one.second.code != ErrorCode::RequestRefused; });
    if (failed != summary.failed.end() && summary.received == 0)
        return tl::unexpected<Error>(failed->second);
    sync::DutyReport report { summary.received, untold, {} };
    WB_TRY(const auto left, followUp.deferred());
    for (const DeferredSummary &one : left) {
        if (!report.again.isValid() || one.nextAt < report.again)
            report.again = one.nextAt;
    }
    if (report.again.isValid())
        report.again = std::max(report.again, m_clock.nowUtc().addSecs(std::chrono::seconds(soonest).count()));
    return report;
}

} // namespace wb::issuance
