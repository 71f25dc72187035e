#include "core/credentials/badges/BoundedInflate.h"

#include <array>
#include <zlib.h>

namespace wb::credentials {

Result<QByteArray> inflatedZlib(QByteArrayView packed, qsizetype mostBytes)
{
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return failure(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    std::array<char, 32 * 1024> piece;
    QByteArray result;
    int state = Z_OK;
    while (state == Z_OK && result.size() <= mostBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(piece.data(), static_cast<qsizetype>(piece.size()) - static_cast<qsizetype>(stream.avail_out));
    }
    const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (result.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("compressed text that grows beyond %1 bytes").arg(mostBytes));
    if (!whole)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("compressed text that is damaged"));
    return result;
}

} // namespace wb::credentials
