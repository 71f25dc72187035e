// A clock that stands still until a test moves it.
#pragma once

#include "core/base/Clock.h"

namespace wb::test {

class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QString &rfc3339 = QStringLiteral("2026-11-22T12:00:00Z")) : m_now(fromRfc3339(rfc3339)) {}

    [[nodiscard]] QDateTime nowUtc() const override { return m_now; }
    [[nodiscard]] qint64 steadyMilliseconds() const override { return m_steady; }

    // Time passes: both clocks go on.
    void advance(qint64 milliseconds)
    {
        m_now = m_now.addMSecs(milliseconds);
        m_steady += milliseconds;
    }
    // Somebody changes the wall clock: only that one jumps.
    void setWallClock(const QDateTime &now) { m_now = now.toUTC(); }

private:
    QDateTime m_now;
    qint64 m_steady = 0;
};

} // namespace wb::test
