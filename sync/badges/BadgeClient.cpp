#include "sync/badges/BadgeClient.h"

#include "core/base/Clock.h"
#include "core/base/Json.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace wb::sync {

namespace {

using L1 = QLatin1StringView;

constexpr int pageSize = 50;
constexpr qint64 mostPageBytes = 32 * 1024 * 1024;
constexpr qsizetype mostTokenBytes = 2 * 1024 * 1024;

bool isCompactToken(const QByteArray &bytes)
{
    return !bytes.startsWith('{') && bytes.count('.') == 2;
}

} // namespace

BadgeClient::BadgeClient(HttpClient &http, const QUrl &base, const Reach &reach)
    : m_http(http)
    , m_base(base)
    , m_reach(reach)
{
}

Result<BadgePage> BadgeClient::page(const QUrl &url, std::stop_token stop)
{
    auto request = requestFor(url, "application/json");
    request.maxBytes = mostPageBytes;
    WB_TRY(const auto response, m_http.send(request, stop));
    WB_TRY(const auto answer, jsonOf(response));
    BadgePage page;
    auto isList = false;
    // The standard's table says "credential" and "compactJwsString", its example has the plural; CLR has its own word.
    for (const auto *name : { "credential", "credentials", "clrs" }) {
        const auto member = answer.value(L1(name));
        isList = isList || member.isArray();
        for (const auto &credential : member.toArray()) {
            if (!credential.isObject())
                return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: a credential that is none").arg(url.host()));
            WB_TRY(const QByteArray bytes, canonicalJson(credential));
            page.credentials.append(bytes);
        }
    }
    for (const auto *name : { "compactJwsString", "compactJwsStrings" }) {
        const auto member = answer.value(L1(name));
        isList = isList || member.isArray();
        for (const auto &token : member.toArray()) {
            const auto bytes = token.toString().toLatin1();
            if (!isCompactToken(bytes) || bytes.size() > mostTokenBytes)
                return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: a token that is none").arg(url.host()));
            page.credentials.append(bytes);
        }
    }
    if (!isList)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: not a list of credentials").arg(url.host()));
    if (page.credentials.size() > mostOnPage)
        return failure(
            ErrorCode::TooLarge, QStringLiteral("%1: %2 credentials on a page").arg(url.host()).arg(page.credentials.size()));
    auto isNumber = false;
    if (const auto total = response.header("X-Total-Count").trimmed().toLongLong(&isNumber); isNumber && total >= 0)
        page.total = total;
    if (const auto next = nextLink(response.header("Link")); !next.isEmpty()) {
        page.next = response.url.resolved(QUrl::fromEncoded(next, QUrl::StrictMode));
        // The token goes with every page: never to another host.
        if (!page.next.isValid() || !isSameOrigin(page.next, m_base) || !page.next.userInfo().isEmpty())
            return failure(
                ErrorCode::UnexpectedAnswer, QStringLiteral("%1: its next page is at %2").arg(url.host(), page.next.host()));
    }
    return page;
}

Result<bool> BadgeClient::upsert(const QByteArray &credential, std::stop_token stop)
{
    const auto token = isCompactToken(credential.trimmed());
    auto request = requestFor(m_base.resolved(QUrl(QStringLiteral("credentials"))), token ? "text/plain" : "application/json");
    request.method = "POST";
    request.setHeader("Content-Type", token ? "text/plain" : "application/json");
    request.body = token ? credential.trimmed() : credential;
    WB_TRY(const auto response, m_http.send(request, stop));
    if (response.status == 304) // it has exactly this
        return false;
    if (response.status != 200 && response.status != 201)
        return tl::unexpected(errorOf(response));
    // It answers with the credential: a page of a portal does not.
    const auto same = token ? response.body.trimmed() == request.body
                            : canonicalJson(parseJsonObject(response.body).value_or(QJsonObject()))
            == canonicalJson(parseJsonObject(credential).value_or(QJsonObject { { L1("?"), 1 } }));
    if (!same)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: did not give back what was sent").arg(request.url.host()));
    return response.status == 201;
}

Result<QJsonObject> BadgeClient::profile(std::stop_token stop)
{
    WB_TRY(
        const auto response, m_http.send(requestFor(m_base.resolved(QUrl(QStringLiteral("profile"))), "application/json"), stop));
    return jsonOf(response);
}

Result<QJsonObject> BadgeClient::putProfile(const QJsonObject &profile, std::stop_token stop)
{
    auto request = requestFor(m_base.resolved(QUrl(QStringLiteral("profile"))), "application/json");
    request.method = "PUT";
    request.setHeader("Content-Type", "application/json");
    WB_TRY(request.body, canonicalJson(profile));
    WB_TRY(const auto response, m_http.send(request, stop));
    if (response.status == 202)
        return QJsonObject();
    if (response.status == 304)
        return profile;
    return jsonOf(response);
}

HttpRequest BadgeClient::requestFor(const QUrl &url, const QByteArray &accept) const
{
    HttpRequest request { .url = url, .reach = m_reach };
    request.setHeader("Accept", accept);
    request.setHeader("Authorization", "Bearer " + m_token.toLatin1());
    return request;
}

QUrl firstBadgePage(const QUrl &base, const QString &resource, const QDateTime &since)
{
    auto url = base.resolved(QUrl(resource));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(pageSize));
    query.addQueryItem(QStringLiteral("offset"), QStringLiteral("0"));
    if (since.isValid())
        query.addQueryItem(QStringLiteral("since"), toRfc3339(since));
    url.setQuery(query);
    return url;
}

QByteArray nextLink(const QByteArray &header)
{
    static const QRegularExpression link(QStringLiteral("<([^<>]*)>((?:\\s*;\\s*[A-Za-z*]+\\s*=\\s*(?:\"[^\"]*\"|[^\\s\";,]*))*)"));
    static const QRegularExpression isNext(QStringLiteral("rel\\s*=\\s*(?:\"(?:[^\"]* )?next(?: [^\"]*)?\"|next(?=[;\\s]|$))"),
        QRegularExpression::CaseInsensitiveOption);
    auto all = link.globalMatch(QString::fromLatin1(header.left(16 * 1024)));
    while (all.hasNext()) {
        const auto one = all.next();
        if (isNext.match(one.captured(2)).hasMatch())
            return one.captured(1).trimmed().toLatin1();
    }
    return {};
}

} // namespace wb::sync
