#include "core/progress/ActivityMeter.h"

namespace wb::progress {

ActivityMeter::ActivityMeter(const Clock &clock, qint64 idleMilliseconds) : m_clock(&clock), m_idle(idleMilliseconds) {}

void ActivityMeter::touch()
{
    const qint64 now = m_clock->steadyMilliseconds();
    const qint64 gap = m_last < 0 ? 0 : now - m_last;
    if (gap > 0 && gap <= m_idle)
        m_milliseconds += gap;
    m_last = now;
}

void ActivityMeter::pause()
{
    if (m_last >= 0)
        touch();
    m_last = -1;
}

qint64 ActivityMeter::takeSeconds()
{
    const qint64 seconds = m_milliseconds / 1000;
    m_milliseconds %= 1000;
    return seconds;
}

} // namespace wb::progress
