#include "sync/transport/RateMeter.h"

#include <cmath>

namespace wb::sync {

namespace {

constexpr qint64 leastMilliseconds = 200; // shorter spans say more of the system's buffers than of the network
constexpr double memoryMilliseconds = 3000;

} // namespace

void RateMeter::note(qint64 bytes, qint64 milliseconds)
{
    if (m_bytes < 0 || bytes < m_bytes) { // the first word, or begun anew
        m_bytes = bytes;
        m_at = milliseconds;
        return;
    }
    const auto span = milliseconds - m_at;
    if (span < leastMilliseconds)
        return;
    const auto now = double(bytes - m_bytes) * 1000 / double(span);
    const auto weight = m_rate == 0 ? 1 : 1 - std::exp(-double(span) / memoryMilliseconds);
    m_rate += (now - m_rate) * weight;
    m_bytes = bytes;
    m_at = milliseconds;
}

} // namespace wb::sync
