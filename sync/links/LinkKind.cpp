#include "sync/links/LinkKind.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace wb::sync {

namespace {

bool has(const QUrlQuery &query, std::initializer_list<const char *> names)
{
    return std::ranges::any_of(names, [&](const char *name) { return query.hasQueryItem(QLatin1StringView(name)); });
}

LinkKind kindByParameters(const QString &link)
{
    const QUrlQuery query((QUrl(link)));
    if (has(query, { "credential_offer", "credential_offer_uri" }))
        return LinkKind::CredentialOffer;
    if (has(query, { "request_uri", "dcql_query" }))
        return LinkKind::PresentationRequest;
    return LinkKind::None;
}

} // namespace

bool isSchemeOf(LinkKind kind, const QString &scheme)
{
    return std::ranges::any_of(linkSchemes,
        [&](const LinkScheme &known) { return known.kind == kind && scheme.compare(known.name, Qt::CaseInsensitive) == 0; });
}

LinkKind linkKind(const QString &text)
{
    const QString link = text.trimmed();
    const qsizetype colon = link.indexOf(QLatin1Char(':'));
    if (colon <= 0 || link.size() > longestLink)
        return LinkKind::None;
    const QString scheme = link.first(colon).toLower();
    if (scheme == QLatin1StringView("https") || scheme == QLatin1StringView("http"))
        return kindByParameters(link);
    const bool offers = isSchemeOf(LinkKind::CredentialOffer, scheme), asks = isSchemeOf(LinkKind::PresentationRequest, scheme);
    if (offers && asks)
        return kindByParameters(link) == LinkKind::CredentialOffer ? LinkKind::CredentialOffer : LinkKind::PresentationRequest;
    if (isSchemeOf(LinkKind::Provider, scheme)) { // "wanderbuch:" may lead elsewhere one day
        const QString rest = link.sliced(colon + 1);
        return rest.startsWith(QLatin1StringView("provider"), Qt::CaseInsensitive)
                || rest.startsWith(QLatin1StringView("//provider"), Qt::CaseInsensitive)
            ? LinkKind::Provider
            : LinkKind::None;
    }
    return offers ? LinkKind::CredentialOffer : asks ? LinkKind::PresentationRequest : LinkKind::None;
}

} // namespace wb::sync
