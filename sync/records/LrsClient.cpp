#include "sync/records/LrsClient.h"

#include "core/base/Json.h"
#include "sync/records/Gzip.h"

#include <QSet>
#include <QUrlQuery>

namespace wb::sync {

LrsClient::LrsClient(HttpClient &http, const QUrl &endpoint, const Reach &reach)
    : m_http(http)
    , m_endpoint(endpoint)
    , m_reach(reach)
{
}

Result<QByteArray> LrsClient::negotiate(std::stop_token stop)
{
    WB_TRY(const auto response, send(requestFor(QStringLiteral("about")), stop));
    if (response.status == 404 || response.status == 405)
        return QByteArray("1.0.3");
    WB_TRY(const auto about, jsonOf(response));
    QByteArray best;
    for (const auto &version : about.value(QLatin1StringView("version")).toArray()) {
        const auto text = version.toString();
        if (text == QLatin1StringView("2.0") || text.startsWith(QLatin1StringView("2.0.")))
            return QByteArray("2.0.0");
        if (text == QLatin1StringView("1.0") || text.startsWith(QLatin1StringView("1.0.")))
            best = "1.0.3";
    }
    if (best.isEmpty())
        return failure(
            ErrorCode::UnsupportedFormat, QStringLiteral("%1: no version of xAPI that is known here").arg(m_endpoint.host()));
    return best;
}

Result<HttpResponse> LrsClient::post(const QByteArray &statements, std::stop_token stop)
{
    auto request = requestFor(QStringLiteral("statements"));
    request.method = "POST";
    request.setHeader("Content-Type", "application/json");
    if (m_gzip)
        request.setHeader("Content-Encoding", "gzip");
    request.body = m_gzip ? gzipped(statements) : statements;
    return send(request, stop);
}

Result<QJsonObject> LrsClient::statement(const QString &id, std::stop_token stop)
{
    auto request = requestFor(QStringLiteral("statements"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("statementId"), id);
    request.url.setQuery(query);
    WB_TRY(const auto response, send(request, stop));
    return jsonOf(response);
}

HttpRequest LrsClient::requestFor(const QString &resource) const
{
    HttpRequest request { .url = m_endpoint.resolved(QUrl(resource)), .reach = m_reach };
    request.setHeader("Accept", "application/json");
    request.setHeader("X-Experience-API-Version", m_version);
    if (!m_authorization.isEmpty())
        request.setHeader("Authorization", m_authorization);
    return request;
}

Result<HttpResponse> LrsClient::send(const HttpRequest &request, std::stop_token stop)
{
    ++m_requests;
    m_bodyBytes += request.body.size();
    auto response = m_http.send(request, stop);
    if (response) {
        for (const auto &coding : response->header("Accept-Encoding").split(',')) {
            const auto name = coding.trimmed();
            if (name == "gzip" || (name.startsWith("gzip;") && !name.endsWith("=0")))
                m_saidGzip = true;
        }
    }
    return response;
}

bool namesAll(const HttpResponse &response, const QStringList &ids)
{
    const auto said = parseJson(response.body);
    if (!response.isSuccess() || !said || !said->isArray())
        return false;
    QSet<QString> named;
    for (const auto &id : said->toArray())
        named.insert(id.toString().toLower());
    return std::ranges::all_of(ids, [&named](const QString &id) { return named.contains(id.toLower()); });
}

} // namespace wb::sync
