#include "sync/issuance/OfferFetch.h"

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qint64 mostOfferBytes = 64 * 1024;
constexpr qint64 mostMetadataBytes = 2 * 1024 * 1024;
constexpr qsizetype mostServers = 5;

bool serves(const AuthorizationServer &server, const CredentialOffer &offer)
{
    if (offer.preAuthorizedCode.isEmpty())
        return !server.authorizationEndpoint.isEmpty() && server.grants(S("authorization_code"));
    return server.grants(S("urn:ietf:params:oauth:grant-type:pre-authorized_code"));
}

} // namespace

Result<CredentialOffer> OfferFetch::offer(const QUrl &reference)
{
    WB_TRY(const QJsonObject object, m_connection.fetchJson({ reference }, mostOfferBytes));
    return readOffer(object);
}

Result<IssuerMetadata> OfferFetch::issuer(const CredentialOffer &offer)
{
    WB_TRY(const QJsonObject document, m_connection.fetchJson(issuerMetadataAddresses(offer.issuer), mostMetadataBytes));
    return readIssuerMetadata(document, offer.issuer, offer.configurationIds);
}

Result<AuthorizationServer> OfferFetch::server(const CredentialOffer &offer, const IssuerMetadata &issuer)
{
    QStringList candidates = issuer.authorizationServers.mid(0, mostServers);
    if (!offer.authorizationServer.isEmpty()) {
        if (!issuer.authorizationServers.contains(offer.authorizationServer)) // section 12.2.4
            return failure(
                ErrorCode::UnexpectedAnswer, QStringLiteral("the offer names an authorization server that is not the issuer's"));
        candidates = { offer.authorizationServer };
    }
    std::optional<Error> first;
    for (const QString &candidate : std::as_const(candidates)) {
        auto server = [&]() -> Result<AuthorizationServer> {
            WB_TRY(const QJsonObject document, m_connection.fetchJson(authorizationServerAddresses(candidate), mostMetadataBytes));
            return readAuthorizationServer(document, candidate);
        }();
        if (server && (serves(*server, offer) || candidates.size() == 1)) // a single one may have forgotten to say what it does
            return server;
        if (!first)
            first = server ? Error { ErrorCode::UnsupportedFormat, QStringLiteral("no authorization server has the offered grant") }
                           : server.error();
    }
    return tl::unexpected(
        first.value_or(Error { ErrorCode::MalformedDocument, QStringLiteral("the issuer has no authorization server") }));
}

} // namespace wb::issuance
