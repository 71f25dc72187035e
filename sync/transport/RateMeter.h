// How fast something comes in, evened out over a few seconds.
#pragma once

#include <QtGlobal>

namespace wb::sync {

class RateMeter {
public:
    // `bytes` so far, at `milliseconds` of a clock that never goes back.
    void note(qint64 bytes, qint64 milliseconds);
    // Bytes per second; 0 as long as it cannot be said.
    [[nodiscard]] double rate() const { return m_rate; }

private:
    qint64 m_bytes = -1;
    qint64 m_at = 0;
    double m_rate = 0;
};

} // namespace wb::sync
