#include "sync/records/RecordsDuty.h"

#include <algorithm>
#include <limits>

namespace wb::sync {

RecordsDuty::RecordsDuty(RecordsOut &records, ProviderBook &book, const Clock &clock, Tell tell)
    : m_records(records)
    , m_book(book)
    , m_clock(clock)
    , m_tell(std::move(tell))
{
}

bool RecordsDuty::isWanted()
{
    if (const auto consents = m_records.consents())
        m_wanted = std::ranges::any_of(*consents, [](const Consent &one) { return one.holds(); });
    return m_wanted;
}

Result<DutyReport> RecordsDuty::run(std::stop_token stop)
{
    m_report = {};
    m_trouble.reset();
    WB_TRY(const auto consents, m_records.consents());
    WB_TRY(const QStringList touched, m_records.modules());
    for (const Consent &consent : consents) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (!consent.holds()) {
            m_tell(consent.provider, 0);
            continue;
        }
        WB_CHECK(serve(consent.provider, touched, stop));
    }
    if (m_trouble)
        return tl::unexpected(*m_trouble);
    return m_report;
}

Result<void> RecordsDuty::serve(const QString &provider, const QStringList &touched, std::stop_token stop)
{
    WB_TRY(const auto subscription, m_book.subscription(provider));
    WB_TRY(const QStringList modules, m_book.ownOf(provider, touched));
    if (!subscription || (!subscription->isPaused && !subscription->offered)) {
        const auto sent = m_records.send(provider, modules, {}, stop);
        if (sent) {
            m_report.done += int(sent->accepted);
            if (sent->stopped)
                note(*sent->stopped);
        } else if (sent.error().code != ErrorCode::NotFound && sent.error().code != ErrorCode::InUse) {
            return tl::unexpected(sent.error());
        }
    }
    WB_TRY(const auto status, m_records.status(provider, modules));
    const int waiting = int(std::min<qint64>(status.waiting, std::numeric_limits<int>::max()));
    m_report.waiting += waiting;
    m_tell(provider, waiting);
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    return {};
}

void RecordsDuty::note(const Error &stopped)
{
    switch (stopped.code) {
    case ErrorCode::Cancelled: // the consent was withdrawn meanwhile, or the whole run is stopped
    case ErrorCode::NotAuthorized:
    case ErrorCode::RequestRefused: return;
    case ErrorCode::ServerBusy: {
        const auto again = m_clock.nowUtc().addSecs(stopped.detail.toLongLong());
        if (!m_report.again.isValid() || again < m_report.again)
            m_report.again = again;
        return;
    }
    default:
        if (!m_trouble)
            m_trouble = stopped;
    }
}

} // namespace wb::sync
