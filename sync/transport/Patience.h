// Tries again what may work the next time: exponential back-off with full jitter, and as long as a server asks for.
#pragma once

#include "core/base/Clock.h"
#include "sync/transport/HttpClient.h"
#include "sync/transport/Pause.h"

namespace wb::sync {

struct PatienceSettings {
    int tries = 4; // of all, the first included
    qint64 firstMilliseconds = 500; // before the second try at most so long; twice as long before each one after it
    qint64 longestMilliseconds = 30'000;
    // Who is asked to wait longer than this gets the answer at once: to come back later is the engine's business.
    qint64 longestAskedMilliseconds = 60'000;
};

// The ports outlive it. `random` gives numbers from 0 to 1, without 1.
class Patience {
public:
    Patience(HttpClient &client, const Clock &clock, Pause &pause, std::function<double()> random, PatienceSettings settings = {});
    // With the system's clock and chance.
    explicit Patience(HttpClient &client);

    // HttpClient::send() without a sink, again after Unreachable, TimedOut and ConnectionLost and after the statuses 408, 425,
    // 429, 500, 502, 503 and 504, if the request does no harm when it arrives twice (see isRepeatable). The last answer or error
    // is the result; Cancelled if stopped in between.
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, std::stop_token stop = {});

    [[nodiscard]] HttpClient &client() { return m_client; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    // For flows that do not ask the same thing again but go on where they were: counts the tries and waits between them.
    class Series {
    public:
        explicit Series(Patience &patience)
            : m_patience(patience)
        {
        }
        // After a failed try: true once it is time for another one. False if there is none: see `stop` for why.
        [[nodiscard]] bool again(const Result<HttpResponse> &last, std::stop_token stop);
        // Something came through: begin to count anew.
        void restart() { m_tries = 1; }

    private:
        Patience &m_patience;
        int m_tries = 1;
    };

private:
    HttpClient &m_client;
    const Clock &m_clock;
    Pause &m_pause;
    std::function<double()> m_random;
    PatienceSettings m_settings;
};

// GET, HEAD, OPTIONS, PUT, DELETE (RFC 9110 section 9.2.2), PROPFIND, MKCOL (RFC 4918), and what says HttpRequest::repeatable.
// Not a write with If-Match or If-None-Match: the try whose answer was lost may be the one that changed the tag.
[[nodiscard]] bool isRepeatable(const HttpRequest &request);
// Whether the next try of the same may do better.
[[nodiscard]] bool isPassing(ErrorCode code);
[[nodiscard]] bool isPassing(int status);

} // namespace wb::sync
