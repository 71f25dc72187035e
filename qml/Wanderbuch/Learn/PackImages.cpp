#include "qml/Wanderbuch/Learn/PackImages.h"

#include "core/base/Encoding.h"
#include "qml/Wanderbuch/Core/PackShelf.h"
#include "qml/Wanderbuch/Theme/SvgPalette.h"

#include <QBuffer>
#include <QImageReader>

namespace wb::ui {

namespace {

QString decoded(const QString &part)
{
    return QString::fromUtf8(fromBase64Url(part).value_or(QByteArray()));
}

QSize boxFor(const QSize &requested)
{
    const auto side = [](int wanted) { return wanted > 0 ? std::min(wanted, PackImages::maxSide) : PackImages::maxSide; };
    return {side(requested.width()), side(requested.height())};
}

// A photograph: only as many pixels as are asked for, and never one that claims to be huge.
QImage readBitmap(QByteArray bytes, const QSize &box)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize natural = reader.size();
    constexpr qint64 maxPixels = 64LL * 1024 * 1024;
    if (!natural.isValid() || qint64(natural.width()) * natural.height() > maxPixels)
        return {};
    if (natural.width() > box.width() || natural.height() > box.height())
        reader.setScaledSize(natural.scaled(box, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PackImages::PackImages(const PackShelf &shelf)
    : QQuickImageProvider(QQuickImageProvider::Image, QQuickImageProvider::ForceAsynchronousImageLoading), m_shelf(shelf)
{
}

QString PackImages::base(const QString &moduleId, const QString &language)
{
    return QStringLiteral("image://wbpack/%1/%2/").arg(toBase64Url(moduleId.toUtf8()), language);
}

QString PackImages::url(const QString &moduleId, const QString &language, const QString &href, bool dark)
{
    return base(moduleId, language) + (dark ? QLatin1String("dark/") : QLatin1String("light/")) + toBase64Url(href.toUtf8());
}

QImage PackImages::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(u'/');
    if (parts.size() != 4)
        return {};
    const QString href = decoded(parts[3]);
    Result<QByteArray> bytes = m_shelf.readNow(decoded(parts[0]), parts[1], href);
    if (!bytes)
        return {};
    const QSize box = boxFor(requestedSize);
    QImage image;
    if (href.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        image = renderSvg(parts[2] == QLatin1String("dark") ? toDarkPalette(std::move(*bytes)) : std::move(*bytes), box);
    else
        image = readBitmap(std::move(*bytes), box);
    if (size)
        *size = image.size();
    return image;
}

} // namespace wb::ui
