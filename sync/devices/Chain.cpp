#include "sync/devices/Chain.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace wb::sync {

Chain chainOf(const QList<BatchRow> &rows, qint64 claimed)
{
    Chain chain;
    QHash<qint64, const BatchRow *> bySequence;
    for (const BatchRow &row : rows) {
        chain.forked |= bySequence.contains(row.sequence);
        bySequence.insert(row.sequence, &row);
        chain.highest = std::max(chain.highest, row.sequence);
        chain.lastMade = std::max(chain.lastMade, row.made);
    }
    for (const BatchRow &row : rows) {
        const auto before = bySequence.constFind(row.sequence - 1);
        chain.forked |= before != bySequence.cend() && (*before)->digest != row.previous;
        // A snapshot counts once its last part and all parts before it are there.
        if (!row.isLast || !row.covers || *row.covers <= chain.base)
            continue;
        bool whole = true;
        for (qint64 part = *row.covers + 1; part <= row.sequence && whole; ++part)
            whole = bySequence.contains(part);
        if (whole)
            chain.base = *row.covers;
    }
    chain.upTo = chain.base;
    while (bySequence.contains(chain.upTo + 1))
        ++chain.upTo;
    for (qint64 number = chain.upTo + 1; number <= std::max(chain.highest, claimed) && chain.missing.size() < Chain::mostMissing;
         ++number) {
        if (!bySequence.contains(number))
            chain.missing.append(number);
    }
    return chain;
}

} // namespace wb::sync
