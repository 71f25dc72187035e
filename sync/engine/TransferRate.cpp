#include "sync/engine/TransferRate.h"

#include <cmath>

namespace wb::sync {

void TransferRate::add(qint64 milliseconds, qint64 done)
{
    if (!m_points.isEmpty() && done < m_points.last().second)
        m_points.clear();
    m_points.append({ milliseconds, done });
    // One point before the window stays, so that a slow transfer has a rate too.
    while (m_points.size() > 2 && m_points.at(1).first <= milliseconds - windowMilliseconds)
        m_points.removeFirst();
}

double TransferRate::bytesPerSecond() const
{
    if (m_points.size() < 2)
        return 0;
    const qint64 elapsed = m_points.last().first - m_points.first().first;
    return elapsed > 0 ? double(m_points.last().second - m_points.first().second) * 1000 / double(elapsed) : 0;
}

qint64 TransferRate::secondsLeft(qint64 all) const
{
    const double rate = bytesPerSecond();
    return rate > 0 ? std::max<qint64>(1, qint64(std::ceil(double(all - m_points.last().second) / rate))) : -1;
}

} // namespace wb::sync
