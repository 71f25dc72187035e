#include "core/changes/HybridClock.h"

namespace wb::changes {

namespace {
constexpr qint64 farAhead = qint64(24) * 60 * 60 * 1000;
}

HybridTime HybridClock::tick(qint64 now)
{
    if (now > m_last.milliseconds)
        m_last = {now, 0};
    else if (++m_last.counter == 0) // after four thousand million changes in one millisecond
        ++m_last.milliseconds;
    return m_last;
}

bool HybridClock::observe(HybridTime remote, qint64 now)
{
    if (isFarAhead(remote, now))
        return false;
    m_last = std::max(m_last, remote);
    return true;
}

bool HybridClock::isFarAhead(HybridTime time, qint64 now)
{
    return time.milliseconds > now + farAhead;
}

} // namespace wb::changes
