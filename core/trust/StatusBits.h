// The numbers inside a status list, in the two ways they are packed.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace wb::trust {

struct StatusLimits {
    qsizetype mostBytes = 16 * 1024 * 1024; // unpacked: 128 million entries of one bit
    // Entries that hide one holder among others (Bitstring Status List 1.0 section 6.1). Shorter lists are used and said to be
    // short.
    qint64 expectedEntries = 131072;
};

class StatusBits {
public:
    // Bitstring Status List 1.0 section 2.2 and Status List 2021: GZIP in base64url, the first entry in the highest bits of the
    // first byte. With the multibase letter `u` in front (Bitstring) or without. Entries are 1 to 8 bits wide (statusSize). Errors:
    // MalformedEncoding, TooLarge, InvalidArgument (width).
    [[nodiscard]] static Result<StatusBits> fromBitstring(QStringView encoded, int width, const StatusLimits &limits = {});
    // IETF Token Status List section 4.1: ZLIB in base64url, the first entry in the lowest bits of the first byte; 1, 2, 4 or 8
    // bits.
    [[nodiscard]] static Result<StatusBits> fromTokenList(QStringView encoded, int width, const StatusLimits &limits = {});

    [[nodiscard]] qint64 entries() const { return m_bytes.size() * 8 / m_width; }
    // InvalidArgument outside the list.
    [[nodiscard]] Result<unsigned> at(quint64 index) const;

private:
    enum class Order { HighestFirst, LowestFirst };
    StatusBits(QByteArray bytes, int width, Order order)
        : m_bytes(std::move(bytes))
        , m_width(width)
        , m_order(order)
    {
    }

    QByteArray m_bytes;
    int m_width;
    Order m_order;
};

// An index as credentials write it: decimal digits, no sign, at most 18 of them. InvalidArgument otherwise.
[[nodiscard]] Result<quint64> statusIndex(QStringView text);

} // namespace wb::trust
