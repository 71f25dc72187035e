#include "sync/transport/Reach.h"

#include <QList>

#include <algorithm>

namespace wb::sync {

namespace {

using Ranges = QList<QPair<QHostAddress, int>>;

Ranges read(std::initializer_list<const char *> subnets)
{
    Ranges ranges;
    for (const char *subnet : subnets)
        ranges.append(QHostAddress::parseSubnet(QLatin1StringView(subnet)));
    return ranges;
}

// Every request asks, so both are read once.
const Ranges &privateRanges4()
{
    static const Ranges ranges = read({ "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
        "240.0.0.0/4" });
    return ranges;
}

const Ranges &privateRanges6()
{
    static const Ranges ranges = read({ "::/128", "::1/128", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8" });
    return ranges;
}

bool isIn(const QHostAddress &address, const Ranges &ranges)
{
    return std::ranges::any_of(ranges, [&](const auto &range) { return address.isInSubnet(range); });
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
        return !isIn(address, privateRanges4());
    if (address.protocol() != QAbstractSocket::IPv6Protocol || isIn(address, privateRanges6()))
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
