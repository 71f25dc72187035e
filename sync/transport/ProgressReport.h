// How far something that is fetched has come, and how fast; told not too often.
#pragma once

#include "core/base/Clock.h"
#include "sync/transport/RateMeter.h"

#include <functional>

namespace wb::sync {

struct DownloadProgress {
    qint64 done = 0; // what earlier runs brought included
    qint64 all = -1; // -1: not known
    double bytesPerSecond = 0; // 0: cannot be said yet
    [[nodiscard]] qint64 secondsLeft() const
    {
        return all < 0 || bytesPerSecond <= 0 ? -1 : qint64(double(all - done) / bytesPerSecond);
    }
};
using OnDownload = std::function<void(const DownloadProgress &)>;

class ProgressReport {
public:
    // Both outlive it.
    ProgressReport(const OnDownload &told, const Clock &clock)
        : m_told(told)
        , m_clock(clock)
    {
    }
    // Tells at once the first time and when all is done, else ten times a second.
    void note(qint64 done, qint64 all);

private:
    const OnDownload &m_told;
    const Clock &m_clock;
    RateMeter m_rate;
    qint64 m_toldAt = -1;
};

} // namespace wb::sync
