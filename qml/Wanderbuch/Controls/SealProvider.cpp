#include "qml/Wanderbuch/Controls/SealProvider.h"

#include "qml/Wanderbuch/Controls/SealDrawing.h"

#include <QPainter>

namespace wb::ui {

SealProvider::SealProvider() : QQuickImageProvider(QQuickImageProvider::Image, ForceAsynchronousImageLoading) {}

QImage SealProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QStringList parts = id.split(QLatin1Char('?'));
    const QStringList colours = parts.value(1).split(QLatin1Char(','));
    const int side = std::clamp(requestedSize.width(), 8, 2048);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const auto colour = [&](int i) { return QColor(QLatin1Char('#') + colours.value(i).right(6)); };
    // The form follows the size on the page, not the pixels of a dense screen.
    const qreal ratio = std::max(1.0, colours.value(2).toDouble());
    painter.scale(ratio, ratio);
    paintSeal(painter, QByteArray::fromHex(parts.value(0).toLatin1()), side / ratio, colour(0), colour(1));
    *size = image.size();
    return image;
}

} // namespace wb::ui
