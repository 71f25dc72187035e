#include "sync/transport/Reach.h"

#include <array>

namespace wb::sync {

namespace {

struct Range {
    const char *network;
    int bits;
};

constexpr std::array privateRanges4 = { Range { "0.0.0.0", 8 }, Range { "10.0.0.0", 8 }, Range { "100.64.0.0", 10 },
    Range { "127.0.0.0", 8 }, Range { "169.254.0.0", 16 }, Range { "172.16.0.0", 12 }, Range { "192.0.0.0", 24 },
    Range { "192.0.2.0", 24 }, Range { "192.168.0.0", 16 }, Range { "198.18.0.0", 15 }, Range { "198.51.100.0", 24 },
    Range { "203.0.113.0", 24 }, Range { "224.0.0.0", 4 }, Range { "240.0.0.0", 4 } };

constexpr std::array privateRanges6 = { Range { "::", 128 }, Range { "::1", 128 }, Range { "100::", 64 }, Range { "2001::", 23 },
    Range { "2001:db8::", 32 }, Range { "fc00::", 7 }, Range { "fe80::", 10 }, Range { "fec0::", 10 }, Range { "ff00::", 8 } };

template <std::size_t N> bool isIn(const QHostAddress &address, const std::array<Range, N> &ranges)
{
    return std::ranges::any_of(
        ranges, [&](const Range &range) { return address.isInSubnet(QHostAddress(QLatin1StringView(range.network)), range.bits); });
}

// The IPv4 address that an IPv6 one stands for: mapped (RFC 4291), NAT64 (RFC 6052), 6to4 (RFC 3056).
std::optional<QHostAddress> embedded(const QHostAddress &address)
{
    const auto bytes = address.toIPv6Address();
    const auto at = [&](int i) {
        return QHostAddress(quint32(bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]));
    };
    if (address.isInSubnet(QHostAddress(QStringLiteral("::ffff:0:0")), 96)
        || address.isInSubnet(QHostAddress(QStringLiteral("64:ff9b::")), 96)
        || address.isInSubnet(QHostAddress(QStringLiteral("::")), 96))
        return at(12);
    if (address.isInSubnet(QHostAddress(QStringLiteral("2002::")), 16))
        return at(2);
    return std::nullopt;
}

} // namespace

Reach Reach::ofProvider(const QUrl &added)
{
    return { isPrivateHost(added.host()), added.scheme() == QLatin1StringView("http") };
}

bool isPublicAddress(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return !isIn(address, privateRanges4);
    if (address.protocol() != QAbstractSocket::IPv6Protocol || isIn(address, privateRanges6))
        return false;
    const auto inner = embedded(address);
    return !inner || isPublicAddress(*inner);
}

bool isPrivateHost(const QString &host)
{
    if (const QHostAddress literal(host); !literal.isNull())
        return !isPublicAddress(literal);
    auto name = host.toLower();
    if (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return !name.contains(QLatin1Char('.')) || name.endsWith(QLatin1StringView(".localhost"))
        || name.endsWith(QLatin1StringView(".local")) || name.endsWith(QLatin1StringView(".internal"))
        || name.endsWith(QLatin1StringView(".home.arpa"));
}

Result<void> checkReach(const QUrl &url, const Reach &reach)
{
    const auto plain = url.scheme() == QLatin1StringView("http");
    if (!url.isValid() || url.host().isEmpty() || (!plain && url.scheme() != QLatin1StringView("https")))
        return failure(ErrorCode::InvalidArgument, url.toDisplayString());
    if (!url.userInfo().isEmpty() || (plain && !reach.plainHttp) || (isPrivateHost(url.host()) && !reach.privateAddresses))
        return failure(ErrorCode::AddressRefused, url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    return {};
}

} // namespace wb::sync
