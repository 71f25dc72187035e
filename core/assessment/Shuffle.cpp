#include "core/assessment/Shuffle.h"

#include <numeric>

namespace wb::assessment {

namespace {

quint64 next(quint64 &state)
{
    state += 0x9E3779B97F4A7C15;
    quint64 z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

} // namespace

quint64 shuffleSeed(QStringView attempt, QStringView item)
{
    quint64 hash = 0xCBF29CE484222325;
    const auto add = [&hash](quint64 unit) {
        hash ^= unit;
        hash *= 0x100000001B3;
    };
    for (const QChar c : attempt)
        add(c.unicode());
    add(0x10000); // no UTF-16 unit: keeps ("a", "bc") and ("ab", "c") apart
    for (const QChar c : item)
        add(c.unicode());
    return hash;
}

QList<int> shuffledOrder(int count, quint64 seed)
{
    QList<int> order(qMax(0, count));
    std::iota(order.begin(), order.end(), 0);
    for (int i = int(order.size()) - 1; i > 0; --i)
        order.swapItemsAt(i, int(next(seed) % quint64(i + 1)));
    return order;
}

} // namespace wb::assessment
