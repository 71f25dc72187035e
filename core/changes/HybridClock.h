// Hybrid logical clock (Kulkarni et al. 2014): orders changes of several devices close to real time, and never backwards
// even where a wall clock jumps.
#pragma once

#include <QtGlobal>

#include <compare>

namespace wb::changes {

struct HybridTime {
    qint64 milliseconds = 0; // since 1970 UTC, never below the wall clock's when it was made
    quint32 counter = 0;     // orders what happened in the same millisecond
    friend auto operator<=>(const HybridTime &, const HybridTime &) = default;
};

class HybridClock
{
public:
    explicit HybridClock(HybridTime last = {}) : m_last(last) {}

    // A time later than every one before, made at the wall time `now` (milliseconds since 1970 UTC).
    HybridTime tick(qint64 now);
    // Has seen `remote`: later ticks come after it. False, and nothing changes, if it is far ahead of `now`:
    // a device with a wrong clock must not push everybody else's into the future.
    bool observe(HybridTime remote, qint64 now);
    // More than a day.
    [[nodiscard]] static bool isFarAhead(HybridTime time, qint64 now);
    [[nodiscard]] HybridTime last() const { return m_last; }

private:
    HybridTime m_last;
};

} // namespace wb::changes
