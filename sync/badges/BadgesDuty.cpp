#include "sync/badges/BadgesDuty.h"

namespace wb::sync {

using namespace std::chrono_literals;

namespace {

constexpr auto betweenFetches = 24h;
constexpr auto stillFresh = 23h; // however often the duty is run

} // namespace

BadgesDuty::BadgesDuty(vault::Vault &vault, const Clock &clock, HttpSettings http)
    : m_clock(clock)
    , m_badges(vault, clock, m_nobody, {}, std::move(http))
{
}

QString BadgesDuty::key() const
{
    return QStringLiteral("badges");
}

std::chrono::seconds BadgesDuty::interval() const
{
    return betweenFetches;
}

bool BadgesDuty::isWanted()
{
    if (const auto accounts = m_badges.accounts())
        m_isWanted = !accounts->isEmpty();
    return m_isWanted;
}

Result<DutyReport> BadgesDuty::run(std::stop_token stop)
{
    WB_TRY(const auto accounts, m_badges.accounts());
    DutyReport report;
    std::optional<Error> failed;
    bool asked = false;
    const QDateTime now = m_clock.nowUtc();
    for (const BadgeAccount &account : accounts) {
        const QDateTime &last = account.fetchedUntil;
        if (last.isValid() && last <= now && last.addSecs(std::chrono::seconds(stillFresh).count()) > now) {
            asked = true;
            continue;
        }
        const auto fetched = m_badges.fetch(account.id, false, stop);
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        asked = asked || fetched;
        if (fetched)
            report.done += fetched->added;
        else
            failed = fetched.error();
    }
    if (failed && !asked)
        return tl::unexpected(*failed);
    return report;
}

} // namespace wb::sync
