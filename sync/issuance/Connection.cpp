#include "sync/issuance/Connection.h"

#include "core/base/Json.h"

#include <QRegularExpression>

namespace wb::issuance {

namespace {

using S = QLatin1StringView;

constexpr qint64 mostAnswerBytes = 32 * 1024 * 1024;
constexpr qsizetype longestNonce = 4096;

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// Whether the next address may still have it: the server is there, and has something else at this one.
bool mayLieElsewhere(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::RequestRefused || code == ErrorCode::UnexpectedAnswer
        || code == ErrorCode::NotAuthorized || code == ErrorCode::RedirectRefused;
}

} // namespace

Connection::Connection(sync::HttpClient &client, sync::Reach reach, const Clock &clock, std::stop_token stop)
    : m_client(client)
    , m_reach(reach)
    , m_clock(clock)
    , m_stop(std::move(stop))
{
}

Result<QJsonObject> Connection::fetchJson(const QList<QUrl> &addresses, qint64 mostBytes)
{
    std::optional<Error> first;
    for (const QUrl &address : addresses) {
        sync::HttpRequest request { .url = address, .reach = m_reach, .maxBytes = mostBytes };
        request.setHeader("Accept", "application/json");
        const auto response = m_client.send(request, m_stop);
        const auto object = response ? sync::jsonOf(*response) : Result<QJsonObject>(tl::unexpected(response.error()));
        if (object)
            return *object;
        if (!first)
            first = object.error();
        if (!mayLieElsewhere(object.error().code))
            return tl::unexpected(object.error());
    }
    return tl::unexpected(first.value_or(Error { ErrorCode::InvalidArgument, QStringLiteral("no address") }));
}

Result<sync::HttpResponse> Connection::postOnce(sync::HttpRequest request, const Access &access)
{
    request.method = "POST";
    request.reach = m_reach;
    request.redirects = sync::Redirects::None;
    request.maxBytes = mostAnswerBytes;
    if (!access.token.isEmpty())
        request.setHeader("Authorization", (access.dpop != nullptr ? "DPoP " : "Bearer ") + access.token.toLatin1());
    if (access.dpop != nullptr) {
        WB_TRY(const QByteArray proof,
            access.dpop->proof("POST", request.url, now(), m_dpopNonces.value(originOf(request.url)), access.token));
        request.setHeader("DPoP", proof);
    }
    WB_TRY(auto response, m_client.send(request, m_stop));
    const auto nonce = QString::fromLatin1(response.header("DPoP-Nonce"));
    if (!nonce.isEmpty() && nonce.size() <= longestNonce)
        m_dpopNonces.insert(originOf(request.url), nonce);
    if (response.status >= 300 && response.status < 400)
        return failure(ErrorCode::RedirectRefused, request.url.host());
    return response;
}

Result<sync::HttpResponse> Connection::post(const sync::HttpRequest &request, const Access &access)
{
    WB_TRY(auto response, postOnce(request, access));
    if (access.dpop != nullptr && !response.isSuccess() && oauthError(response) == S("use_dpop_nonce"))
        return postOnce(request, access);
    return response;
}

QString oauthError(const sync::HttpResponse &response)
{
    const auto object = parseJsonObject(response.body, { 64 * 1024, 8 });
    if (object && object->value(S("error")).isString())
        return object->value(S("error")).toString().left(100);
    static const QRegularExpression inHeader(QStringLiteral("error=\"([^\"]{1,100})\""));
    return inHeader.match(QString::fromLatin1(response.header("WWW-Authenticate"))).captured(1);
}

Error refusal(const sync::HttpResponse &response)
{
    Error error = sync::errorOf(response);
    const QString named = oauthError(response);
    const QString status = QString::number(response.status);
    if (!named.isEmpty() && !error.detail.contains(named))
        error.detail.replace(QStringLiteral(": ") + status, QStringLiteral(": %1: %2").arg(status, named));
    return error;
}

} // namespace wb::issuance
