// A patience that waits no time: the clock goes on by as much, and the test sees how long it would have been.
#pragma once

#include "sync/transport/Patience.h"
#include "tests/support/FixedClock.h"

namespace wb::test {

class NotedPause final : public sync::Pause {
public:
    explicit NotedPause(FixedClock &clock)
        : m_clock(clock)
    {
    }
    bool wait(qint64 milliseconds, std::stop_token stop) override
    {
        waits.append(milliseconds);
        m_clock.advance(milliseconds);
        return !stop.stop_requested();
    }
    QList<qint64> waits;

private:
    FixedClock &m_clock;
};

struct TestPatience {
    explicit TestPatience(sync::HttpSettings http = {}, sync::PatienceSettings settings = {})
        : client(std::move(http))
        , pause(clock)
        , patience(
              client, clock, pause, [this] { return chance; }, settings)
    {
    }
    sync::HttpClient client;
    FixedClock clock;
    NotedPause pause;
    double chance = 0.5;
    sync::Patience patience;
};

// A GET to a server on loopback.
inline sync::HttpRequest getLocal(const QUrl &url)
{
    return { .url = url, .reach = { .privateAddresses = true, .plainHttp = true } };
}

} // namespace wb::test
