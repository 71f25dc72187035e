#include "sync/presentation/RequestLink.h"

#include "core/base/Json.h"
#include "sync/links/LinkKind.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace wb::sync {

namespace {

using S = QLatin1StringView;

constexpr int deepestJson = 32;

// Parameters that carry JSON (section 5.1).
constexpr std::array jsonParameters { S("dcql_query"), S("client_metadata"), S("transaction_data"), S("verifier_info") };

tl::unexpected<Error> malformed(const QString &why)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("the link: ") + why);
}

Result<QUrl> linkOf(QString text)
{
    if (text.size() > longestLink)
        return failure(ErrorCode::TooLarge, QStringLiteral("a link of more than 64 KiB"));
    text.removeIf([](QChar c) { return c.isSpace(); });
    const QUrl url(text, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    if (scheme.startsWith(S("mdoc")))
        return failure(ErrorCode::UnsupportedFormat, QStringLiteral("requests for documents by ISO 18013-5 (mdoc)"));
    if (!url.isValid() || !(scheme == S("https") || isSchemeOf(LinkKind::PresentationRequest, scheme)) || !url.hasQuery())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a request to show credentials"));
    return url;
}

Result<QJsonObject> parametersOf(const QUrl &url)
{
    QString query = url.query(QUrl::FullyEncoded);
    query.replace(QLatin1Char('+'), S("%20")); // a form's way to write a space
    QJsonObject parameters;
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items) {
        if (parameters.contains(name))
            return malformed(QStringLiteral("a parameter stands there twice"));
        if (std::find(jsonParameters.begin(), jsonParameters.end(), name) == jsonParameters.end()) {
            parameters.insert(name, value);
            continue;
        }
        WB_TRY(const QJsonValue json, parseJson(value.toUtf8(), { .bytes = longestLink, .depth = deepestJson }));
        parameters.insert(name, json);
    }
    return parameters;
}

Result<RequestMethod> methodOf(const QJsonObject &parameters)
{
    const QString method = parameters.value(S("request_uri_method")).toString();
    if (method.isEmpty() || method == S("get"))
        return RequestMethod::Get;
    if (method == S("post"))
        return RequestMethod::Post;
    return malformed(QStringLiteral("request_uri_method is neither get nor post"));
}

} // namespace

Result<RequestLink> readRequestLink(const QString &text)
{
    WB_TRY(const QUrl url, linkOf(text));
    WB_TRY(const QJsonObject parameters, parametersOf(url));
    RequestLink link;
    link.clientId = parameters.value(S("client_id")).toString();
    if (link.clientId.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a request to show credentials: nobody is named who asks"));
    const bool byReference = parameters.contains(S("request_uri"));
    const bool byValue = parameters.contains(S("request"));
    if (byReference && byValue)
        return malformed(QStringLiteral("both request and request_uri"));
    if (!byReference && parameters.contains(S("request_uri_method")))
        return malformed(QStringLiteral("request_uri_method without request_uri"));
    if (byReference) {
        WB_TRY(link.method, methodOf(parameters));
        link.requestUri = QUrl(parameters.value(S("request_uri")).toString(), QUrl::StrictMode);
        if (!link.requestUri.isValid() || link.requestUri.host().isEmpty())
            return malformed(QStringLiteral("request_uri is no address"));
    } else if (byValue) {
        link.requestObject = parameters.value(S("request")).toString().toLatin1();
    } else if (parameters.contains(S("response_type"))) {
        link.parameters = parameters;
    } else {
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not a request to show credentials: nothing is asked"));
    }
    return link;
}

} // namespace wb::sync
