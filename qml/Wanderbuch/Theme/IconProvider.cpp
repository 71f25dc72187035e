#include "qml/Wanderbuch/Theme/IconProvider.h"

#include "qml/Wanderbuch/Theme/SvgPalette.h"

#include <QFile>
#include <QLoggingCategory>

namespace wb::ui {

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image, ForceAsynchronousImageLoading) {}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const qsizetype mark = id.indexOf(QLatin1Char('?'));
    const QString name = id.left(mark).section(QLatin1Char('+'), 0, 0);
    QFile file(QStringLiteral(":/wanderbuch/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon called %s", qPrintable(name));
        return {};
    }
    const QByteArray colour = mark < 0 ? QByteArrayLiteral("000000") : id.sliced(mark + 1).toLatin1();
    QByteArray svg = file.readAll();
    if (id.left(mark).endsWith(QLatin1String("+full")))
        svg.replace("fill=\"none\"", "fill=\"currentColor\"");
    svg.replace("currentColor", '#' + colour.right(6));
    QImage image = renderSvg(svg, requestedSize.isEmpty() ? QSize(24, 24) : requestedSize);
    *size = image.size();
    return image;
}

} // namespace wb::ui
