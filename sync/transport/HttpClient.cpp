#include "sync/transport/HttpClient.h"

#include "sync/transport/HttpExchange.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

namespace wb::sync {

namespace {

constexpr int maxRedirects = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// A header that must not follow to another origin (RFC 9110 section 15.4).
bool isForOneOrigin(const QByteArray &name)
{
    return name.compare("Authorization", Qt::CaseInsensitive) == 0 || name.compare("DPoP", Qt::CaseInsensitive) == 0;
}

// The addresses of a name, without blocking a stop.
Result<QHostAddress> publicAddressOf(const QString &host, std::stop_token stop)
{
    QEventLoop loop;
    QHostInfo found;
    const auto id = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo &info) {
        found = info;
        loop.quit();
    });
    {
        const std::stop_callback stopped(stop, [&] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        loop.exec();
    }
    if (stop.stop_requested()) {
        QHostInfo::abortHostLookup(id);
        return failure(ErrorCode::Cancelled, host);
    }
    if (found.addresses().isEmpty())
        return failure(ErrorCode::Unreachable, QStringLiteral("%1: %2").arg(host, found.errorString()));
    // One private address among public ones is already somebody trying something.
    const auto addresses = found.addresses();
    if (!std::ranges::all_of(addresses, isPublicAddress))
        return failure(ErrorCode::AddressRefused, QStringLiteral("%1: a private address").arg(host));
    return addresses.first();
}

bool goesThroughProxy(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

class NoCookies final : public QNetworkCookieJar {
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

HttpClient::HttpClient(HttpSettings settings)
    : m_settings(std::move(settings))
    , m_manager(std::make_unique<QNetworkAccessManager>())
{
    m_manager->setCookieJar(new NoCookies); // owned by the manager
    m_manager->setTransferTimeout(m_settings.stallMilliseconds);
}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::send(const HttpRequest &request, std::stop_token stop, const BodySink &sink)
{
    auto next = request;
    for (int redirects = 0; redirects <= maxRedirects; ++redirects) {
        WB_TRY(auto response, sendOnce(next, next.url, stop, sink));
        if (!isRedirect(response.status) || request.redirects == Redirects::None
            || (request.method != "GET" && request.method != "HEAD"))
            return response;
        const auto target = next.url.resolved(QUrl::fromEncoded(response.header("Location"), QUrl::StrictMode));
        const auto sameOrigin = isSameOrigin(target, next.url);
        if (!target.isValid() || (next.url.scheme() == QLatin1StringView("https") && target.scheme() != QLatin1StringView("https"))
            || (!sameOrigin && request.redirects == Redirects::SameOrigin) || !checkReach(target, request.reach))
            return failure(ErrorCode::RedirectRefused, QStringLiteral("%1 to %2").arg(next.url.host(), target.host()));
        if (!sameOrigin)
            next.headers.removeIf([](const auto &header) { return isForOneOrigin(header.first); });
        next.url = target;
    }
    return failure(ErrorCode::RedirectRefused, QStringLiteral("%1: too many").arg(request.url.host()));
}

Result<HttpResponse> HttpClient::sendOnce(const HttpRequest &request, const QUrl &url, std::stop_token stop, const BodySink &sink)
{
    WB_CHECK(checkReach(url, request.reach));
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, url.host());

    QNetworkRequest network(url);
    if (!request.reach.privateAddresses && !goesThroughProxy(url)) {
        WB_TRY(const auto address, publicAddressOf(url.host(), stop));
        auto pinned = url;
        pinned.setHost(address.toString());
        network.setUrl(pinned);
        network.setPeerVerifyName(url.host());
        network.setRawHeader("Host",
            url.port() < 0 ? url.host(QUrl::FullyEncoded).toUtf8()
                           : (url.host(QUrl::FullyEncoded) + QLatin1Char(':') + QString::number(url.port())).toUtf8());
        network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // its :authority would be the bare address
    }
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_settings.additionalRoots.isEmpty())
        tls.addCaCertificates(m_settings.additionalRoots);
    if (network.attribute(QNetworkRequest::Http2AllowedAttribute, true).toBool())
        tls.setAllowedNextProtocols({ QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1 });
    network.setSslConfiguration(tls);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setRawHeader("User-Agent", "Wanderbuch");
    network.setRawHeader("Accept-Language", "*"); // Qt would name the person's
    // Said by us, so that Qt leaves the unpacking to HttpExchange.
    network.setRawHeader("Accept-Encoding", request.compressed ? "gzip" : "identity");
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);

    HttpRequest current = request;
    current.url = url;
    HttpExchange exchange(m_manager->sendCustomRequest(network, request.method, request.body), current, m_settings, sink);
    return exchange.finish(stop);
}

} // namespace wb::sync
