// Counts the time a learner is there. A pause longer than the idle limit counts for nothing: the page was open, nobody read.
#pragma once

#include "core/base/Clock.h"

namespace wb::progress {

class ActivityMeter
{
public:
    static constexpr qint64 defaultIdleMilliseconds = 150 * 1000; // long enough to read a block and think about it

    explicit ActivityMeter(const Clock &clock, qint64 idleMilliseconds = defaultIdleMilliseconds);

    // The learner did something (scrolled, pressed, typed, a film plays). The first touch starts counting.
    void touch();
    // The learner left the page, or the app went to the background: counts up to here.
    void pause();
    // Whole seconds counted and not yet taken; what is left over stays.
    [[nodiscard]] qint64 takeSeconds();

private:
    const Clock *m_clock;
    qint64 m_idle;
    qint64 m_last = -1;
    qint64 m_milliseconds = 0;
};

} // namespace wb::progress
