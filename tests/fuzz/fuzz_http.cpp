// Heads and packed bodies of answers by servers: what is read out of them, and what may be sent back of it.
#include "sync/transport/ContentRange.h"
#include "sync/transport/GzipReader.h"
#include "tests/fuzz/Input.h"

namespace {

using namespace wb;
using namespace wb::sync;

constexpr qint64 mostBytes = 1 << 20;

HttpResponse responseOf(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\n\n");
    HttpResponse response { .status = 429, .url = QUrl(QStringLiteral("https://school.example/")) };
    for (const auto &line : bytes.first(end < 0 ? bytes.size() : end).split('\n')) {
        if (const auto colon = line.indexOf(':'); colon > 0)
            response.headers.append({ line.first(colon), line.sliced(colon + 1).trimmed() });
    }
    if (end >= 0)
        response.body = bytes.sliced(end + 2);
    return response;
}

bool isFitForAHeader(const QByteArray &value)
{
    return std::ranges::none_of(value, [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
}

void unpack(const QByteArray &packed)
{
    GzipReader reader;
    qint64 came = 0;
    const auto take = [&](QByteArrayView piece) -> Result<void> {
        came += piece.size();
        return came > mostBytes ? Result<void>(failure(ErrorCode::TooLarge)) : Result<void>();
    };
    // In two pieces, as a network may cut it.
    const auto half = packed.size() / 2;
    const bool read = reader.feed(packed.first(half), take) && reader.feed(packed.sliced(half), take);
    fuzz::require(came <= mostBytes + 64 * 1024 && (read || !reader.isWhole() || came > mostBytes));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const auto response = responseOf(fuzz::bytesOf(data, size));
    const auto validators = Validators::of(response);
    fuzz::require(isFitForAHeader(validators.etag) && isFitForAHeader(validators.lastModified));
    fuzz::require(!validators.forIfRange().startsWith("W/") && validators.allow(validators));
    if (const auto range = ContentRange::read(response.header("Content-Range")); range && range->first >= 0)
        fuzz::require(range->first <= range->last && (range->size < 0 || range->last < range->size));
    (void)rangeOf(response, 1000, validators);
    const auto wait = retryAfterSeconds(response, QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    fuzz::require(wait >= 0 && wait <= 24 * 60 * 60);
    fuzz::require(errorOf(response).code == ErrorCode::ServerBusy && errorOf(response).detail.size() < 400);
    unpack(response.body);
    return 0;
}
