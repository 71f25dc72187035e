#include "core/packs/ZipDirectory.h"

#include "core/packs/ResourcePath.h"

#include <QSet>
#include <QStringDecoder>
#include <QtEndian>

#include <optional>

namespace wb::packs {

namespace {

constexpr quint32 endSignature = 0x06054b50;
constexpr quint32 locator64Signature = 0x07064b50;
constexpr quint32 end64Signature = 0x06064b50;
constexpr quint32 entrySignature = 0x02014b50;
constexpr qint64 endSize = 22;
constexpr qint64 locator64Size = 20;
constexpr qint64 end64Size = 56;
constexpr qint64 entryHeaderSize = 46;
constexpr qint64 localHeaderSize = 30;
constexpr qint64 ratioFreeBytes = 64 * 1024;

tl::unexpected<Error> malformed(const QString &cause)
{
    return failure(ErrorCode::MalformedArchive, cause);
}

template<typename T>
T at(QByteArrayView bytes, qint64 offset)
{
    return qFromLittleEndian<T>(bytes.data() + offset);
}

Result<QByteArray> readAt(QIODevice &file, qint64 offset, qint64 size)
{
    if (offset < 0 || size < 0 || !file.seek(offset))
        return malformed(QStringLiteral("points outside the file"));
    QByteArray bytes = file.read(size);
    if (bytes.size() != size)
        return malformed(QStringLiteral("ends too early"));
    return bytes;
}

// Where the directory lies and how many entries it has.
struct Extent {
    qint64 offset = 0;
    qint64 size = 0;
    quint64 entries = 0;
};

Result<Extent> readEnd64(QIODevice &file, qint64 endAt)
{
    WB_TRY(const QByteArray locator, readAt(file, endAt - locator64Size, locator64Size));
    if (at<quint32>(locator, 0) != locator64Signature || at<quint32>(locator, 4) != 0 || at<quint32>(locator, 16) > 1)
        return malformed(QStringLiteral("the ZIP64 locator is broken"));
    const quint64 recordAt = at<quint64>(locator, 8);
    if (recordAt != quint64(endAt - locator64Size - end64Size))
        return malformed(QStringLiteral("the ZIP64 end record is not where it has to be"));
    WB_TRY(const QByteArray record, readAt(file, qint64(recordAt), end64Size));
    const quint64 offset = at<quint64>(record, 48);
    const quint64 size = at<quint64>(record, 40);
    if (at<quint32>(record, 0) != end64Signature || at<quint64>(record, 4) != end64Size - 12 || at<quint32>(record, 16) != 0
        || at<quint32>(record, 20) != 0 || at<quint64>(record, 24) != at<quint64>(record, 32))
        return malformed(QStringLiteral("the ZIP64 end record is broken"));
    if (offset > recordAt || size != recordAt - offset)
        return malformed(QStringLiteral("the directory is not where it has to be"));
    return Extent{qint64(offset), qint64(size), at<quint64>(record, 32)};
}

Result<Extent> readEnd(QIODevice &file, qint64 commentBytes)
{
    const qint64 fileSize = file.size();
    const qint64 tailSize = qMin(fileSize, endSize + commentBytes);
    if (tailSize < endSize)
        return malformed(QStringLiteral("not a ZIP file"));
    WB_TRY(const QByteArray tail, readAt(file, fileSize - tailSize, tailSize));
    qint64 found = -1;
    for (qint64 i = tailSize - endSize; i >= 0; --i) {
        if (at<quint32>(tail, i) != endSignature || i + endSize + at<quint16>(tail, i + 20) != tailSize)
            continue;
        if (found >= 0) // two readers could choose differently
            return malformed(QStringLiteral("two end records"));
        found = i;
    }
    if (found < 0)
        return malformed(QStringLiteral("not a ZIP file, or cut short"));
    const QByteArrayView end = QByteArrayView(tail).sliced(found, endSize);
    const qint64 endAt = fileSize - tailSize + found;
    if (at<quint16>(end, 4) != 0 || at<quint16>(end, 6) != 0 || at<quint16>(end, 8) != at<quint16>(end, 10))
        return malformed(QStringLiteral("an archive in several parts"));
    const Extent extent{at<quint32>(end, 16), at<quint32>(end, 12), at<quint16>(end, 10)};
    if (extent.offset == 0xFFFFFFFF || extent.size == 0xFFFFFFFF || extent.entries == 0xFFFF)
        return readEnd64(file, endAt);
    if (extent.offset + extent.size != endAt)
        return malformed(QStringLiteral("the directory is not where it has to be"));
    return extent;
}

// Values too large for the header stand in the ZIP64 extra field, in a fixed order, only those that are needed.
Result<void> readExtra(QByteArrayView extra, quint64 &size, quint64 &packed, quint64 &offset)
{
    for (qint64 i = 0; i < extra.size();) {
        if (extra.size() - i < 4 || extra.size() - i - 4 < at<quint16>(extra, i + 2))
            return malformed(QStringLiteral("an extra field is broken"));
        const quint16 id = at<quint16>(extra, i);
        const QByteArrayView field = extra.sliced(i + 4, at<quint16>(extra, i + 2));
        if (id == 0x7075)
            return failure(ErrorCode::UnsafePath, QStringLiteral("a second name in an extra field"));
        if (id == 0x0001) {
            qint64 from = 0;
            for (quint64 *value : {&size, &packed, &offset}) {
                if (*value != 0xFFFFFFFF)
                    continue;
                if (field.size() - from < 8)
                    return malformed(QStringLiteral("the ZIP64 field is too short"));
                *value = at<quint64>(field, from);
                from += 8;
            }
        }
        i += 4 + field.size();
    }
    return {};
}

class DirectoryReader
{
public:
    DirectoryReader(QByteArrayView directory, qint64 directoryAt, const ZipLimits &limits)
        : m_directory(directory), m_directoryAt(directoryAt), m_limits(limits)
    {
    }

    Result<QList<ZipEntry>> read(quint64 count)
    {
        for (quint64 i = 0; i < count; ++i)
            WB_CHECK(readEntry());
        if (m_at != m_directory.size())
            return malformed(QStringLiteral("the directory holds more than its entries"));
        WB_CHECK(checkPlaces());
        return m_entries;
    }

private:
    Result<void> readEntry()
    {
        if (m_directory.size() - m_at < entryHeaderSize || at<quint32>(m_directory, m_at) != entrySignature)
            return malformed(QStringLiteral("the directory is broken at entry %1").arg(m_entries.size() + 1));
        const QByteArrayView header = m_directory.sliced(m_at, entryHeaderSize);
        const qint64 nameSize = at<quint16>(header, 28);
        const qint64 extraSize = at<quint16>(header, 30);
        const qint64 whole = entryHeaderSize + nameSize + extraSize + at<quint16>(header, 32);
        if (m_directory.size() - m_at < whole)
            return malformed(QStringLiteral("the directory is broken at entry %1").arg(m_entries.size() + 1));
        ZipEntry entry;
        const quint16 flags = at<quint16>(header, 8);
        WB_CHECK(readName(m_directory.sliced(m_at + entryHeaderSize, nameSize), flags, entry));
        const QString quoted = QStringLiteral("\"%1\": ").arg(entry.name);

        quint64 packed = at<quint32>(header, 20);
        quint64 size = at<quint32>(header, 24);
        quint64 offset = at<quint32>(header, 42);
        if (auto extra = readExtra(m_directory.sliced(m_at + entryHeaderSize + nameSize, extraSize), size, packed, offset); !extra)
            return failure(extra.error().code, quoted + extra.error().detail);
        const quint16 method = at<quint16>(header, 10);
        if (flags & (0x0001 | 0x0040 | 0x2000))
            return failure(ErrorCode::UnsupportedFormat, quoted + QStringLiteral("encrypted"));
        if (method != 0 && method != 8)
            return failure(ErrorCode::UnsupportedFormat, quoted + QStringLiteral("packed by method %1").arg(method));
        WB_CHECK(checkKind(at<quint32>(header, 38), quoted, entry));
        if (at<quint16>(header, 34) != 0)
            return malformed(quoted + QStringLiteral("lies in another part"));
        entry.isDeflated = method == 8;
        entry.crc = at<quint32>(header, 16);
        WB_CHECK(checkSizes(size, packed, quoted, entry));
        if (offset >= quint64(m_directoryAt))
            return malformed(quoted + QStringLiteral("points outside the file"));
        entry.headerAt = qint64(offset);
        entry.endsBefore = entry.headerAt + localHeaderSize + nameSize + entry.packedSize; // at least; see checkPlaces
        m_entries.append(entry);
        m_at += whole;
        return {};
    }

    Result<void> readName(QByteArrayView raw, quint16 flags, ZipEntry &entry)
    {
        const bool ascii = std::all_of(raw.begin(), raw.end(), [](char c) { return uchar(c) < 0x80; });
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
        entry.name = decoder.decode(raw);
        if (decoder.hasError() || (!ascii && !(flags & 0x0800)))
            return failure(ErrorCode::UnsafePath, QStringLiteral("entry %1 has a name that is not UTF-8").arg(m_entries.size() + 1));
        entry.isFolder = entry.name.endsWith(u'/');
        const QString path = entry.isFolder ? entry.name.chopped(1) : entry.name;
        WB_CHECK(checkPath(path));
        const QString key = pathKey(path);
        if (m_names.contains(key))
            return failure(ErrorCode::UnsafePath, QStringLiteral("\"%1\": there twice, or differs only by case or Unicode form").arg(path));
        m_names.insert(key);
        return {};
    }

    static Result<void> checkKind(quint32 attributes, const QString &quoted, const ZipEntry &entry)
    {
        const quint32 kind = (attributes >> 16) & 0170000;
        const bool plain = kind == 0 || kind == 0100000 || (kind == 0040000 && entry.isFolder);
        if (!plain || (attributes & 0x0400)) // the last is a reparse point on Windows
            return failure(ErrorCode::UnsafePath, quoted + QStringLiteral("a link or a special file"));
        return {};
    }

    Result<void> checkSizes(quint64 size, quint64 packed, const QString &quoted, ZipEntry &entry)
    {
        if (packed > quint64(m_directoryAt))
            return malformed(quoted + QStringLiteral("larger than the file"));
        if (size > quint64(m_limits.entryBytes))
            return failure(ErrorCode::TooLarge, quoted + QStringLiteral("%1 bytes unpacked").arg(size));
        entry.size = qint64(size);
        entry.packedSize = qint64(packed);
        if ((!entry.isDeflated && packed != size) || (entry.isFolder && size != 0) || (packed == 0 && size != 0))
            return malformed(quoted + QStringLiteral("its sizes contradict each other"));
        if (entry.size > ratioFreeBytes && entry.size / qMax(entry.packedSize, qint64(1)) >= m_limits.ratio)
            return failure(ErrorCode::TooLarge, quoted + QStringLiteral("unpacks to more than %1 times its size").arg(m_limits.ratio));
        m_total += entry.size;
        if (m_total > m_limits.totalBytes)
            return failure(ErrorCode::TooLarge, QStringLiteral("more than %1 bytes unpacked").arg(m_limits.totalBytes));
        return {};
    }

    // Each entry ends before the next one begins, the first begins the file.
    Result<void> checkPlaces()
    {
        QList<ZipEntry *> order;
        for (ZipEntry &entry : m_entries)
            order.append(&entry);
        std::sort(order.begin(), order.end(), [](const ZipEntry *a, const ZipEntry *b) { return a->headerAt < b->headerAt; });
        for (qsizetype i = 0; i < order.size(); ++i) {
            const qint64 next = i + 1 < order.size() ? order[i + 1]->headerAt : m_directoryAt;
            if (order[i]->endsBefore > next)
                return malformed(QStringLiteral("\"%1\": overlaps what follows it").arg(order[i]->name));
            order[i]->endsBefore = next;
        }
        if (!order.isEmpty() && order.first()->headerAt != 0)
            return malformed(QStringLiteral("bytes before the archive"));
        return {};
    }

    QByteArrayView m_directory;
    qint64 m_directoryAt;
    const ZipLimits &m_limits;
    qint64 m_at = 0;
    qint64 m_total = 0;
    QList<ZipEntry> m_entries;
    QSet<QString> m_names;
};

} // namespace

Result<QList<ZipEntry>> readZipDirectory(QIODevice &file, const ZipLimits &limits)
{
    WB_TRY(const Extent extent, readEnd(file, limits.commentBytes));
    if (extent.entries > quint64(limits.entries) || extent.size > limits.directoryBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("%1 entries, a directory of %2 bytes").arg(extent.entries).arg(extent.size));
    WB_TRY(const QByteArray directory, readAt(file, extent.offset, extent.size));
    return DirectoryReader(directory, extent.offset, limits).read(extent.entries);
}

} // namespace wb::packs
