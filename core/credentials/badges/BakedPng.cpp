#include "core/credentials/badges/BakedPng.h"

#include "core/credentials/badges/BoundedInflate.h"
#include "core/credentials/badges/PngChunks.h"

#include <QStringDecoder>

namespace wb::credentials {

namespace {

constexpr qsizetype mostBytes = 8 * 1024 * 1024;

const QByteArray keyword2 = QByteArrayLiteral("openbadges");
const QByteArray keyword3 = QByteArrayLiteral("openbadgecredential");

bool isBadge(const PngChunk &chunk, const QByteArray &keyword)
{
    return (chunk.type == "iTXt" || chunk.type == "tEXt") && chunk.data.size() > keyword.size() && chunk.data.startsWith(keyword)
        && chunk.data.at(keyword.size()) == '\0';
}

// Section 11.3.3.2: text is Latin-1. Many wrote UTF-8 all the same; what is valid UTF-8 is taken as that.
QByteArray fromLatin1OrUtf8(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    Q_UNUSED(decoded);
    return decoder.hasError() ? QString::fromLatin1(text).toUtf8() : text.toByteArray();
}

// Section 11.3.3.4, behind the keyword: compression flag and method, language tag, translated keyword, text.
Result<QByteArray> internationalText(QByteArrayView data)
{
    const auto broken = [] {
        return failure(ErrorCode::MalformedDocument, QStringLiteral("the text chunk of the badge is damaged"));
    };
    if (data.size() < 4)
        return broken();
    const char compressed = data.at(0);
    const char method = data.at(1);
    const qsizetype language = data.indexOf('\0', 2);
    const qsizetype translated = language < 0 ? -1 : data.indexOf('\0', language + 1);
    if (translated < 0 || (compressed != 0 && compressed != 1) || (compressed == 1 && method != 0))
        return broken();
    const QByteArrayView text = data.sliced(translated + 1);
    if (compressed == 0)
        return text.toByteArray();
    return inflatedZlib(text, mostBytes);
}

Result<QByteArray> textOf(const PngChunk &chunk, const QByteArray &keyword)
{
    const QByteArrayView data = chunk.data.sliced(keyword.size() + 1);
    if (data.size() > mostBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("a badge of more than 8 MiB in a picture"));
    return chunk.type == "tEXt" ? Result<QByteArray>(fromLatin1OrUtf8(data)) : internationalText(data);
}

} // namespace

Result<QByteArray> badgeInPng(const QByteArray &png)
{
    WB_TRY(const QList<PngChunk> chunks, pngChunks(png));
    for (const QByteArray &keyword : { keyword3, keyword2 }) {
        const PngChunk *found = nullptr;
        for (const PngChunk &chunk : chunks) {
            if (!isBadge(chunk, keyword))
                continue;
            if (found)
                return failure(ErrorCode::MalformedDocument, QStringLiteral("the picture holds two badges"));
            found = &chunk;
        }
        if (found)
            return textOf(*found, keyword);
    }
    return failure(ErrorCode::NotFound, QStringLiteral("there is no badge in this picture"));
}

Result<QByteArray> bakeIntoPng(const QByteArray &png, const QByteArray &badge, BadgeGeneration generation)
{
    WB_TRY(const QList<PngChunk> chunks, pngChunks(png));
    for (const PngChunk &chunk : chunks) {
        if (isBadge(chunk, keyword3) || isBadge(chunk, keyword2))
            return failure(ErrorCode::AlreadyExists, QStringLiteral("the picture holds a badge already"));
    }
    const QByteArray keyword = generation == BadgeGeneration::OpenBadges3 ? keyword3 : keyword2;
    // Not compressed (both specifications ask for that), no language, no translated keyword.
    const QByteArray chunk = makePngChunk("iTXt", keyword + QByteArray(5, '\0') + badge);
    return QByteArray(png).insert(chunks.first().end, chunk);
}

} // namespace wb::credentials
