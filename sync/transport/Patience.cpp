#include "sync/transport/Patience.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace wb::sync {

namespace {

const SystemClock systemClock;

Pause &systemPause()
{
    static SystemPause pause; // without state
    return pause;
}

template <std::size_t N, typename T> bool isOneOf(const std::array<T, N> &list, const T &value)
{
    return std::ranges::find(list, value) != list.end();
}

} // namespace

bool isRepeatable(const HttpRequest &request)
{
    static constexpr std::array<QByteArrayView, 4> reading = { "GET", "HEAD", "OPTIONS", "PROPFIND" };
    static constexpr std::array<QByteArrayView, 3> writing = { "PUT", "DELETE", "MKCOL" };
    const QByteArrayView method = request.method;
    if (request.repeatable || isOneOf(reading, method))
        return true;
    return isOneOf(writing, method) && headerValue(request.headers, "If-Match").isEmpty()
        && headerValue(request.headers, "If-None-Match").isEmpty();
}

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::ConnectionLost;
}

bool isPassing(int status)
{
    static constexpr std::array passing = { 408, 425, 429, 500, 502, 503, 504 };
    return isOneOf(passing, status);
}

Patience::Patience(HttpClient &client, const Clock &clock, Pause &pause, std::function<double()> random, PatienceSettings settings)
    : m_client(client)
    , m_clock(clock)
    , m_pause(pause)
    , m_random(std::move(random))
    , m_settings(settings)
{
}

Patience::Patience(HttpClient &client)
    : Patience(client, systemClock, systemPause(), [] { return QRandomGenerator::system()->generateDouble(); })
{
}

Result<HttpResponse> Patience::send(const HttpRequest &request, std::stop_token stop)
{
    Series series(*this);
    for (;;) {
        auto last = m_client.send(request, stop);
        if (!isRepeatable(request) || !series.again(last, stop)) {
            if (!last && stop.stop_requested())
                return failure(ErrorCode::Cancelled, request.url.host());
            return last;
        }
    }
}

bool Patience::Series::again(const Result<HttpResponse> &last, std::stop_token stop)
{
    const auto &settings = m_patience.m_settings;
    if (stop.stop_requested() || m_tries >= settings.tries || !(last ? isPassing(last->status) : isPassing(last.error().code)))
        return false;
    const auto asked = last ? retryAfterSeconds(*last, m_patience.m_clock.nowUtc()) * 1000 : 0;
    if (asked > settings.longestAskedMilliseconds)
        return false;
    const auto ceiling = std::min(settings.longestMilliseconds, settings.firstMilliseconds << std::min(m_tries - 1, 20));
    ++m_tries;
    // Full jitter: thousands of devices that lost the same server do not come back together. What a server asks for is a floor.
    return m_patience.m_pause.wait(asked + qint64(double(ceiling) * m_patience.m_random()), stop);
}

} // namespace wb::sync
