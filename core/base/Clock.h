// The time comes in through a port, so that every rule about time can be tested without waiting.
#pragma once

#include <QDateTime>

namespace wb {

class Clock
{
public:
    virtual ~Clock() = default;
    // Wall-clock time in UTC. May jump: people change clocks.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
    // Milliseconds since an arbitrary start, never going back while the process lives.
    [[nodiscard]] virtual qint64 steadyMilliseconds() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime nowUtc() const override;
    [[nodiscard]] qint64 steadyMilliseconds() const override;
};

// RFC 3339 in UTC with milliseconds, the one form we write: 2026-11-22T09:30:00.000Z
[[nodiscard]] QString toRfc3339(const QDateTime &time);
// Reads RFC 3339 and XML Schema dateTime (no offset means UTC). Invalid QDateTime if it is neither.
[[nodiscard]] QDateTime fromRfc3339(QStringView text);

} // namespace wb
