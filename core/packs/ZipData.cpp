// The other half of ZipDirectory: the bytes of one entry.
#include "core/packs/ZipDirectory.h"

#include <QtEndian>

#include <memory>
#include <zlib.h>

namespace wb::packs {

namespace {

constexpr quint32 localSignature = 0x04034b50;
constexpr qint64 localHeaderSize = 30;
constexpr qint64 chunkBytes = 64 * 1024;

tl::unexpected<Error> malformed(const ZipEntry &entry, const QString &cause)
{
    return failure(ErrorCode::MalformedArchive, QStringLiteral("\"%1\": %2").arg(entry.name, cause));
}

template<typename T>
T at(QByteArrayView bytes, qint64 offset)
{
    return qFromLittleEndian<T>(bytes.data() + offset);
}

Result<QByteArray> inflated(QIODevice &file, const ZipEntry &entry)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return failure(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    const std::unique_ptr<z_stream, int (*)(z_stream *)> ending(&stream, inflateEnd);
    // One byte more than promised, so that a longer stream shows.
    QByteArray out(entry.size + 1, Qt::Uninitialized);
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    qint64 room = out.size();
    qint64 left = entry.packedSize;
    QByteArray chunk;
    int state = Z_OK;
    while (state == Z_OK) {
        if (stream.avail_in == 0 && left > 0) {
            chunk = file.read(qMin(left, chunkBytes));
            if (chunk.isEmpty())
                return malformed(entry, QStringLiteral("ends too early"));
            left -= chunk.size();
            stream.next_in = reinterpret_cast<Bytef *>(chunk.data());
            stream.avail_in = uInt(chunk.size());
        }
        const uInt offered = uInt(qMin(room, qint64(1) << 30));
        stream.avail_out = offered;
        state = inflate(&stream, Z_NO_FLUSH);
        room -= offered - stream.avail_out;
        if (room == 0 || (state == Z_BUF_ERROR && left > 0 && stream.avail_in == 0))
            break;
    }
    if (state != Z_STREAM_END || room != 1 || left != 0 || stream.avail_in != 0)
        return malformed(entry, QStringLiteral("does not unpack to its %1 bytes").arg(entry.size));
    out.chop(1);
    return out;
}

} // namespace

Result<qint64> zipDataAt(QIODevice &file, const ZipEntry &entry)
{
    if (!file.seek(entry.headerAt))
        return malformed(entry, QStringLiteral("points outside the file"));
    const QByteArray header = file.read(localHeaderSize);
    if (header.size() != localHeaderSize || at<quint32>(header, 0) != localSignature)
        return malformed(entry, QStringLiteral("has no local header"));
    const QByteArray name = file.read(at<quint16>(header, 26));
    if (name != entry.name.toUtf8() || at<quint16>(header, 8) != (entry.isDeflated ? 8 : 0) || (at<quint16>(header, 6) & 0x2041))
        return malformed(entry, QStringLiteral("its local header tells something else"));
    const qint64 dataAt = entry.headerAt + localHeaderSize + name.size() + at<quint16>(header, 28);
    if (entry.packedSize > entry.endsBefore - dataAt)
        return malformed(entry, QStringLiteral("overlaps what follows it"));
    return dataAt;
}

Result<QByteArray> readZipEntry(QIODevice &file, const ZipEntry &entry, qint64 maxBytes)
{
    if (entry.size > maxBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("\"%1\": %2 bytes, at most %3").arg(entry.name).arg(entry.size).arg(maxBytes));
    WB_TRY(const qint64 dataAt, zipDataAt(file, entry));
    if (!file.seek(dataAt))
        return malformed(entry, QStringLiteral("points outside the file"));
    if (entry.isDeflated)
        return inflated(file, entry);
    QByteArray bytes = file.read(entry.size);
    if (bytes.size() != entry.size)
        return malformed(entry, QStringLiteral("ends too early"));
    return bytes;
}

quint32 zipCrc(QByteArrayView bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
}

} // namespace wb::packs
