#include "core/credentials/badges/PngChunks.h"

#include <QtEndian>

#include <algorithm>
#include <zlib.h>

namespace wb::credentials {

namespace {

constexpr QByteArrayView signature("\x89PNG\r\n\x1a\n", 8);
constexpr qsizetype mostChunks = 20000;
constexpr qsizetype frame = 12; // length, type and checksum

quint32 checksum(QByteArrayView typeAndData)
{
    const uLong start = crc32_z(0, nullptr, 0);
    return static_cast<quint32>(
        crc32_z(start, reinterpret_cast<const Bytef *>(typeAndData.data()), static_cast<size_t>(typeAndData.size())));
}

bool isChunkType(QByteArrayView type)
{
    return std::all_of(type.begin(), type.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

auto broken(const QString &what)
{
    return failure(ErrorCode::MalformedDocument, QStringLiteral("the PNG is damaged: ") + what);
}

} // namespace

bool isPng(QByteArrayView bytes)
{
    return bytes.startsWith(signature);
}

Result<QList<PngChunk>> pngChunks(const QByteArray &png)
{
    if (!isPng(png))
        return broken(QStringLiteral("no PNG signature"));
    QList<PngChunk> chunks;
    qsizetype at = signature.size();
    const QByteArrayView bytes(png);
    while (chunks.isEmpty() || chunks.last().type != "IEND") {
        if (chunks.size() >= mostChunks)
            return failure(ErrorCode::TooLarge, QStringLiteral("a PNG of more than 20,000 chunks"));
        if (bytes.size() - at < frame)
            return broken(QStringLiteral("it ends before its end mark"));
        const quint32 length = qFromBigEndian<quint32>(bytes.data() + at);
        if (length > 0x7fffffffU || static_cast<qint64>(length) > bytes.size() - at - frame)
            return broken(QStringLiteral("a chunk says it is longer than the file"));
        const auto size = static_cast<qsizetype>(length);
        const QByteArrayView type = bytes.sliced(at + 4, 4);
        if (!isChunkType(type))
            return broken(QStringLiteral("a chunk without a name"));
        if (checksum(bytes.sliced(at + 4, 4 + size)) != qFromBigEndian<quint32>(bytes.data() + at + 8 + size))
            return broken(QStringLiteral("the checksum of a chunk does not fit"));
        if (chunks.isEmpty() && (type != "IHDR" || size != 13))
            return broken(QStringLiteral("it does not begin with its header"));
        chunks.append({ type.toByteArray(), at, at + frame + size, bytes.sliced(at + 8, size) });
        at += frame + size;
    }
    const QByteArrayView rest = bytes.sliced(at);
    const bool padding =
        std::all_of(rest.begin(), rest.end(), [](char c) { return c == '\0' || c == ' ' || c == '\r' || c == '\n'; });
    if (!padding)
        return broken(QStringLiteral("something else follows the picture"));
    return chunks;
}

QByteArray makePngChunk(QByteArrayView type, QByteArrayView data)
{
    QByteArray body = type.toByteArray();
    body += data;
    QByteArray number(4, '\0');
    qToBigEndian(static_cast<quint32>(data.size()), number.data());
    QByteArray chunk = number + body;
    qToBigEndian(checksum(body), number.data());
    return chunk + number;
}

} // namespace wb::credentials
