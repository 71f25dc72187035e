#include "sync/records/Gzip.h"

#include <zlib.h>

namespace wb::sync {

namespace {

constexpr int gzipWindow = MAX_WBITS + 16; // zlib's sign for gzip
constexpr int memoryLevel = 8; // zlib's default
constexpr qsizetype chunk = 64 * 1024;

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream {};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY);
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH); // all at once: the bound is large enough
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

Result<QByteArray> gunzipped(QByteArrayView packed, qsizetype mostBytes)
{
    z_stream stream {};
    inflateInit2(&stream, gzipWindow);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray bytes;
    QByteArray buffer(chunk, Qt::Uninitialized);
    int code = Z_OK;
    while (code == Z_OK && bytes.size() <= mostBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        code = inflate(&stream, Z_NO_FLUSH);
        bytes.append(buffer.constData(), buffer.size() - qsizetype(stream.avail_out));
    }
    const auto left = stream.avail_in;
    inflateEnd(&stream);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 bytes unpacked").arg(mostBytes));
    if (code != Z_STREAM_END || left != 0)
        return failure(ErrorCode::MalformedEncoding, QStringLiteral("not a whole gzip stream"));
    return bytes;
}

} // namespace wb::sync
