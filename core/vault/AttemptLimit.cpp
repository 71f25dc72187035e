#include "core/vault/AttemptLimit.h"

namespace wb::vault {

namespace {

constexpr qint64 firstWait = 2000;
constexpr qint64 longestWait = qint64(60) * 60 * 1000;

} // namespace

AttemptLimit AttemptLimit::fromJson(const QJsonObject &json)
{
    AttemptLimit limit;
    limit.m_failures = std::clamp(json.value(QLatin1String("failures")).toInt(), 0, 1000000);
    limit.m_wall = json.value(QLatin1String("wall")).toInteger();
    limit.m_steady = json.value(QLatin1String("steady")).toInteger();
    return limit;
}

QJsonObject AttemptLimit::toJson() const
{
    return {{QStringLiteral("failures"), m_failures}, {QStringLiteral("wall"), m_wall}, {QStringLiteral("steady"), m_steady}};
}

void AttemptLimit::begin(const Clock &clock)
{
    ++m_failures;
    m_wall = clock.nowUtc().toMSecsSinceEpoch();
    m_steady = clock.steadyMilliseconds();
}

void AttemptLimit::succeeded()
{
    *this = {};
}

qint64 AttemptLimit::millisecondsToWait(const Clock &clock) const
{
    if (m_failures < freeAttempts)
        return 0;
    const qint64 wait = std::min(longestWait, firstWait << std::min(m_failures - freeAttempts, 20));
    const qint64 wallPassed = std::max<qint64>(0, clock.nowUtc().toMSecsSinceEpoch() - m_wall);
    const qint64 steadyPassed = clock.steadyMilliseconds() - m_steady;
    const qint64 passed = steadyPassed < 0 ? wallPassed : std::min(wallPassed, steadyPassed);
    return std::max<qint64>(0, wait - passed);
}

} // namespace wb::vault
