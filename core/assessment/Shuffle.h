// Orders that look random and come back the same: a learner who returns finds the choices where they were.
#pragma once

#include <QList>
#include <QStringView>

namespace wb::assessment {

// A seed from names, e.g. the attempt's id and the item's id. FNV-1a over UTF-16, the same on every machine.
[[nodiscard]] quint64 shuffleSeed(QStringView attempt, QStringView item);

// The numbers from 0 to count - 1 in an order fixed by the seed (Fisher-Yates over SplitMix64).
[[nodiscard]] QList<int> shuffledOrder(int count, quint64 seed);

} // namespace wb::assessment
