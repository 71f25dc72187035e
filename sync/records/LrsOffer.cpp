#include "sync/records/LrsOffer.h"

#include "core/base/Json.h"

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr qsizetype mostScopes = 50;

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

} // namespace

Result<LrsOffer> discoverLrs(HttpClient &http, const QUrl &endpoint, const Reach &reach, std::stop_token stop)
{
    LrsOffer offer { endpoint, {}, {} };
    auto url = endpoint;
    url.setPath(QStringLiteral("/.well-known/oauth-protected-resource") + withoutSlash(endpoint.path()));
    HttpRequest request { .url = url, .reach = reach, .maxBytes = 256 * 1024 };
    request.setHeader("Accept", "application/json");
    WB_TRY(const auto response, http.send(request, stop));
    const auto metadata = jsonOf(response);
    if (!metadata)
        return offer;
    const auto issuers = metadata->value(L1("authorization_servers")).toArray();
    if (issuers.isEmpty())
        return offer;
    if (withoutSlash(metadata->value(L1("resource")).toString()) != withoutSlash(endpoint.toString(QUrl::FullyEncoded)))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: metadata of another resource").arg(endpoint.host()));
    offer.issuer = QUrl(issuers.first().toString(), QUrl::StrictMode);
    if (!offer.issuer.isValid() || offer.issuer.host().isEmpty())
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("%1: its authorization server has no address").arg(endpoint.host()));
    const auto scopes = metadata->value(L1("scopes_supported")).toArray();
    for (const auto &scope : scopes) {
        if (offer.scopes.size() < mostScopes)
            offer.scopes.append(scope.toString());
    }
    return offer;
}

} // namespace wb::sync
