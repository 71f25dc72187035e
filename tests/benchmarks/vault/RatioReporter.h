// Prints what each benchmark took, and at the end each engine as a ratio to plain SQLite, by the processor's time and by the
// clock on the wall: the fastest repetition counts, which on a busy machine is the one that was disturbed least.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>

namespace wb::bench {

class RatioReporter : public benchmark::ConsoleReporter {
public:
    // `unit` is the engine that counts as 1; benchmarks are named engine/work.
    explicit RatioReporter(std::string unit)
        : m_unit(std::move(unit))
    {
    }

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const std::string &name = run.run_name.function_name;
            const auto slash = name.find('/');
            const auto iterations = static_cast<double>(run.iterations);
            Times &fastest = m_fastest[name.substr(slash + 1)][name.substr(0, slash)];
            fastest.processor = std::min(fastest.processor, run.cpu_accumulated_time / iterations);
            fastest.wall = std::min(fastest.wall, run.real_accumulated_time / iterations);
        }
    }

    void Finalize() override
    {
        for (const auto &[work, engines] : m_fastest) {
            const auto unit = engines.find(m_unit);
            for (const auto &[engine, times] : engines) {
                std::printf("%-12s %-10s processor %10.1f us  wall %10.1f us", work.c_str(), engine.c_str(), times.processor * 1e6,
                    times.wall * 1e6);
                if (unit != engines.end())
                    std::printf("  ratio %.2f %.2f", times.processor / unit->second.processor, times.wall / unit->second.wall);
                std::printf("\n");
            }
        }
    }

private:
    struct Times {
        double processor = 1e9;
        double wall = 1e9;
    };
    std::string m_unit;
    std::map<std::string, std::map<std::string, Times>> m_fastest;
};

} // namespace wb::bench
