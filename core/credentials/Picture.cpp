#include "core/credentials/Picture.h"

namespace wb::credentials {

namespace {

using S = QLatin1StringView;

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype longestUrl = 4096;

} // namespace

QString pictureType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QStringLiteral("image/png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QStringLiteral("image/jpeg");
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return QStringLiteral("image/gif");
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return QStringLiteral("image/webp");
    const QByteArray start = bytes.left(1024);
    if ((start.startsWith("\xef\xbb\xbf") || start.trimmed().startsWith('<')) && start.contains("<svg"))
        return QStringLiteral("image/svg+xml");
    return {};
}

Picture pictureFromBase64(const QString &text)
{
    if (text.startsWith(S("data:")))
        return pictureFromUrl(text);
    if (text.size() > mostBytes / 3 * 4 + 4)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    Picture picture;
    picture.mediaType = pictureType(decoded.decoded);
    if (!picture.mediaType.isEmpty())
        picture.bytes = decoded.decoded;
    return picture;
}

Picture pictureFromUrl(const QString &url)
{
    if (url.startsWith(S("data:"))) {
        const qsizetype comma = url.indexOf(QLatin1Char(','));
        if (comma < 0 || comma > 200 || !QStringView(url).first(comma).endsWith(S(";base64")))
            return {};
        return pictureFromBase64(url.sliced(comma + 1));
    }
    Picture picture;
    if (url.size() <= longestUrl && (url.startsWith(S("https:")) || url.startsWith(S("http:"))))
        picture.url = url;
    return picture;
}

} // namespace wb::credentials
