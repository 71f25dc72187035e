#include "core/trust/StatusBits.h"

#include "core/base/Encoding.h"
#include "core/trust/Inflate.h"

#include <algorithm>

namespace wb::trust {

Result<StatusBits> StatusBits::fromBitstring(QStringView encoded, int width, const StatusLimits &limits)
{
    if (width < 1 || width > 8)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("entries of %1 bits").arg(width));
    // A GZIP stream begins 1f 8b 08, in base64url "H4sI": what stands before it can only be the multibase letter. Status List 2021
    // does without the letter, and some of its issuers write padding.
    if (encoded.startsWith(QLatin1Char('u')))
        encoded = encoded.sliced(1);
    while (encoded.endsWith(QLatin1Char('=')))
        encoded.chop(1);
    WB_TRY(const QByteArray packed, fromBase64Url(encoded));
    WB_TRY(QByteArray bytes, inflated(packed, Compression::Gzip, limits.mostBytes));
    return StatusBits(std::move(bytes), width, Order::HighestFirst);
}

Result<StatusBits> StatusBits::fromTokenList(QStringView encoded, int width, const StatusLimits &limits)
{
    if (width != 1 && width != 2 && width != 4 && width != 8)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("entries of %1 bits").arg(width));
    WB_TRY(const QByteArray packed, fromBase64Url(encoded));
    WB_TRY(QByteArray bytes, inflated(packed, Compression::Zlib, limits.mostBytes));
    return StatusBits(std::move(bytes), width, Order::LowestFirst);
}

Result<unsigned> StatusBits::at(quint64 index) const
{
    if (index >= static_cast<quint64>(entries()))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("index %1 of %2 entries").arg(index).arg(entries()));
    unsigned value = 0;
    const quint64 first = index * static_cast<quint64>(m_width);
    for (int i = 0; i < m_width; ++i) {
        const quint64 bit = first + static_cast<quint64>(i);
        const auto byte = static_cast<unsigned char>(m_bytes.at(static_cast<qsizetype>(bit / 8)));
        const int within = static_cast<int>(bit % 8);
        if (m_order == Order::HighestFirst)
            value = (value << 1) | ((byte >> (7 - within)) & 1U);
        else
            value |= ((byte >> within) & 1U) << i;
    }
    return value;
}

Result<quint64> statusIndex(QStringView text)
{
    const bool digits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (text.isEmpty() || text.size() > 18 || !digits)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not an index: ") + text.left(40).toString());
    return text.toULongLong();
}

} // namespace wb::trust
