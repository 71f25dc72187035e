#include "sync/devices/WebDavPlace.h"

#include "sync/devices/DavListing.h"

#include <QFile>
#include <QSaveFile>

namespace wb::sync {

namespace {

constexpr int mostParents = 5;
constexpr qint64 largestListing = 64 * 1024 * 1024;
constexpr qint64 largestBackup = 1LL << 40;

constexpr char listingBody[] = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                               "<propfind xmlns=\"DAV:\"><prop><resourcetype/><getcontentlength/></prop></propfind>";

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 307 || status == 308;
}

} // namespace

Result<std::unique_ptr<WebDavPlace>> WebDavPlace::open(const PlaceAddress &address, const HttpSettings &settings)
{
    QUrl url(address.location, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("not the address of a WebDAV folder"));
    if (!address.password.isEmpty() && url.scheme() != QLatin1StringView("https") && !isPrivateHost(url.host()))
        return failure(ErrorCode::AddressRefused, QStringLiteral("%1: a password would go over plain http").arg(url.host()));
    if (!url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path() + QLatin1Char('/'));
    WB_CHECK(checkReach(url, Reach::ofProvider(url)));
    return std::unique_ptr<WebDavPlace>(new WebDavPlace(url, address, settings));
}

WebDavPlace::WebDavPlace(const QUrl &collection, const PlaceAddress &address, const HttpSettings &settings)
    : m_collection(collection)
    , m_client(settings)
{
    if (!address.user.isEmpty() || !address.password.isEmpty())
        m_authorization = "Basic " + (address.user + QLatin1Char(':') + address.password).toUtf8().toBase64();
}

HttpRequest WebDavPlace::request(const QByteArray &method, const QUrl &url) const
{
    HttpRequest request;
    request.url = url;
    request.method = method;
    request.reach = Reach::ofProvider(m_collection);
    request.compressed = false;
    if (!m_authorization.isEmpty())
        request.setHeader("Authorization", m_authorization);
    return request;
}

QUrl WebDavPlace::urlOf(const QString &name) const
{
    return m_collection.resolved(QUrl(name)); // names are hexadecimal digits, so nothing is to be escaped
}

Result<void> WebDavPlace::prepare(std::stop_token stop)
{
    return makeCollection(m_collection, mostParents, stop);
}

Result<void> WebDavPlace::makeCollection(const QUrl &collection, int parents, std::stop_token stop)
{
    WB_TRY(const auto made, m_client.send(request("MKCOL", collection), stop));
    if (made.isSuccess() || made.status == 405) // it is there (RFC 4918 section 9.3.1)
        return {};
    const QUrl above = collection.resolved(QUrl(QStringLiteral("..")));
    if (made.status != 409 || parents == 0 || above == collection)
        return tl::unexpected<Error>(errorOf(made));
    WB_CHECK(makeCollection(above, parents - 1, stop));
    WB_TRY(const auto again, m_client.send(request("MKCOL", collection), stop));
    return again.isSuccess() || again.status == 405 ? Result<void>() : tl::unexpected<Error>(errorOf(again));
}

Result<HttpResponse> WebDavPlace::propfind(std::stop_token stop)
{
    auto find = request("PROPFIND", m_collection);
    find.setHeader("Depth", "1");
    find.setHeader("Content-Type", "application/xml; charset=utf-8");
    find.body = listingBody;
    find.maxBytes = largestListing;
    find.compressed = true;
    return m_client.send(find, stop);
}

Result<QList<PlaceFile>> WebDavPlace::list(std::stop_token stop)
{
    WB_TRY(auto answer, propfind(stop));
    if (isRedirect(answer.status)) { // the client follows none for methods other than GET
        const QUrl target = m_collection.resolved(QUrl::fromEncoded(answer.header("Location"), QUrl::StrictMode));
        const auto origin = [](const QUrl &url) {
            return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
        };
        if (!target.isValid() || origin(target) != origin(m_collection) || target.hasQuery())
            return failure(ErrorCode::RedirectRefused, QStringLiteral("%1 to %2").arg(m_collection.host(), target.host()));
        m_collection = target;
        if (!m_collection.path().endsWith(QLatin1Char('/')))
            m_collection.setPath(m_collection.path() + QLatin1Char('/'));
        WB_TRY(answer, propfind(stop));
    }
    if (!answer.isSuccess())
        return tl::unexpected<Error>(errorOf(answer));
    if (answer.status != 207)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: no WebDAV there").arg(m_collection.host()));
    WB_TRY(const DavListing listing, readDavListing(answer.body, answer.url));
    if (!listing.isCollection)
        return failure(ErrorCode::UnexpectedAnswer, QStringLiteral("%1: not a folder").arg(m_collection.host()));
    QList<PlaceFile> files;
    for (const PlaceFile &file : listing.files) {
        const QString name = file.name.toLower();
        if (isBatchName(name) || isBackupName(name))
            files.append({ name, file.bytes });
    }
    return files;
}

Result<QByteArray> WebDavPlace::read(const QString &name, std::stop_token stop)
{
    auto get = request("GET", urlOf(name));
    get.maxBytes = largestFile;
    WB_TRY(const auto answer, m_client.send(get, stop));
    if (answer.status != 200)
        return tl::unexpected<Error>(errorOf(answer));
    return answer.body;
}

Result<void> WebDavPlace::put(const QString &name, const QByteArray &bytes, std::stop_token stop)
{
    auto put = request("PUT", urlOf(name));
    put.setHeader("If-None-Match", "*");
    put.setHeader("Content-Type", "application/octet-stream");
    put.body = bytes;
    WB_TRY(auto answer, m_client.send(put, stop));
    if (answer.status == 409 || answer.status == 404) { // its folder is gone
        WB_CHECK(prepare(stop));
        WB_TRY(answer, m_client.send(put, stop));
    }
    if (answer.status == 412)
        return failure(ErrorCode::AlreadyExists, name);
    if (answer.status == 507 || answer.status == 413) // RFC 4918 section 11.5: no room left; or one file may not be so large
        return failure(ErrorCode::NotWritable, QStringLiteral("%1: no room (%2)").arg(m_collection.host()).arg(answer.status));
    return answer.isSuccess() ? Result<void>() : tl::unexpected<Error>(errorOf(answer));
}

Result<void> WebDavPlace::write(const QString &name, const QByteArray &bytes, std::stop_token stop)
{
    return put(name, bytes, stop);
}

Result<void> WebDavPlace::remove(const QString &name, std::stop_token stop)
{
    WB_TRY(const auto answer, m_client.send(request("DELETE", urlOf(name)), stop));
    return answer.isSuccess() || answer.status == 404 || answer.status == 410 ? Result<void>()
                                                                              : tl::unexpected<Error>(errorOf(answer));
}

Result<void> WebDavPlace::upload(const QString &name, const QString &path, std::stop_token stop, const TransferProgress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotReadable, file.errorString());
    // Mapped, not read: a backup may be larger than memory.
    uchar *bytes = file.map(0, file.size());
    if (!bytes)
        return failure(ErrorCode::NotReadable, file.errorString());
    WB_CHECK(put(name, QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size()), stop));
    return !progress || progress(file.size(), file.size()) ? Result<void>() : failure(ErrorCode::Cancelled);
}

Result<void> WebDavPlace::download(const QString &name, const QString &path, std::stop_token stop, const TransferProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::NotWritable, file.errorString());
    auto get = request("GET", urlOf(name));
    get.maxBytes = largestBackup;
    qint64 done = 0;
    WB_TRY(const auto answer, m_client.send(get, stop, [&](const HttpResponse &head, QByteArrayView bytes) -> Result<void> {
        if (file.write(bytes.data(), bytes.size()) != bytes.size())
            return failure(ErrorCode::NotWritable, file.errorString());
        done += bytes.size();
        const qint64 total = head.header("Content-Length").toLongLong();
        return !progress || progress(done, std::max(done, total)) ? Result<void>() : failure(ErrorCode::Cancelled);
    }));
    if (answer.status != 200)
        return tl::unexpected<Error>(errorOf(answer));
    return file.commit() ? Result<void>() : failure(ErrorCode::NotWritable, file.errorString());
}

} // namespace wb::sync
