// Prints what each benchmark took, and at the end the fastest repetition of each engine as a ratio to plain SQLite: on a
// busy machine the fastest is the one that was disturbed least.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>

namespace wb::bench {

class RatioReporter : public benchmark::ConsoleReporter
{
public:
    explicit RatioReporter(std::string unit) : m_unit(std::move(unit)) {}

    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const std::string name = run.run_name.function_name;
            const auto slash = name.find('/');
            const double seconds = run.real_accumulated_time / static_cast<double>(run.iterations);
            auto &fastest = m_fastest[name.substr(slash + 1)][name.substr(0, slash)];
            fastest = fastest == 0 ? seconds : std::min(fastest, seconds);
        }
    }

    void Finalize() override
    {
        for (const auto &[work, engines] : m_fastest) {
            std::printf("%-14s", work.c_str());
            for (const auto &[engine, seconds] : engines)
                std::printf("  %s %.1f us", engine.c_str(), seconds * 1e6);
            const auto plain = engines.find(m_unit);
            for (const auto &[engine, seconds] : engines) {
                if (plain != engines.end() && engine != m_unit)
                    std::printf("  %s/%s %.2f", engine.c_str(), m_unit.c_str(), seconds / plain->second);
            }
            std::printf("\n");
        }
    }

private:
    std::string m_unit; // the engine that counts as 1
    std::map<std::string, std::map<std::string, double>> m_fastest;
};

} // namespace wb::bench
