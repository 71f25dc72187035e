#include "sync/providers/HttpSource.h"

#include "core/packs/ResourcePath.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace wb::sync {

namespace {

QUrl urlAt(const QUrl &place, const QString &path)
{
    return place.resolved(QUrl::fromEncoded(packs::hrefOf(path).toLatin1(), QUrl::StrictMode));
}

// A page for people where a document was asked for: a log-in of the network, a parked domain.
bool isPage(const HttpResponse &response)
{
    return response.header("Content-Type").trimmed().toLower().startsWith("text/html") || response.body.trimmed().startsWith('<');
}

} // namespace

HttpSource::HttpSource(
    HttpClient &client, const QUrl &address, const QStringList &mirrors, std::stop_token stop, HttpSettings http, Pause *pause)
    : m_client(client)
    , m_http(std::move(http))
    , m_pause(pause)
    , m_places { address }
    , m_reach(Reach::ofProvider(address))
    , m_stop(std::move(stop))
    , m_counted(std::make_shared<Counted>())
{
    for (const QString &mirror : mirrors) {
        QUrl url(mirror, QUrl::StrictMode);
        if (!url.path().endsWith(QLatin1Char('/')))
            url.setPath(url.path() + QLatin1Char('/'));
        if (url.isValid() && checkReach(url, m_reach) && !m_places.contains(url))
            m_places.append(url);
    }
}

std::unique_ptr<ProviderSource> HttpSource::forThisThread() const
{
    auto client = std::make_unique<HttpClient>(m_http);
    auto source = std::make_unique<HttpSource>(*client, m_places.first(), QStringList(), m_stop, m_http, m_pause);
    source->m_own = std::move(client);
    source->m_places = m_places;
    source->m_counted = m_counted;
    source->m_good = m_good.load();
    source->m_answered = m_answered.load();
    return source;
}

QList<QUrl> HttpSource::urls(const QString &path) const
{
    QList<QUrl> urls;
    for (const QUrl &place : m_places)
        urls.append(urlAt(place, path));
    urls.move(m_good, 0);
    return urls;
}

Patience HttpSource::patience() const
{
    static const SystemClock clock;
    return m_pause ? Patience(m_client, clock, *m_pause, [] { return QRandomGenerator::system()->generateDouble(); })
                   : Patience(m_client);
}

Traffic HttpSource::traffic() const
{
    return { m_counted->requests, m_counted->bytes, m_counted->askedToWaitSeconds };
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
    QList<QUrl> order = m_places;
    order.move(m_good, 0);
    for (const QUrl &place : std::as_const(order)) {
        auto answer = ask(place, path, maxBytes, held, accepts);
        if (answer) {
            m_good = m_places.indexOf(place);
            m_answered = true;
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
    ++m_counted->requests;
    const bool isPatient = m_answered && m_places.size() == 1;
    WB_TRY(auto response, isPatient ? patience().send(request, m_stop) : m_client.send(request, m_stop));
    m_counted->bytes += response.wireBytes;
    if (response.status == 304 && held != Revision {})
        return std::optional<SourceFile>();
    if (!response.isSuccess()) {
        m_counted->askedToWaitSeconds = retryAfterSeconds(response, QDateTime::currentDateTimeUtc());
        return tl::unexpected(errorOf(response));
    }
    if (response.status != 200 || isPage(response))
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: a page in place of a document").arg(place.host()));
    if (accepts)
        WB_CHECK(accepts(response.body));
    return std::optional(SourceFile { std::move(response.body), { response.header("ETag"), response.header("Last-Modified") } });
}

} // namespace wb::sync
