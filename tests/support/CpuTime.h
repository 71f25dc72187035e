// Time that this process computed, for promises about work: a busy machine does not break them.
#pragma once

#include <QtGlobal>

#include <ctime>

namespace wb::test {

class CpuTimer
{
public:
    // Milliseconds of all threads since the timer was made.
    [[nodiscard]] qint64 elapsed() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace wb::test
