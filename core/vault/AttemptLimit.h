// How long to wait after wrong passphrases. Kept on disk; neither a restart nor a changed clock shortens a wait.
#pragma once

#include "core/base/Clock.h"

#include <QJsonObject>

namespace wb::vault {

class AttemptLimit
{
public:
    static constexpr int freeAttempts = 3;

    AttemptLimit() = default;
    [[nodiscard]] static AttemptLimit fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;

    // Counted before the attempt is made, so that ending the program in the middle of it does not undo the count.
    void begin(const Clock &clock);
    void succeeded();
    // Milliseconds until the next attempt is allowed. Of the wall clock and the steady clock the one that went less far counts;
    // the steady one restarts with the machine, then the wall clock alone does, and going back counts as standing still.
    [[nodiscard]] qint64 millisecondsToWait(const Clock &clock) const;
    [[nodiscard]] int failures() const { return m_failures; }

private:
    int m_failures = 0;
    qint64 m_wall = 0;   // of the last attempt
    qint64 m_steady = 0;
};

} // namespace wb::vault
