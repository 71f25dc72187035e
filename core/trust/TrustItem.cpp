#include "core/trust/TrustItem.h"

#include <QUrl>

#include <array>

namespace wb::trust {

namespace {

using S = QLatin1StringView;

constexpr std::array kinds { TrustKind::Did, TrustKind::Keys, TrustKind::Status, TrustKind::Registry, TrustKind::Certificate,
    TrustKind::Context, TrustKind::Badge };

} // namespace

QLatin1StringView kindName(TrustKind kind)
{
    switch (kind) {
    case TrustKind::Did: return S("did");
    case TrustKind::Keys: return S("keys");
    case TrustKind::Status: return S("status");
    case TrustKind::Registry: return S("registry");
    case TrustKind::Certificate: return S("certificate");
    case TrustKind::Context: return S("context");
    case TrustKind::Badge: return S("badge");
    }
    return S("did");
}

std::optional<TrustKind> trustKind(QStringView name)
{
    for (const TrustKind kind : kinds) {
        if (name == kindName(kind))
            return kind;
    }
    return std::nullopt;
}

QString comparableUrl(const QString &url)
{
    if (!url.startsWith(S("https:"), Qt::CaseInsensitive) && !url.startsWith(S("http:"), Qt::CaseInsensitive))
        return url;
    QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return url;
    if (parsed.port() == (parsed.scheme() == S("https") ? 443 : 80))
        parsed.setPort(-1);
    if (parsed.path().isEmpty())
        parsed.setPath(QStringLiteral("/"));
    parsed.setFragment({});
    return parsed.toString(QUrl::FullyEncoded);
}

} // namespace wb::trust
