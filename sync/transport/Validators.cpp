#include "sync/transport/Validators.h"

#include <QDateTime>

namespace wb::sync {

namespace {

constexpr qint64 strongSeconds = 60;

bool isWeak(QByteArrayView etag)
{
    return etag.startsWith("W/");
}

QByteArrayView opaque(QByteArrayView etag)
{
    return isWeak(etag) ? etag.sliced(2) : etag;
}

// Quoted, and nothing in it that could end a header.
bool isEntityTag(QByteArrayView tag)
{
    const auto inner = opaque(tag);
    return inner.size() >= 2 && inner.size() < 1024 && inner.front() == '"' && inner.back() == '"'
        && std::ranges::all_of(inner.sliced(1, inner.size() - 2), [](char c) { return uchar(c) > 0x20 && c != '"' && c != 0x7f; });
}

} // namespace

Validators Validators::of(const HttpResponse &response)
{
    Validators found;
    if (const auto etag = response.header("ETag").trimmed(); isEntityTag(etag))
        found.etag = etag;
    const auto modified = response.header("Last-Modified").trimmed();
    if (const auto date = readHttpDate(modified); date.isValid()) {
        found.lastModified = modified;
        const auto sent = readHttpDate(response.header("Date").trimmed());
        found.isDateStrong = sent.isValid() && date.secsTo(sent) >= strongSeconds;
    }
    return found;
}

QByteArray Validators::forIfRange() const
{
    if (!etag.isEmpty())
        return isWeak(etag) ? QByteArray() : etag;
    return isDateStrong ? lastModified : QByteArray();
}

bool Validators::allow(const Validators &other) const
{
    if (!etag.isEmpty() && !other.etag.isEmpty())
        return opaque(etag) == opaque(other.etag);
    return lastModified.isEmpty() || other.lastModified.isEmpty() || lastModified == other.lastModified;
}

void askOnlyIfChanged(HttpRequest &request, const Validators &held)
{
    if (!held.etag.isEmpty())
        request.setHeader("If-None-Match", held.etag);
    if (!held.lastModified.isEmpty())
        request.setHeader("If-Modified-Since", held.lastModified);
}

Result<std::optional<HttpResponse>> fetchIfChanged(
    Patience &patience, HttpRequest request, const Validators &held, std::stop_token stop)
{
    askOnlyIfChanged(request, held);
    WB_TRY(auto response, patience.send(request, stop));
    if (response.status == 304 && !held.isEmpty())
        return std::optional<HttpResponse>();
    if (!response.isSuccess())
        return tl::unexpected(errorOf(response));
    return std::optional(std::move(response));
}

} // namespace wb::sync
