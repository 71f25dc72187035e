// Several sides of the same work, in turn within each iteration of one benchmark, each timed by itself. The sides of a round
// meet the same minute of a busy machine and are given the same input, so the median of the rounds' ratios stands where times
// alone do not. Times are the processor's, of this thread, unless their name says wall.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

namespace wb::bench {

inline double secondsOf(clockid_t clock)
{
    timespec now {};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<size_t>(share * static_cast<double>(values.size()));
    return values.at(std::min(at, values.size() - 1));
}

class Turns {
public:
    // The first side is the one that counts as 1, the last one is what the benchmark itself reports.
    explicit Turns(std::vector<std::string> sides)
        : m_sides(std::move(sides))
        , m_processor(m_sides.size())
        , m_wall(m_sides.size())
    {
    }

    // Calls `work(side)` for each side; who begins changes from round to round.
    template <typename Work> void round(benchmark::State &state, Work work)
    {
        for (size_t turn = 0; turn < m_sides.size(); ++turn) {
            const size_t side = (turn + m_processor.front().size()) % m_sides.size();
            const double wall = secondsOf(CLOCK_MONOTONIC);
            const double processor = secondsOf(CLOCK_THREAD_CPUTIME_ID);
            work(side);
            m_spent.push_back({ side, secondsOf(CLOCK_THREAD_CPUTIME_ID) - processor, secondsOf(CLOCK_MONOTONIC) - wall });
        }
        for (const Spent &spent : std::exchange(m_spent, {})) {
            m_processor[spent.side].push_back(spent.processor);
            m_wall[spent.side].push_back(spent.wall);
        }
        state.SetIterationTime(m_processor.back().back());
    }

    // Medians in microseconds, and for the last side: `ratio`, the median of the rounds' ratios; `all`, the ratio of the sums, in
    // which what happens seldom (a checkpoint) counts; `wall`, the median ratio by the clock on the wall.
    void report(benchmark::State &state) const
    {
        for (size_t side = 0; side < m_sides.size(); ++side)
            state.counters[m_sides[side] + "_us"] = percentile(m_processor[side], 0.5) * 1e6;
        state.counters["ratio"] = medianRatio(m_processor);
        state.counters["all"] = sum(m_processor.back()) / sum(m_processor.front());
        state.counters["wall"] = medianRatio(m_wall);
    }

private:
    using Times = std::vector<std::vector<double>>;
    struct Spent {
        size_t side;
        double processor;
        double wall;
    };

    static double sum(const std::vector<double> &values)
    {
        double all = 0;
        for (const double value : values)
            all += value;
        return all;
    }
    static double medianRatio(const Times &times)
    {
        std::vector<double> ratios;
        for (size_t round = 0; round < times.front().size(); ++round)
            ratios.push_back(times.back()[round] / times.front()[round]);
        return percentile(ratios, 0.5);
    }

    std::vector<std::string> m_sides;
    Times m_processor;
    Times m_wall;
    std::vector<Spent> m_spent;
};

} // namespace wb::bench
