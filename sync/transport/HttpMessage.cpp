#include "sync/transport/HttpMessage.h"

#include "core/base/Json.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>

namespace wb::sync {

namespace {

constexpr qint64 longestWait = 24 * 60 * 60;

QString firstLine(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0).simplified().left(200);
}

// What the server says of its refusal, if it says so in a way that is meant to be read.
QString saidBy(const HttpResponse &response)
{
    const auto object = parseJsonObject(response.body, { 64 * 1024, 8 });
    if (!object)
        return {};
    for (const auto *name : { "error_description", "detail", "title", "imsx_description", "message", "error" }) {
        if (const auto text = object->value(QLatin1StringView(name)).toString(); !text.isEmpty())
            return QStringLiteral(": ") + firstLine(text);
    }
    return {};
}

} // namespace

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found =
        std::ranges::find_if(headers, [&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

HttpRequest postForm(const QUrl &url, const QList<std::pair<QString, QString>> &fields)
{
    // Percent-encoded throughout: QUrlQuery alone would leave '+' as it is, which a form reads as a space.
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    HttpRequest request { .url = url, .method = "POST", .body = body };
    request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    request.setHeader("Accept", "application/json");
    return request;
}

HttpRequest postJson(const QUrl &url, const QJsonObject &body)
{
    HttpRequest request { .url = url, .method = "POST", .body = QJsonDocument(body).toJson(QJsonDocument::Compact) };
    request.setHeader("Content-Type", "application/json");
    request.setHeader("Accept", "application/json");
    return request;
}

QDateTime readHttpDate(const QByteArray &text)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

Error errorOf(const HttpResponse &response)
{
    const auto status = response.status;
    const auto code = [&] {
        if (status == 401 || status == 403)
            return ErrorCode::NotAuthorized;
        if (status == 404 || status == 410)
            return ErrorCode::NotFound;
        if (status == 429 || (status == 503 && !response.header("Retry-After").isEmpty()))
            return ErrorCode::ServerBusy;
        if (status >= 500)
            return ErrorCode::ServerFailed;
        return status >= 400 ? ErrorCode::RequestRefused : ErrorCode::UnexpectedAnswer;
    }();
    auto detail = QStringLiteral("%1: %2%3").arg(response.url.host()).arg(status).arg(saidBy(response));
    if (const auto seconds = retryAfterSeconds(response, QDateTime::currentDateTimeUtc()); code == ErrorCode::ServerBusy && seconds > 0)
        detail += QStringLiteral("; wait %1 seconds").arg(seconds);
    return { code, detail };
}

qint64 retryAfterSeconds(const HttpResponse &response, const QDateTime &now)
{
    const auto value = response.header("Retry-After").trimmed();
    bool isNumber = false;
    auto seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        // Measured by the server's own clock where it tells: this device's may be a year off.
        const auto date = readHttpDate(value);
        const auto sent = readHttpDate(response.header("Date").trimmed());
        seconds = date.isValid() ? (sent.isValid() ? sent : now).secsTo(date) : 0;
    }
    return std::clamp<qint64>(seconds, 0, longestWait);
}

Result<QJsonObject> jsonOf(const HttpResponse &response)
{
    if (!response.isSuccess())
        return tl::unexpected(errorOf(response));
    auto object = parseJsonObject(response.body);
    if (!object)
        return failure(
            ErrorCode::UnexpectedAnswer, QStringLiteral("%1: not JSON (%2)").arg(response.url.host(), object.error().detail));
    return object;
}

} // namespace wb::sync
