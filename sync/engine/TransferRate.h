// How fast bytes come, over the last seconds, and how long the rest takes.
#pragma once

#include <QList>
#include <QtGlobal>

namespace wb::sync {

class TransferRate {
public:
    // `done` bytes are there at this moment (steady milliseconds, see Clock). A smaller number than before begins anew.
    void add(qint64 milliseconds, qint64 done);
    [[nodiscard]] double bytesPerSecond() const; // 0 while unknown
    // Whole seconds, at least 1; -1 while unknown.
    [[nodiscard]] qint64 secondsLeft(qint64 all) const;

private:
    static constexpr qint64 windowMilliseconds = 5000;
    QList<std::pair<qint64, qint64>> m_points; // oldest first
};

} // namespace wb::sync
