#include "core/trust/Inflate.h"

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace wb::trust {

namespace {

constexpr qsizetype step = 64 * 1024;
constexpr int gzipOnly = 16;

} // namespace

Result<QByteArray> inflated(QByteArrayView packed, Compression compression, qsizetype mostBytes)
{
    if (packed.size() > mostBytes + step)
        return failure(ErrorCode::TooLarge, QStringLiteral("more packed bytes than unpacked ones are allowed"));
    z_stream stream {};
    if (inflateInit2(&stream, MAX_WBITS + (compression == Compression::Gzip ? gzipOnly : 0)) != Z_OK)
        return failure(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    const std::unique_ptr<z_stream, int (*)(z_stream *)> ending(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());

    QByteArray result;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        const qsizetype before = result.size();
        // One byte above the limit is enough to know that there is more.
        const qsizetype room = std::min(std::max(step, before), mostBytes + 1 - before);
        if (room <= 0)
            return failure(ErrorCode::TooLarge, QStringLiteral("unpacks to more than %1 bytes").arg(mostBytes));
        result.resize(before + room);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        state = inflate(&stream, Z_NO_FLUSH);
        result.truncate(before + room - static_cast<qsizetype>(stream.avail_out));
        if (state != Z_OK && state != Z_STREAM_END)
            return failure(ErrorCode::MalformedEncoding, QStringLiteral("cannot be unpacked: damaged or cut off"));
    }
    if (result.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("unpacks to more than %1 bytes").arg(mostBytes));
    if (stream.avail_in != 0)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("bytes are left over behind the end"));
    return result;
}

} // namespace wb::trust
