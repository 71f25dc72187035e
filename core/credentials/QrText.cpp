#include "core/credentials/QrText.h"

#include "core/base/Encoding.h"
#include "core/credentials/Base45.h"
#include "core/crypto/Digest.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <memory>
#include <zlib.h>

namespace wb::credentials {

namespace {

constexpr QLatin1StringView mark("WB1:");
constexpr qsizetype digestBytes = 16;
constexpr qsizetype longestText = 7089; // of any QR code: version 40, numeric

QByteArray shortDigest(const QByteArray &document)
{
    return crypto::sha256(document).first(digestBytes);
}

QByteArray packed(const QByteArray &bytes)
{
    uLongf size = compressBound(uLong(bytes.size()));
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    if (compress2(reinterpret_cast<Bytef *>(out.data()), &size, reinterpret_cast<const Bytef *>(bytes.constData()), uLong(bytes.size()), Z_BEST_COMPRESSION) != Z_OK)
        return {};
    out.truncate(qsizetype(size));
    return out;
}

// Unpacks to exactly `size` bytes, or fails; never makes more.
Result<QByteArray> unpacked(QByteArray bytes, qsizetype size)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return failure(ErrorCode::Internal, QStringLiteral("zlib does not start"));
    const std::unique_ptr<z_stream, int (*)(z_stream *)> ending(&stream, inflateEnd);
    QByteArray out(size + 1, Qt::Uninitialized); // one more than promised, so that a longer stream shows
    stream.next_in = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_out != 1 || stream.avail_in != 0)
        return failure(ErrorCode::DigestMismatch, QStringLiteral("does not unpack to its %1 bytes").arg(size));
    out.chop(1);
    return out;
}

bool isText(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return !utf8.hasError() && text.toUtf8() == bytes && !text.contains(QChar(u'\0')) && !text.startsWith(mark);
}

qsizetype bytesPerPart(qsizetype characters, qsizetype header)
{
    const qsizetype room = characters - header;
    return room / 3 * 2 + (room % 3 == 2 ? 1 : 0);
}

} // namespace

Result<QStringList> qrTexts(const QByteArray &document, const QrRoom &room)
{
    if (document.isEmpty())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("nothing to put into a code"));
    if (document.size() <= room.wholeBytes && isText(document))
        return QStringList{QString::fromUtf8(document)};
    if (document.size() > largestQrDocument)
        return failure(ErrorCode::TooLarge, QString::number(document.size() / bytesPerPart(std::max<qsizetype>(room.partCharacters, 100), 60) + 1));
    const QByteArray small = packed(document);
    const bool pack = !small.isEmpty() && small.size() < document.size();
    const QByteArray &data = pack ? small : document;

    const QString form = pack ? QStringLiteral("Z") : QStringLiteral("S");
    const QString tail = QStringLiteral(":%1:%2:").arg(document.size()).arg(toHex(shortDigest(document)).toUpper());
    const auto header = [&](qsizetype part, qsizetype parts) { return mark + form + QStringLiteral(":%1/%2").arg(part).arg(parts) + tail; };
    const qsizetype share = bytesPerPart(room.partCharacters, header(mostQrParts, mostQrParts).size());
    if (share <= 0)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no room for data in a code of %1 characters").arg(room.partCharacters));
    const qsizetype parts = (data.size() + share - 1) / share;
    if (parts > std::min(room.parts, mostQrParts))
        return failure(ErrorCode::TooLarge, QString::number(parts));
    // All about as full as each other: the codes of a page have the same size then.
    const qsizetype even = (data.size() + parts - 1) / parts;
    QStringList texts;
    for (qsizetype part = 0; part < parts; ++part)
        texts.append(header(part + 1, parts) + toBase45(QByteArrayView(data).sliced(part * even, std::min(even, data.size() - part * even))));
    return texts;
}

Result<QrCollector::Step> QrCollector::add(const QString &text)
{
    if (text.size() > longestText)
        return failure(ErrorCode::TooLarge, QStringLiteral("longer than a QR code can be"));
    if (!text.startsWith(mark)) {
        clear();
        m_document = text.toUtf8();
        return Step::Whole;
    }
    static const QRegularExpression form(QStringLiteral("\\AWB1:([ZS]):([1-9]\\d?)/([1-9]\\d?):([1-9]\\d{0,6}):([0-9A-F]{32}):([0-9A-Z $%*+\\-./:]+)\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a part whose beginning cannot be read"));
    const int part = match.capturedView(2).toInt();
    const int parts = match.capturedView(3).toInt();
    const qsizetype size = match.capturedView(4).toInt();
    if (part > parts || parts > mostQrParts)
        return failure(ErrorCode::MalformedDocument, QStringLiteral("part %1 of %2").arg(part).arg(parts));
    if (size > largestQrDocument)
        return failure(ErrorCode::TooLarge, QStringLiteral("a document of %1 bytes").arg(size));
    WB_TRY(const QByteArray data, fromBase45(match.capturedView(6)));
    if (data.size() > size + 1024) // a zlib stream is hardly larger than what it holds
        return failure(ErrorCode::MalformedDocument, QStringLiteral("a part larger than the whole"));

    const QString header = match.captured(1) + match.captured(3) + QLatin1Char(' ') + match.captured(4) + match.captured(5);
    if (header != m_header) {
        clear();
        m_header = header;
        m_packed = match.capturedView(1) == QLatin1Char('Z');
        m_size = size;
        m_digest = *fromHex(match.captured(5).toLower());
        m_parts.resize(parts);
    }
    if (!m_parts[part - 1].isEmpty())
        return Step::Repeated;
    m_parts[part - 1] = data;
    if (collected() < parts)
        return Step::Part;
    auto whole = joined();
    if (!whole) {
        clear();
        return tl::unexpected<Error>(whole.error());
    }
    m_document = std::move(*whole);
    return Step::Complete;
}

Result<QByteArray> QrCollector::joined() const
{
    QByteArray data;
    for (const QByteArray &part : m_parts)
        data += part;
    if (m_packed) {
        WB_TRY(data, unpacked(std::move(data), m_size));
    }
    if (data.size() != m_size || shortDigest(data) != m_digest)
        return failure(ErrorCode::DigestMismatch, QStringLiteral("the parts do not fit together"));
    return data;
}

int QrCollector::collected() const
{
    return int(std::count_if(m_parts.begin(), m_parts.end(), [](const QByteArray &part) { return !part.isEmpty(); }));
}

QList<int> QrCollector::missing() const
{
    QList<int> numbers;
    for (int i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].isEmpty())
            numbers.append(i + 1);
    }
    return numbers;
}

void QrCollector::clear()
{
    *this = {};
}

} // namespace wb::credentials
