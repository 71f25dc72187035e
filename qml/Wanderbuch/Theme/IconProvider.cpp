#include "qml/Wanderbuch/Theme/IconProvider.h"

#include "qml/Wanderbuch/Theme/SvgPalette.h"

#include <QFile>
#include <QLoggingCategory>

namespace wb::ui {

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image, ForceAsynchronousImageLoading) {}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const qsizetype mark = id.indexOf(QLatin1Char('?'));
    QFile file(QStringLiteral(":/wanderbuch/icons/%1.svg").arg(id.left(mark)));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon called %s", qPrintable(id.left(mark)));
        return {};
    }
    const QByteArray colour = mark < 0 ? QByteArrayLiteral("000000") : id.sliced(mark + 1).toLatin1();
    const QByteArray svg = file.readAll().replace("currentColor", '#' + colour.right(6));
    const QImage image = renderSvg(svg, requestedSize.isEmpty() ? QSize(24, 24) : requestedSize);
    *size = image.size();
    return image;
}

} // namespace wb::ui
