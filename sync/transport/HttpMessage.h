// What is asked of a server and what it says. Values without a network.
#pragma once

#include "core/base/Result.h"
#include "sync/transport/Reach.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QUrl>

namespace wb::sync {

// Scheme, host and port, named or not (RFC 6454 section 4).
[[nodiscard]] bool isSameOrigin(const QUrl &a, const QUrl &b);

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;
// The first of that name, whatever its case; empty if there is none.
[[nodiscard]] QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

enum class Redirects {
    None, // a 3xx is an answer like any other
    SameOrigin, // RedirectRefused if another scheme, host or port is named
    WithinReach, // any https address that the request's reach allows
};

struct HttpRequest {
    QUrl url;
    QByteArray method = "GET"; // only GET and HEAD follow redirects
    HttpHeaders headers;
    QByteArray body;
    Reach reach;
    Redirects redirects = Redirects::SameOrigin;
    qint64 maxBytes = 4 * 1024 * 1024; // of the answer's body, unpacked; TooLarge above
    bool compressed = true; // may come compressed; off for ranges and for what is compressed already
    int maxMilliseconds =
        120'000; // for the answer, once all is sent: TimedOut after that; 0: as long as enough comes (see HttpSettings)
    bool repeatable = false; // does no harm when it arrives twice, though its method alone does not say so (see Patience)

    void setHeader(const QByteArray &name, const QByteArray &value) { headers.append({ name, value }); }
};

// With the header and body of a form (application/x-www-form-urlencoded) or of JSON.
[[nodiscard]] HttpRequest postForm(const QUrl &url, const QList<std::pair<QString, QString>> &fields);
[[nodiscard]] HttpRequest postJson(const QUrl &url, const QJsonObject &body);

struct HttpResponse {
    int status = 0;
    HttpHeaders headers;
    QByteArray body; // empty where a sink took it
    qint64 wireBytes = 0; // of the body as it came: packed, if it was
    QUrl url; // the one that answered, after redirects

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

// What a status other than 2xx means: NotAuthorized, NotFound (404, 410), ServerBusy (429, and 503 with Retry-After), ServerFailed,
// RequestRefused; UnexpectedAnswer for the rest. The detail names host and status, and the error that an OAuth body (RFC 6749
// section 5.2) or a problem document (RFC 9457) gives, cut to a line; for ServerBusy the seconds to wait, if it says.
[[nodiscard]] Error errorOf(const HttpResponse &response);
// The seconds of Retry-After (RFC 9110 section 10.2.3), given as seconds or as a date; 0 without it, at most a day.
[[nodiscard]] qint64 retryAfterSeconds(const HttpResponse &response, const QDateTime &now);
// IMF-fixdate (RFC 9110 section 5.6.7), the form that is written today; invalid if it is not.
[[nodiscard]] QDateTime readHttpDate(const QByteArray &text);
// The body as a JSON object, strictly read. errorOf() unless 2xx; UnexpectedAnswer if it is something else, such as the page of a
// captive portal.
[[nodiscard]] Result<QJsonObject> jsonOf(const HttpResponse &response);

} // namespace wb::sync
