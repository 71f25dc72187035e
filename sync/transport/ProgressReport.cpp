#include "sync/transport/ProgressReport.h"

namespace wb::sync {

namespace {

constexpr qint64 pauseMilliseconds = 100;

} // namespace

void ProgressReport::note(qint64 done, qint64 all)
{
    const auto now = m_clock.steadyMilliseconds();
    m_rate.note(done, now);
    if (!m_told || (done != all && m_toldAt >= 0 && now - m_toldAt < pauseMilliseconds))
        return;
    m_toldAt = now;
    m_told({ done, all, m_rate.rate() });
}

} // namespace wb::sync
