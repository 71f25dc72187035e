#include "sync/providers/HttpSource.h"

#include "core/packs/ResourcePath.h"

#include <QDateTime>

namespace wb::sync {

namespace {

QUrl urlAt(const QUrl &place, const QString &path)
{
    return place.resolved(QUrl::fromEncoded(packs::hrefOf(path).toLatin1(), QUrl::StrictMode));
}

// A page for people where a document was asked for: a log-in of the network, a parked domain.
bool isPage(const HttpResponse &response)
{
    return response.header("Content-Type").trimmed().toLower().startsWith("text/html");
}

} // namespace

HttpSource::HttpSource(HttpClient &client, const QUrl &address, const QStringList &mirrors, std::stop_token stop)
    : m_client(client)
    , m_places { address }
    , m_reach(Reach::ofProvider(address))
    , m_stop(std::move(stop))
{
    for (const QString &mirror : mirrors) {
        QUrl url(mirror, QUrl::StrictMode);
        if (!url.path().endsWith(QLatin1Char('/')))
            url.setPath(url.path() + QLatin1Char('/'));
        if (url.isValid() && checkReach(url, m_reach) && !m_places.contains(url))
            m_places.append(url);
    }
}

QList<QUrl> HttpSource::places() const
{
    QList<QUrl> order = m_places;
    order.move(m_good, 0);
    return order;
}

QUrl HttpSource::url(const QString &path) const
{
    return urlAt(m_places.at(m_good), path);
}

Result<SourceFile> HttpSource::read(const QString &path, qint64 maxBytes, const Accepts &accepts) const
{
    WB_TRY(auto file, readIfChanged(path, maxBytes, {}, accepts));
    if (!file) // without validators there is no 304
        return failure(ErrorCode::Internal, path);
    return *std::move(file);
}

Result<std::optional<SourceFile>> HttpSource::readIfChanged(
    const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const
{
    std::optional<Error> first; // of the place that should have answered: that one is told
    const auto order = places();
    for (const QUrl &place : order) {
        auto answer = ask(place, path, maxBytes, held, accepts);
        if (answer) {
            m_good = m_places.indexOf(place);
            return answer;
        }
        if (!first)
            first = answer.error();
        if (m_stop.stop_requested() || answer.error().code == ErrorCode::KeyChanged) // not for a mirror to smooth over
            return tl::unexpected(answer.error());
    }
    return tl::unexpected(*first);
}

Result<std::optional<SourceFile>> HttpSource::ask(
    const QUrl &place, const QString &path, qint64 maxBytes, const Revision &held, const Accepts &accepts) const
{
    HttpRequest request { .url = urlAt(place, path), .reach = m_reach, .maxBytes = maxBytes };
    if (!held.etag.isEmpty())
        request.setHeader("If-None-Match", held.etag);
    if (!held.lastModified.isEmpty())
        request.setHeader("If-Modified-Since", held.lastModified);
    ++m_traffic.requests;
    WB_TRY(auto response, m_client.send(request, m_stop));
    m_traffic.bytes += response.body.size();
    if (response.status == 304 && held != Revision {})
        return std::optional<SourceFile>();
    if (!response.isSuccess()) {
        m_traffic.askedToWaitSeconds = retryAfterSeconds(response, QDateTime::currentDateTimeUtc());
        return tl::unexpected(errorOf(response));
    }
    if (response.status != 200 || isPage(response))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: a page in place of a document").arg(place.host()));
    if (accepts)
        WB_CHECK(accepts(response.body));
    return std::optional(SourceFile { std::move(response.body), { response.header("ETag"), response.header("Last-Modified") } });
}

} // namespace wb::sync
