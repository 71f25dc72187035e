#include "core/packs/ResourcePath.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace wb::packs {

namespace {

constexpr qsizetype maxBytes = 512;

tl::unexpected<Error> unsafe(const QString &path, const QString &cause)
{
    return failure(ErrorCode::UnsafePath, QStringLiteral("\"%1\": %2").arg(path.left(200), cause));
}

bool isControl(QChar c)
{
    // Bidirectional controls and other format characters make one name look like another.
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph || c.unicode() == 0xFFFD;
}

} // namespace

Result<void> checkPath(const QString &path)
{
    if (path.isEmpty())
        return unsafe(path, QStringLiteral("an empty path"));
    if (path.toUtf8().size() > maxBytes)
        return unsafe(path, QStringLiteral("longer than %1 bytes").arg(maxBytes));
    if (!path.isValidUtf16())
        return unsafe(path, QStringLiteral("not valid Unicode"));
    for (const QChar c : path) {
        if (isControl(c))
            return unsafe(path, QStringLiteral("a control character in the name"));
        if (c == u'\\')
            return unsafe(path, QStringLiteral("a backslash in the name"));
        if (c == u':')
            return unsafe(path, QStringLiteral("a colon in the name, as in a drive letter"));
    }
    if (path.startsWith(u'/'))
        return unsafe(path, QStringLiteral("an absolute path"));
    static const QRegularExpression reserved(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QStringList segments = path.split(u'/');
    for (const QString &segment : segments) {
        if (segment.isEmpty() || segment == QLatin1String(".") || segment == QLatin1String(".."))
            return unsafe(path, QStringLiteral("a segment that is empty, \".\" or \"..\""));
        if (segment.endsWith(u'.') || segment.endsWith(u' ') || reserved.match(segment).hasMatch())
            return unsafe(path, QStringLiteral("a name that not every system can hold"));
    }
    return {};
}

QString pathKey(const QString &path)
{
    return path.normalized(QString::NormalizationForm_KC).toCaseFolded().normalized(QString::NormalizationForm_KC);
}

Result<QString> resolveHref(const QString &href, const QString &base)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    if (scheme.match(href).hasMatch())
        return unsafe(href, QStringLiteral("an address outside the pack"));
    const qsizetype end = href.indexOf(QRegularExpression(QStringLiteral("[?#]")));
    QString path = QUrl::fromPercentEncoding(href.left(end).toUtf8());
    if (path.startsWith(u'/'))
        return unsafe(href, QStringLiteral("an address outside the pack"));
    const bool relative = path.startsWith(QLatin1String("./")) || path.startsWith(QLatin1String("../"));
    QStringList segments = relative ? base.split(u'/') : QStringList();
    if (!segments.isEmpty())
        segments.removeLast();
    for (const QString &segment : path.split(u'/')) {
        if (segment == QLatin1String("."))
            continue;
        if (segment != QLatin1String("..")) {
            segments.append(segment);
        } else {
            if (segments.isEmpty())
                return unsafe(href, QStringLiteral("leaves the pack"));
            segments.removeLast();
        }
    }
    path = segments.join(u'/');
    WB_CHECK(checkPath(path));
    return path;
}

QString hrefOf(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/!$&'()*+,;=@"));
}

QString mediaTypeOf(const QString &path)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("md"), QStringLiteral("text/markdown")},
        {QStringLiteral("gift"), QStringLiteral("text/x-gift")},
        {QStringLiteral("txt"), QStringLiteral("text/plain")},
        {QStringLiteral("csv"), QStringLiteral("text/csv")},
        {QStringLiteral("vtt"), QStringLiteral("text/vtt")},
        {QStringLiteral("json"), QStringLiteral("application/json")},
        {QStringLiteral("xml"), QStringLiteral("application/xml")},
        {QStringLiteral("html"), QStringLiteral("text/html")},
        {QStringLiteral("xhtml"), QStringLiteral("application/xhtml+xml")},
        {QStringLiteral("css"), QStringLiteral("text/css")},
        {QStringLiteral("js"), QStringLiteral("text/javascript")},
        {QStringLiteral("svg"), QStringLiteral("image/svg+xml")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("gif"), QStringLiteral("image/gif")},
        {QStringLiteral("webp"), QStringLiteral("image/webp")},
        {QStringLiteral("mp3"), QStringLiteral("audio/mpeg")},
        {QStringLiteral("m4a"), QStringLiteral("audio/mp4")},
        {QStringLiteral("ogg"), QStringLiteral("audio/ogg")},
        {QStringLiteral("oga"), QStringLiteral("audio/ogg")},
        {QStringLiteral("opus"), QStringLiteral("audio/opus")},
        {QStringLiteral("flac"), QStringLiteral("audio/flac")},
        {QStringLiteral("wav"), QStringLiteral("audio/wav")},
        {QStringLiteral("mp4"), QStringLiteral("video/mp4")},
        {QStringLiteral("m4v"), QStringLiteral("video/mp4")},
        {QStringLiteral("mov"), QStringLiteral("video/quicktime")},
        {QStringLiteral("webm"), QStringLiteral("video/webm")},
        {QStringLiteral("ogv"), QStringLiteral("video/ogg")},
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
        {QStringLiteral("epub"), QStringLiteral("application/epub+zip")},
        {QStringLiteral("zip"), QStringLiteral("application/zip")},
        {QStringLiteral("h5p"), QStringLiteral("application/zip")},
    };
    const QString extension = path.mid(path.lastIndexOf(u'.') + 1).toLower();
    return types.value(extension, QStringLiteral("application/octet-stream"));
}

bool isDeflated(const QString &mediaType)
{
    return mediaType.startsWith(QLatin1String("text/")) || mediaType.endsWith(QLatin1String("json"))
        || mediaType.endsWith(QLatin1String("xml"));
}

} // namespace wb::packs
